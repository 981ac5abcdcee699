import { isIP } from 'node:net'

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']

/** True for names and addresses that never leave this machine; takes `host`, `[v6]` or `v6`. */
export function isLoopback(/** @type {string} */ hostname) {
  const name = hostname.toLowerCase().replace(/^\[|\]$/g, '')
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'))
}

/** The origins in PORTAL_URL, a comma list. Throws on one that is not a URL. */
export function publicOrigins(/** @type {string | undefined} */ portalUrl) {
  return (portalUrl ?? '')
    .split(',')
    .map(text => text.trim())
    .filter(Boolean)
    .map(text => new URL(text))
}

/** The origin to tell people: PORTAL_URL's first, else this machine's own at the port. @param {NodeJS.ProcessEnv} env */
export const originOf = ({ PORTAL_URL, PORT }) =>
  publicOrigins(PORTAL_URL)[0]?.origin ?? `http://localhost:${PORT}`

/**
 * Whether a Host header is one of ours. A foreign one would end in links and redirects (host header
 * injection) and lets a foreign page reach a loopback server (DNS rebinding).
 * @param {string | undefined} portalUrl
 * @param {number} port
 * @returns {(host: string | undefined) => boolean}
 */
export function allowedHostsFrom(portalUrl, port) {
  const origins = publicOrigins(portalUrl)
  const hosts = new Set(origins.map(origin => origin.host))
  if (origins.length === 0) {
    for (const name of LOOPBACK_NAMES) {
      hosts.add(`${name}:${port}`)
      if (port === 80) hosts.add(name)
    }
  }
  return host => host !== undefined && (hosts.has(host) || hosts.has(host.toLowerCase()))
}
