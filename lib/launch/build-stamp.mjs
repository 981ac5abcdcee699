import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { distFolderOf, ROOT } from './environment.mjs'

const STAMP = 'portal-stamp'
/** Not part of what is built; Next itself rewrites the last two. Folders whose name begins with a dot are left out as well. */
const NOT_BUILT = new Set([
  'node_modules',
  'bench',
  'docs',
  'e2e',
  'screenshots',
  'test-results',
  'next-env.d.ts',
  'tsconfig.json',
])
const NOT_BUILT_ENDINGS = /\.(test\.tsx?|md|log|tsbuildinfo)$/

/** A hash of everything a build depends on: sources, configuration, locked packages, the key of the actions, the address told. */
export function sourcesHash(/** @type {NodeJS.ProcessEnv} */ env) {
  const hash = createHash('sha256')
  for (const file of sourcesBelow(ROOT, ''))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0')
  hash.update(`${env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY} ${env.PORTAL_URL ?? ''} ${process.version}`)
  return hash.digest('hex')
}

/** @param {string} root @param {string} folder @returns {string[]} */
export function sourcesBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_BUILT.has(name) && !NOT_BUILT_ENDINGS.test(name))
    .filter(entry => !entry.name.startsWith('.') || (entry.isFile() && entry.name.startsWith('.env')))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(entry => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (entry.isDirectory()) return sourcesBelow(root, path)
      return entry.isFile() ? [path] : []
    })
}

export const stampFile = (/** @type {NodeJS.ProcessEnv} */ env) => join(distFolderOf(env), STAMP)

/** The hash of the sources that the finished build in the dist folder was made from, or undefined. */
export function builtHash(/** @type {NodeJS.ProcessEnv} */ env) {
  const file = stampFile(env)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
