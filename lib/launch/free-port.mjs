import { createServer } from 'node:net'

/** Why a port cannot be listened on now, as the system's code; undefined where it can. */
export function listenFault(/** @type {number} */ port, host = '127.0.0.1') {
  return new Promise((/** @type {(code: string | undefined) => void} */ done) => {
    const probe = createServer()
    probe.once('error', error => done(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.name))
    probe.listen(port, host, () => probe.close(() => done(undefined)))
  })
}

/** A loopback port that nobody listens on now. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address())
      probe.close(() => done(port))
    })
  })
}
