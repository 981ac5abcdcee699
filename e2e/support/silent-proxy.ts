import { connect, createServer, type Socket } from 'node:net'

export type SilentProxy = {
  url: string
  leadTo(url: string): void
  silence(isSilent: boolean): void
  close(): void
}

/** A network between browser and portal that can fall silent: connections stand, and nothing comes through any more. */
export async function startSilentProxy(): Promise<SilentProxy> {
  let port = 0
  let isSilent = false
  const sockets = new Set<Socket>()
  const pipe = (from: Socket, to: Socket) => {
    sockets.add(from)
    from.on('data', chunk => isSilent || to.write(chunk))
    from.on('close', () => to.destroy())
    from.on('error', () => to.destroy())
  }
  const server = createServer(browser => {
    const portal = connect(port, 'localhost')
    pipe(browser, portal)
    pipe(portal, browser)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    leadTo: url => {
      port = Number(new URL(url).port)
    },
    silence: now => {
      isSilent = now
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
