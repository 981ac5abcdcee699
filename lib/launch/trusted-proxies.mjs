import { BlockList, isIP } from 'node:net'

/** IPv4 addresses arrive as `::ffff:192.0.2.1` on dual-stack sockets: one spelling each. */
export function plainAddress(/** @type {string} */ address) {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address
}

/**
 * A test for "is this address one of our proxies", from a comma list of addresses and CIDRs.
 * Throws on an entry that is neither: a typo must not silently trust or distrust anyone.
 * @param {string | undefined} list
 * @returns {(address: string) => boolean}
 */
export function trustedProxiesFrom(list) {
  const entries = (list ?? '')
    .split(',')
    .map(entry => entry.trim())
    .filter(Boolean)
  if (entries.length === 0) return () => false
  const trusted = new BlockList()
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/')
    const version = isIP(address)
    if (version === 0 || bits === '')
      throw new Error(`TRUSTED_PROXIES: "${entry}" is neither an address nor a CIDR`)
    const family = version === 4 ? 'ipv4' : 'ipv6'
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(bits), family)
  }
  return address => {
    const version = isIP(address)
    return version !== 0 && trusted.check(address, version === 4 ? 'ipv4' : 'ipv6')
  }
}

/**
 * The address the request truly came from: the rightmost one in X-Forwarded-For that is not a proxy of ours.
 * Everything left of it was written by that client and proves nothing.
 * @param {string} peer the socket's own address
 * @param {string | undefined} forwardedFor
 * @param {(address: string) => boolean} isTrusted
 */
export function clientAddress(peer, forwardedFor, isTrusted) {
  let client = plainAddress(peer)
  if (forwardedFor === undefined || !isTrusted(client)) return client
  for (const hop of forwardedFor.split(',').reverse()) {
    const address = plainAddress(hop.trim())
    if (isIP(address) === 0) return client
    client = address
    if (!isTrusted(client)) return client
  }
  return client
}
