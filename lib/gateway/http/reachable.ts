import { connect } from 'node:net'

/** A connection stands within a round trip or two, or nobody is there. */
const REACHABLE_WITHIN_MS = 1_500

/** Whether anybody listens at an address: a connection that stands within a second and a half. Sends nothing. */
export function isReachable(address: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(address)
  return new Promise(resolve => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || (protocol === 'https:' ? 443 : 80)),
      timeout: REACHABLE_WITHIN_MS,
    })
    const end = (reachable: boolean) => {
      socket.destroy()
      resolve(reachable)
    }
    socket.once('connect', () => end(true))
    socket.once('timeout', () => end(false))
    socket.once('error', () => end(false))
  })
}
