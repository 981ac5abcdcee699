import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What Next or server.mjs answer from files: one pattern for all of them. */
const ASSETS = /^\/(?:_next|brand|icons)\/|^\/(?:theme\.css|favicon\.ico|robots\.txt)$/

/**
 * The patterns of all routes by the build's own list, and a function from a path to its pattern: a closed list, so that a
 * metric's label or a log line never holds what stands in a path (an id, a one-time token). A path of no route is `other`.
 * @param {string} distFolder
 * @returns {(url: string) => string}
 */
export function routePatternsFrom(distFolder) {
  const patterns = patternsIn(distFolder)
  const fixed = new Set(patterns.filter(pattern => !pattern.includes('[')))
  /** Without their locale, which is the first segment of every page. @type {Map<string, string>} */
  const pages = new Map()
  /** @type {[RegExp, string][]} */
  const open = []
  for (const pattern of patterns.filter(each => !fixed.has(each))) {
    const rest = pattern.replace(/^\/\[locale\]/, '')
    if (rest === pattern || rest.includes('[')) open.push([expressionOf(pattern), pattern])
    else pages.set(rest, pattern)
  }
  return url => {
    const path = url.split('?', 1)[0] ?? '/'
    if (fixed.has(path)) return path
    const page = /^\/[A-Za-z]{2}(?:-[A-Za-z]{2,4})?(?=\/|$)/.test(path)
      ? pages.get(path.replace(/^\/[^/]+/, ''))
      : undefined
    if (page) return page
    if (ASSETS.test(path)) return 'asset'
    return open.find(([expression]) => expression.test(path))?.[1] ?? (path === '/' ? '/' : 'other')
  }
}

/** In development nothing is built: every page is `other`. @returns {string[]} */
function patternsIn(/** @type {string} */ distFolder) {
  try {
    const listed = JSON.parse(readFileSync(join(distFolder, 'app-path-routes-manifest.json'), 'utf8'))
    return Object.values(listed).filter(pattern => !String(pattern).startsWith('/_'))
  } catch {
    return []
  }
}

/** A segment in brackets stands for any one, `[...name]` for all that follow. */
function expressionOf(/** @type {string} */ pattern) {
  const segments = pattern.split('/').map(segment => {
    if (segment.startsWith('[...')) return '.+'
    return segment.startsWith('[') ? '[^/]+' : segment.replace(/[.*+?^${}()|\\]/g, '\\$&')
  })
  return new RegExp(`^${segments.join('/')}$`)
}
