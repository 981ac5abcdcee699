import { AsyncLocalStorage } from 'node:async_hooks'

/** The response that is being made where something fails: Next tells of an error by printing it, and answers 500. */
const current = new AsyncLocalStorage()

/**
 * Answers with `handle`, so that what goes wrong meanwhile is noted at `response`.
 * @template T
 * @param {{ failure?: number }} response
 * @param {() => T} handle
 */
export const noting = (response, handle) => current.run(response, handle)

/** A store that is away, refuses connections or is shutting down (PostgreSQL classes 08, 53 and 57, and the socket's own). */
const STORE_AWAY = /^(?:08|53|57)\w{3}$|^(?:ECONN(?:REFUSED|RESET)|EPIPE|ETIMEDOUT)$/

/** What `pg` itself says of a store that does not answer, or goes away while it is asked: those have no code. */
const STORE_SILENT =
  /timeout exceeded when trying to connect|^Query read timeout$|^Connection terminated|^Client has encountered a connection error/

/** A body that its own headers do not describe: busboy's words, and those of the web's own parser. */
const DAMAGED_BODY =
  /Unexpected end of (?:form|multipart)|Malformed (?:part|content)|Boundary not found|parse body as FormData/i

/** A frame of Next's own runtime, in which it reads an action's arguments, and of what that runtime stands on. */
const OF_RUNTIME = /next-server\/app-page[\w.-]*\.js/
const OF_RUNTIME_OR_NODE = new RegExp(`${OF_RUNTIME.source}|node:|<anonymous>`)

/** The status of what was thrown while a page was made: 503 and 400 say whose turn it is; undefined leaves the 500. */
export function statusOf(/** @type {any} */ error, isPosted = false) {
  const cause = error?.cause
  const isAway = [error, cause].some(one => STORE_AWAY.test(one?.code) || STORE_SILENT.test(one?.message))
  if (isAway) return 503
  return DAMAGED_BODY.test(error?.message) || (isPosted && isOfArguments(error)) ? 400 : undefined
}

/**
 * Whether Next's own reader of an action's arguments gave up on them: whoever wrote those is no form of ours. Its words
 * are many and change, so it is known by where it happened, in a POST: nothing of ours was called yet.
 */
function isOfArguments(/** @type {any} */ error) {
  const frames = String(error?.stack)
    .split('\n')
    .filter(line => /^\s+at (?!async )/.test(line))
  return frames.some(line => OF_RUNTIME.test(line)) && frames.every(line => OF_RUNTIME_OR_NODE.test(line))
}

/** Notes an error that Next prints. */
export function note(/** @type {unknown} */ error) {
  const response = current.getStore()
  const status = statusOf(error, response?.req?.method === 'POST')
  if (response && status) response.failure ??= status
}
