import { createServer, type Server, type Socket } from 'node:net'

export type RawUpstream = { url: string; requests: string[]; close(): Promise<void> }

/** The address that a server on loopback got when it began to listen. */
export async function listening(server: Server, scheme = 'http'): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `${scheme}://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
}

/** A server below HTTP: does with each request, once its head has come, what the test says. */
export async function startRawUpstream(answer: (socket: Socket) => void): Promise<RawUpstream> {
  const requests: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    // A caller that hangs up is nothing to the test.
    socket.on('error', () => {})
    socket.once('data', data => {
      requests.push(data.toString())
      answer(socket)
    })
  })
  return {
    url: await listening(server),
    requests,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}
