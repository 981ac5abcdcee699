import { isIP } from 'node:net'

/**
 * What of an address is counted. Whoever has one IPv6 address has its whole /64, and could come from another one each
 * time; an IPv4 address counts as it is.
 */
export function countedAddress(address: string): string {
  if (isIP(address) !== 6) return address
  const [plain = ''] = address.toLowerCase().split('%')
  const [head = '', tail] = plain.split('::')
  const groupsOf = (part: string) => part.split(':').filter(group => group !== '')
  const before = groupsOf(head)
  // An IPv4 address at the end stands for two groups.
  const after = groupsOf(tail ?? '').flatMap(group => (group.includes('.') ? ['0', '0'] : [group]))
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after]
  const network = groups.slice(0, 4).map(group => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
