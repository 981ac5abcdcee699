import { expect, test } from 'vitest'
import { purges } from './portal-response.mjs'

test.each<
  [what: string, cookies: string | string[] | undefined, target: string | undefined, purges: boolean]
>([
  ['a cleared session', ['portal-member=; Path=/; Max-Age=0'], undefined, true],
  [
    'a cleared session on https',
    ['x=1', '__Host-portal-member=; Path=/; Max-Age=0; Secure'],
    undefined,
    true,
  ],
  ['one cookie alone', 'portal-member=; Max-Age=0', undefined, true],
  [
    'a new session: the one before may have been another member',
    ['portal-member=abc; Path=/'],
    undefined,
    true,
  ],
  ['a member page without a session', undefined, '/en/sign-in?next=%2Fen%2Fcard', true],
  ['an action of a member without a session', undefined, '/ar/sign-in?next=%2Far%2Fsettings;push', true],
  ['staff', ['portal-staff=; Max-Age=0'], '/en/staff/sign-in', false],
  ['a link that a visitor follows', undefined, '/en/sign-in', false],
  ['nothing', undefined, undefined, false],
])('%s: what the browser keeps is purged or not', (_what, cookies, target, expected) => {
  expect(purges(cookies, target)).toBe(expected)
})
