import { readFileSync } from 'node:fs'

/** Inline scripts of each prerendered page, as `lib/launch/csp-hashes.mjs` wrote them after the build. */
type Hashes = Record<string, string[]>

let prerendered: Hashes | null = null

/** The hashes of a prerendered page's inline scripts; null where the page is rendered for each request. */
export function hashesOf(pathname: string): string[] | null {
  prerendered ??= readHashes()
  return Object.hasOwn(prerendered, pathname) ? (prerendered[pathname] ?? null) : null
}

function readHashes(): Hashes {
  if (process.env.NODE_ENV !== 'production') return {}
  const folder = process.env.NEXT_DIST_DIR || '.next'
  return JSON.parse(readFileSync(`${process.cwd()}/${folder}/csp-hashes.json`, 'utf8'))
}

/**
 * The Content-Security-Policy of one page: scripts by hash or nonce, styles from here only, pictures from here and the
 * hosts the programme trusts. `scriptSources` are quoted sources such as `'nonce-…'`.
 */
export function contentSecurityPolicy(
  scriptSources: string[],
  iconHosts: string[],
  isDevelopment: boolean,
): string {
  const scripts = ["'self'", ...scriptSources, ...(isDevelopment ? ["'unsafe-eval'"] : [])]
  const styles = ["'self'", ...(isDevelopment ? ["'unsafe-inline'"] : [])]
  const pictures = ["'self'", ...iconHosts.map(host => `https://${host}`)]
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    `img-src ${pictures.join(' ')}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
