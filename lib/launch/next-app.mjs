import { EventEmitter } from 'node:events'
import next from 'next'

/**
 * Next, ready to answer. It would attach its own upgrade listener to the server at the first request; it
 * gets a stand-in instead, so that upgrades pass the host check, and in production are answered as plain requests.
 * @param {{ dev: boolean, port: number }} options
 */
export async function nextApp({ dev, port }) {
  const upgrades = new EventEmitter()
  const app = next({
    dev,
    dir: process.cwd(),
    hostname: 'localhost',
    port,
    httpServer: /** @type {any} */ (upgrades),
  })
  await app.prepare()
  return {
    handle: app.getRequestHandler(),
    /** @param {import('node:http').IncomingMessage} request @param {import('node:stream').Duplex} socket @param {Buffer} head */
    upgrade: (request, socket, head) => upgrades.emit('upgrade', request, socket, head) || socket.destroy(),
    close: () => app.close(),
  }
}
