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

/** A body that its own headers do not describe: busboy's words, and those of the web's own parser. */
const DAMAGED_BODY =
  /Unexpected end of (?:form|multipart)|Malformed (?:part|content)|Boundary not found|parse body as FormData/i

/** What Next's own reader of an action's arguments throws at junk: whoever wrote them is no form of ours. */
const DAMAGED_ARGUMENTS =
  /^SyntaxError[^\n]*\n\s+at JSON\.parse[^\n]*\n[^\n]*next-server|\bdecode(?:Action|Reply)\b/

/** The status of what was thrown while a page was made: 503 and 400 say whose turn it is; undefined leaves the 500. */
export function statusOf(/** @type {any} */ error) {
  const cause = error?.cause
  const isAway = [error, cause].some(
    one => STORE_AWAY.test(one?.code) || /timeout exceeded when trying to connect/.test(one?.message),
  )
  if (isAway) return 503
  return DAMAGED_BODY.test(error?.message) || DAMAGED_ARGUMENTS.test(error?.stack) ? 400 : undefined
}

/** Notes an error that Next prints. */
export function note(/** @type {unknown} */ error) {
  const response = current.getStore()
  const status = statusOf(error)
  if (response && status) response.failure ??= status
}
