/**
 * Requests in flight get this long: a page takes milliseconds, a registration at most four upstream calls (Authenticate,
 * Create Member, and both once more after a 401), and the moment to write down what came of them.
 */
const DRAIN_MS = 4 * Number(process.env.UPSTREAM_TIMEOUT_MS || 10_000) + 1_000

/**
 * Stops taking connections, lets requests in flight finish, then runs `after` and exits with 0.
 * @param {import('node:http').Server} server
 * @param {() => Promise<unknown>} after
 * @param {number} [limitMs]
 */
export function drain(server, after, limitMs = DRAIN_MS) {
  const deadline = setTimeout(() => server.closeAllConnections(), limitMs)
  // A browser keeps its connection after the answer to its last request: it would be waited for until the limit.
  server.keepAliveTimeout = 1
  server.close(async () => {
    clearTimeout(deadline)
    await Promise.race([after().catch(() => {}), new Promise(done => setTimeout(done, 1000))])
    process.exit(0)
  })
  server.closeIdleConnections()
}

/**
 * Drains on SIGTERM, and at once when the launcher is gone, even by kill -9: nothing would ever stop this
 * server then, and its port would stay taken. Ctrl-C reaches every process of a terminal: the launcher's to act on.
 * @param {import('node:http').Server} server
 * @param {() => Promise<unknown>} after
 */
export function drainOnSignals(server, after) {
  let isDraining = false
  const start = (/** @type {number | undefined} */ limitMs) => {
    if (isDraining) return
    isDraining = true
    drain(server, after, limitMs)
  }
  process.on('SIGTERM', () => start(undefined))
  process.on('SIGINT', () => process.connected || start(undefined))
  process.on('disconnect', () => start(1000))
  return () => isDraining
}
