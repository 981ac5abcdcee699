import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readKept } from '@/lib/launch/kept-secret.mjs'

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export type SecondPortal = { url: string; stop(): Promise<void> }

/** A portal of its own beside the one under test: the same build, another data folder, other settings. */
export async function startPortal(env: Record<string, string>): Promise<SecondPortal> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'portal-e2e-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['lib/launch/portal.mjs', 'start'], {
    env: {
      ...process.env,
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR || '.next-test',
      PORT: String(port),
      PORTAL_DATA_DIR: dataFolder,
      PORTAL_SAMPLE: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', chunk => String(chunk).includes(`http://localhost:${port}`) && resolve())
    child.once('exit', code => reject(new Error(`The second portal ended with ${code}`)))
  })
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
      // Where root starts it the cluster lies elsewhere.
      const elsewhere = readKept(join(dataFolder, 'postgres.path'))
      for (const folder of [dataFolder, ...(elsewhere ? [elsewhere] : [])])
        rmSync(folder, { recursive: true, force: true })
    },
  }
}
