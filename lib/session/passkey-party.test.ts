import { expect, test } from 'vitest'
import { configFrom } from '@/lib/config'
import { isPasskeyOrigin, relyingPartyID, userHandleOf } from './passkey-party'

const at = (PORTAL_URL: string) =>
  configFrom({
    DATABASE_URL: 'postgresql://localhost/portal',
    PORTAL_SECRET: Buffer.alloc(32, 1).toString('base64'),
    PORTAL_URL,
  })

test('all origins of the portal are one relying party: the first one’s host', () => {
  const several = at('https://club.example,https://app.club.example:8443')
  expect(relyingPartyID(several)).toBe('club.example')
  expect(isPasskeyOrigin('https://app.club.example:8443', several)).toBe(true)
  for (const origin of [
    'https://app.club.example',
    'http://club.example',
    'https://club.example.evil.example',
    'https://CLUB.example/path',
    'https://club.example/',
    'null',
    '',
  ]) {
    expect(isPasskeyOrigin(origin, several), origin).toBe(false)
  }
})

test('on a laptop it is localhost, at the portal’s own port', () => {
  const laptop = at('')
  expect(relyingPartyID(laptop)).toBe('localhost')
  expect(isPasskeyOrigin('http://localhost:3000', laptop)).toBe(true)
  expect(isPasskeyOrigin('http://localhost:3001', laptop)).toBe(false)
  expect(isPasskeyOrigin('https://club.example', laptop)).toBe(false)
})

test('a handle says nothing but which of ours it is', () => {
  const ownerID = '01890a5d-ac96-774b-bcce-b302099a8057'
  const member = userHandleOf({ ownerKind: 'member', ownerID })
  expect(Buffer.from(member).toString('hex')).toBe('0101890a5dac96774bbcceb302099a8057')
  expect(userHandleOf({ ownerKind: 'staff', ownerID })).not.toEqual(member)
})
