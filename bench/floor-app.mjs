import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'bench', '.floor')

const FILES = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(ROOT)} } }`,
  'app/layout.jsx': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>',
  'app/page.jsx': 'export default () => <h1>Floor</h1>',
}

/** Writes and builds the smallest Next app there is: the floor under every page of the portal. */
export function buildFloor() {
  rmSync(FOLDER, { recursive: true, force: true })
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(FOLDER, name, '..'), { recursive: true })
    writeFileSync(join(FOLDER, name), text)
  }
  symlinkSync(join(ROOT, 'node_modules'), join(FOLDER, 'node_modules'))
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const built = spawnSync(process.execPath, [nextBin(), 'build'], {
    cwd: FOLDER,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (built.status !== 0) throw new Error('The floor could not be built')
}

/**
 * Serves the floor on loopback.
 * @param {number} port
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export async function serveFloor(port) {
  const child = spawn(process.execPath, [nextBin(), 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: FOLDER,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve, reject) => {
    child.stdout.on('data', chunk => String(chunk).includes('Ready') && resolve(undefined))
    child.once('exit', code => reject(new Error(`The floor ended with ${code}`)))
  })
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill('SIGTERM') }
}

const nextBin = () => join(ROOT, 'node_modules/next/dist/bin/next')
