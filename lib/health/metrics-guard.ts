import { createHash, timingSafeEqual } from 'node:crypto'
import { isLoopback } from '@/lib/config'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** The name in a Host header, without its port. */
const nameOf = (host: string) => host.replace(/:\d+$/, '')

/**
 * Whether somebody may read the metrics: null, or the status they are told. With a token only whoever brings it. Without
 * one only this machine itself: its address, none that a proxy on it sent on, under a name of this machine, since a
 * foreign page could have given its own name our address. For everybody else there is nothing here.
 */
export function metricsRefusal(headers: Headers, token: string | undefined): 401 | 404 | null {
  if (token !== undefined) {
    const given = headers.get('authorization')?.replace(/^Bearer +/i, '') ?? ''
    return timingSafeEqual(digest(given), digest(token)) ? null : 401
  }
  const address = headers.get('x-forwarded-for') ?? ''
  const isHere = /^127\.|^::1$/.test(address) && !headers.has('x-portal-relayed')
  return isHere && isLoopback(nameOf(headers.get('host') ?? '')) ? null : 404
}
