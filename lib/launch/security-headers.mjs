import { isLoopback, publicOrigins } from './allowed-hosts.mjs'

/** Opened by itself, a file runs and loads nothing, and no site may frame it. */
export const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'"

/**
 * The security headers that are the same on every answer (the CSP differs by page: proxy.ts). HSTS goes out
 * only where the portal's public address is https: on a laptop it would lock every other local http server out.
 * `same-origin` and not `no-referrer`: the latter makes browsers send `Origin: null` with a plain form post.
 * @param {string | undefined} portalUrl
 * @returns {[string, string][]}
 */
export function securityHeaders(portalUrl) {
  /** @type {[string, string][]} */
  const headers = [
    // Of what is no page (files, redirects, data): pages bring their own.
    ['Content-Security-Policy', BARE_POLICY],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()'],
    ['X-Frame-Options', 'DENY'],
  ]
  const isPublicHttps = publicOrigins(portalUrl).some(
    ({ protocol, hostname }) => protocol === 'https:' && !isLoopback(hostname),
  )
  if (isPublicHttps) headers.push(['Strict-Transport-Security', 'max-age=31536000'])
  return headers
}
