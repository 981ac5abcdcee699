import { note } from './failure-status.mjs'
import { errorFields } from './masked-error.mjs'

/*
 * Imported first by every server: in production whatever it, Next and Node print is one JSON line each, as lib/log.ts
 * writes them, and holds nothing that a person typed. Development keeps the readable prints.
 */

const LEVELS = { debug: 20, log: 30, info: 30, warn: 40, error: 50 }

/** @param {number} level @param {object} fields */
function print(level, fields) {
  process.stdout.write(`${JSON.stringify({ level, time: Date.now(), ...fields })}\n`)
}

/**
 * What a printed text is about: the words before the first quote, number, name of a thing or line end. Next prints a text
 * with what was sent to it behind or within (`Failed to find Server Action "…"`).
 * @param {string} text
 */
export function firstWords(text) {
  const [words = ''] = text.replace(/^[^A-Za-z]+/, '').split(/[^A-Za-z '-]|(?<= )'|(?<![a-z])'/, 1)
  return words.trim().slice(0, 80)
}

/** @param {number} level @param {unknown[]} parts */
function printConsole(level, parts) {
  const error = parts.find(part => part instanceof Error)
  if (error) note(error)
  const words = parts.filter(part => typeof part === 'string').map(firstWords)
  const message = words.filter(Boolean).join(' ')
  print(level, { event: 'printed', ...(message ? { message } : {}), ...(error ? errorFields(error) : {}) })
}

function linesOnly() {
  /** @type {any} */ for (const [name, level] of Object.entries(LEVELS))
    console[name] = (/** @type {unknown[]} */ ...parts) => printConsole(level, parts)
  // Node's own listener would print the warning as text.
  process.removeAllListeners('warning')
  process.on('warning', warning => print(40, { event: 'warning', ...errorFields(warning) }))
  process.on('uncaughtException', error => {
    // Once Next is up it has a listener of its own, which prints the error and goes on.
    if (process.listenerCount('uncaughtException') > 1) return
    print(60, { event: 'crashed', ...errorFields(error) })
    process.exit(1)
  })
}

if (process.env.NODE_ENV === 'production') linesOnly()
