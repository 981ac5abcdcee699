import { iconUrlFrom } from '@/lib/membership/icon-url'
import { safeHttpsUrl } from '@/lib/membership/safe-url'
import type { ReviewCode } from './finding'

/** Who hides where a link leads; a member cannot judge it, and it can be turned elsewhere later. */
const SHORTENERS = new Set(
  `bit.ly bitly.com buff.ly cutt.ly dwz.cn goo.gl is.gd lnkd.in ow.ly rb.gy rebrand.ly reurl.cc s.id shorturl.at
  shorturl.asia suo.im t.cn t.co t.ly tiny.cc tinyurl.com trib.al u.nu url.cn v.gd qrco.de tny.im bl.ink short.io
  lihi.cc pse.is ppt.cc wa.link linktr.ee`.split(/\s+/),
)

const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/i
const LOCAL_HOST = /^[^.]+$|\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/
const PUNYCODE = /(?:^|\.)xn--/

/** What is wrong with the address of a benefit's picture; one of this site's own pictures is always right. */
export function iconUrlCodes(url: unknown): ReviewCode[] {
  if (url === undefined || url === null || url === '') return ['icon-missing']
  if (typeof url === 'string' && iconUrlFrom(url, []) !== null) return []
  return linkCodes(url)
}

/**
 * What is wrong with a link. One that browsers may not follow is an error; one that a careful reader would not follow
 * (a host by its number, behind a shortener, in letters that imitate others, on an odd port) is to be looked at.
 */
export function linkCodes(url: unknown): ReviewCode[] {
  const safe = typeof url === 'string' ? safeHttpsUrl(url) : null
  if (safe === null) return ['unsafe-url']
  const { hostname, port } = new URL(safe)
  const host = hostname.replace(/\.$/, '')
  const checks: Array<[boolean, ReviewCode]> = [
    [IP_ADDRESS.test(host), 'url-ip-address'],
    [!IP_ADDRESS.test(host) && LOCAL_HOST.test(host), 'url-local-host'],
    // Every host with letters beyond a to z comes as punycode: some of those letters look like others.
    [PUNYCODE.test(host), 'url-lookalike-host'],
    [port !== '', 'url-port'],
    [SHORTENERS.has(host.replace(/^www\./, '')), 'url-shortener'],
  ]
  return checks.filter(([isFound]) => isFound).map(([, code]) => code)
}
