/** The document's limit for iconUrl and benefitUrl. */
export const URL_MAX_LENGTH = 256

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/**
 * A foreign URL that may become a link or a picture, as the browser will read it; null for anything but https (http
 * on loopback), for one that is too long, that carries credentials, or that holds spaces, controls or backslashes.
 */
export function safeHttpsUrl(url: string): string | null {
  if (url.length > URL_MAX_LENGTH || /[\s\p{Cc}\p{Cs}\p{Cf}\\]/u.test(url)) return null
  // "https:/host" and "https:host" parse too, but name their host in a way no reader sees.
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) return null
  const { protocol, hostname, username, password, href } = new URL(url)
  if (username || password) return null
  return protocol === 'https:' || LOOPBACK.test(hostname) ? href : null
}
