import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The CSP source of every inline script in a page, each once, in order. */
export function inlineScriptHashes(/** @type {string} */ html) {
  const inline = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)
  const hashes = Array.from(
    inline,
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  return [...new Set(hashes)]
}

/**
 * Writes `<dist>/csp-hashes.json`: route → hashes of the inline scripts of that prerendered page, for
 * proxy.ts and the problem pages. Next's own nonce would make every page dynamic.
 * @param {string} distFolder
 */
export function writeCspHashes(distFolder) {
  const { routes } = JSON.parse(readFileSync(join(distFolder, 'prerender-manifest.json'), 'utf8'))
  /** @type {Record<string, string[]>} */
  const hashes = {}
  for (const route of Object.keys(routes)) {
    const file = join(distFolder, 'server/app', `${route === '/' ? '/index' : route}.html`)
    if (existsSync(file)) hashes[route] = inlineScriptHashes(readFileSync(file, 'utf8'))
  }
  writeFileSync(join(distFolder, 'csp-hashes.json'), JSON.stringify(hashes))
  return hashes
}
