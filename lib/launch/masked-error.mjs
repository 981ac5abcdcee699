import { note } from './failure-status.mjs'

/**
 * An error as one line that holds no personal data. The message of a database error carries the SQL
 * parameters, that is names and addresses: only name, code and the places in our code are kept.
 * @param {unknown} error
 * @returns {string}
 */
export function maskedError(error) {
  if (!(error instanceof Error)) return JSON.stringify({ error: typeof error })
  const { name, code, digest, cause } = /** @type {any} */ (error)
  // The stack begins with the message, which may have lines that look like places.
  const { stack = '', message } = error
  const frames = stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 6)
    .map(line => line.trim())
  const masked = {
    error: name,
    code,
    digest,
    cause: cause instanceof Error ? causeOf(cause) : undefined,
    frames,
  }
  return JSON.stringify(masked)
}

function causeOf(/** @type {any} */ cause) {
  return { error: cause.name, code: cause.code, constraint: cause.constraint }
}

function noted(/** @type {Error} */ error) {
  note(error)
  return maskedError(error)
}

/** Next prints thrown errors raw through console.error: in production every Error passes the mask first. */
export function maskConsoleErrors() {
  const print = console.error
  console.error = (...parts) => print(...parts.map(part => (part instanceof Error ? noted(part) : part)))
}
