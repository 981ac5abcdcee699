import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bestLocale, LOCALES } from './best-locale.mjs'

/** The codes app/[locale]/problem/[code] is prerendered for. */
export const PROBLEM_CODES = [400, 403, 404, 405, 409, 410, 413, 429, 431, 500, 503]

/** Problems that a status alone does not tell apart: proxy.ts names them in this header, which goes no further. */
export const PROBLEM_HEADER = 'x-portal-problem'
const PROBLEM_KINDS = ['link-altered', 'link-expired', 'link-revoked']

/** The page whose words come nearest to a status that has none of its own. */
export function problemCode(/** @type {number} */ status) {
  if (PROBLEM_CODES.includes(status)) return status
  return status < 500 ? 400 : 500
}

/**
 * A person looking at a page, not a script, a picture or the router's own fetch: those want Next's answer.
 * Browsers that send no Sec-Fetch-Dest, and curl, count as people.
 * @param {{ method?: string, headers: import('node:http').IncomingHttpHeaders }} request
 * @param {string} path
 */
export function isPageRequest({ headers }, path) {
  if (path.startsWith('/api/') || path.startsWith('/_next/')) return false
  if (headers.rsc !== undefined || headers['next-action'] !== undefined) return false
  const destination = headers['sec-fetch-dest']
  return destination === undefined || destination === 'document' || destination === 'iframe'
}

/** As lib/csp.ts has it for prerendered pages: nothing but the page's own, its inline scripts named by hash. */
const policy = (/** @type {string[]} */ hashes) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * The prerendered problem pages of one build, all read at once: about 55 pages of 20 kB. Where there is
 * no build (development), there are none.
 * @param {string} distFolder
 */
export function problemPagesFrom(distFolder) {
  /** @type {Record<string, string[]>} */
  const hashes = JSON.parse(readIfThere(join(distFolder, 'csp-hashes.json'))?.toString() ?? '{}')
  /** @type {Map<string, { html: Buffer, csp: string }>} */
  const pages = new Map()
  for (const locale of LOCALES) {
    for (const code of [...PROBLEM_CODES, ...PROBLEM_KINDS]) {
      const route = `/${locale}/problem/${code}`
      const html = readIfThere(join(distFolder, 'server/app', `${route}.html`))
      if (html) pages.set(route, { html, csp: policy(hashes[route] ?? []) })
    }
  }
  /**
   * @param {string} path
   * @param {import('node:http').IncomingHttpHeaders} headers
   * @param {number} status
   * @param {unknown} [kind]
   */
  return (path, headers, status, kind) => {
    const code = PROBLEM_KINDS.find(known => known === kind) ?? problemCode(status)
    return pages.get(`/${bestLocale(path, headers)}/problem/${code}`)
  }
}

function readIfThere(/** @type {string} */ file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
