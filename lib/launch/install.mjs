import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './environment.mjs'
import { Refusal, say } from './refusal.mjs'
import { run } from './run.mjs'

const STAMP = join(ROOT, 'node_modules/.portal-stamp')

/** What an installation depends on. */
function installationStamp() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.version} ${process.platform}-${process.arch}`
}

/**
 * Installs what the lockfile says, where that was not done yet. `npm install` and not `npm ci`: the latter
 * fails on a lock that lacks other platforms' optional packages; both honour the lock.
 */
export async function install() {
  requireNode()
  const kept = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : ''
  if (kept === installationStamp()) return
  say('Installing packages …')
  const { code } = await run('npm', ['install', '--include=dev', '--no-audit', '--no-fund'])
  if (code !== 0) throw new Refusal('The packages could not be installed: see what npm says above.')
  writeFileSync(STAMP, installationStamp())
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new Refusal(`This portal needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
}

export const isInstalled = () => existsSync(join(ROOT, 'node_modules/next/package.json'))
