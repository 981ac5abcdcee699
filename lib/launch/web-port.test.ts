import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort } from './free-port.mjs'
import { requireFreePort } from './web-port.mjs'

const listenOn = async (HOST: string) => {
  const PORT = String(await freePort())
  return requireFreePort({ HOST, PORT } as unknown as NodeJS.ProcessEnv, false)
}

test('a free port of this machine is taken', async () => {
  await expect(listenOn('127.0.0.1')).resolves.toBeUndefined()
})

test.each([
  ['192.0.2.1', 'no address of this machine'],
  ['no.such.host.invalid', 'no address is known for that name'],
])('HOST=%s is refused with what is true of it', async (host, truth) => {
  await expect(listenOn(host)).rejects.toThrow(truth)
})

test('only a port that somebody listens on is said to be in use', async () => {
  const port = await freePort()
  const other = createServer()
  await new Promise<void>(done => other.listen(port, '127.0.0.1', done))
  const env = { HOST: '127.0.0.1', PORT: String(port) } as unknown as NodeJS.ProcessEnv
  await expect(requireFreePort(env, false)).rejects.toThrow('already in use')
  other.close()
})
