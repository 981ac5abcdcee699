import { connect } from 'node:net'

/** Whether anybody listens at an address: a connection that stands within the time limit. Sends nothing. */
export function isReachable(address: string, timeoutMs: number): Promise<boolean> {
  const { hostname, port, protocol } = new URL(address)
  return new Promise(resolve => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || (protocol === 'https:' ? 443 : 80)),
      timeout: timeoutMs,
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
