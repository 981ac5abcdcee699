import { connect } from 'node:net'

/** Bytes as they are to a server, and what comes back until it closes the connection (or three seconds have passed). */
export function sendRaw(origin: string | undefined, bytes: (host: string) => string): Promise<string> {
  const { hostname, port, host } = new URL(origin ?? '')
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.setEncoding('utf8')
    socket.setTimeout(3_000, () => socket.destroy())
    socket.on('data', chunk => {
      answer += chunk
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(answer))
    socket.write(Buffer.from(bytes(host), 'latin1'))
  })
}
