import { expect, test } from 'vitest'
import { signsOut } from './portal-response.mjs'

test.each([
  ['a cleared session', ['portal-member=; Path=/; Max-Age=0'], true],
  ['a cleared session on https', ['x=1', '__Host-portal-member=; Path=/; Max-Age=0; Secure'], true],
  ['one cookie alone', 'portal-member=; Max-Age=0', true],
  [
    'a session that is replaced at sign-in',
    ['portal-member=; Max-Age=0', 'portal-member=abc; Path=/'],
    false,
  ],
  ['a new session', ['portal-member=abc; Path=/'], false],
  ['staff', ['portal-staff=; Max-Age=0'], false],
  ['nothing', undefined, false],
])('%s: what the browser keeps is purged or not', (_what, cookies, purges) => {
  expect(signsOut(cookies)).toBe(purges)
})
