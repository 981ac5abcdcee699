import { safeHttpsUrl } from './safe-url'

/** Where a programme's own icons lie: pictures of this site, without dots that climb. */
const OWN_ICON = /^\/icons\/(?:[\w-]+\/)*[\w-]+\.svg$/

/**
 * The address of a benefit's picture that may be shown: one of this site's own, or an https picture on a host that the
 * programme trusts (ICON_HOSTS); null for all else, and the page draws its own.
 */
export function iconUrlFrom(iconUrl: string, trustedHosts: readonly string[]): string | null {
  if (OWN_ICON.test(iconUrl)) return iconUrl
  const url = safeHttpsUrl(iconUrl)
  return url !== null && trustedHosts.includes(new URL(url).host) ? url : null
}
