import { cookies } from 'next/headers'
import { hasSecureOrigin } from '@/lib/config'
import { hashOfToken } from './token'

export type SessionKind = 'member' | 'staff'

/** `__Host-` binds a cookie to this host and to https; a browser refuses it on plain http, which only loopback uses. */
export function cookieName(name: string): string {
  return hasSecureOrigin() ? `__Host-${name}` : name
}

export async function writeCookie(name: string, value: string, maxAgeSeconds: number): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(name), value, {
    httpOnly: true,
    maxAge: maxAgeSeconds,
    path: '/',
    sameSite: 'lax',
    secure: hasSecureOrigin(),
  })
}

export async function readCookie(name: string): Promise<string | null> {
  return (await cookies()).get(cookieName(name))?.value ?? null
}

export async function clearCookie(name: string): Promise<void> {
  await writeCookie(name, '', 0)
}

/** The hash under which the browser's session of this kind would be stored; null where it has no well-formed token. */
export async function readTokenHash(kind: SessionKind): Promise<Buffer | null> {
  const token = await readCookie(`portal-${kind}`)
  return token !== null && /^[\w-]{43}$/.test(token) ? hashOfToken(token) : null
}
