/**
 * An error as fields of a log line that hold no personal data. The message of a database error carries the SQL
 * parameters, that is names and addresses: only name, code and the places in our code are kept.
 * @param {unknown} error
 */
export function errorFields(error) {
  if (!(error instanceof Error)) return { error: typeof error }
  const { name, code, digest, cause } = /** @type {any} */ (error)
  // The stack begins with the message, which may have lines that look like places.
  const { stack = '', message } = error
  const frames = stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 6)
    .map(line => line.trim())
  return {
    error: name,
    code,
    digest,
    cause: cause instanceof Error ? causeOf(cause) : undefined,
    frames,
  }
}

/** The same as one text. */
export function maskedError(/** @type {unknown} */ error) {
  return JSON.stringify(errorFields(error))
}

function causeOf(/** @type {any} */ cause) {
  return { error: cause.name, code: cause.code, constraint: cause.constraint }
}
