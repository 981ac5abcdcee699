import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IDENTITY_TYPES } from '@/lib/membership/login-identity'
import { postedNamesOf } from './sign-up-rules'
import { posted } from './testing/posted'
import { browserSays, RULES, schema, serverSays } from './testing/verdicts'

const NASTY = [
  '',
  ' ',
  '\u200b',
  '\u0000',
  '\u202e',
  'x'.repeat(21),
  '小明',
  'أمينة',
  '🎂',
  '\ud800',
  'on',
  '0',
  '٣',
  '１',
]
const PLAUSIBLE = [
  'F',
  'mr',
  '31',
  '2',
  '1991',
  '1991-12-31',
  'a@example.com',
  '+60176668702',
  '0176668702',
  '+60',
  'Aa1!aaaa',
]
const text = fc.oneof(
  fc.constantFrom(...NASTY, ...PLAUSIBLE),
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.string(),
)
const anyPost = fc.record(Object.fromEntries(postedNamesOf(RULES).map(name => [name, text])))

test('browser and server judge any post alike, but for a number that cannot exist', () => {
  fc.assert(
    fc.property(anyPost, values => {
      const [server, browser] = [serverSays(values), browserSays(values)]
      if (!('MOBILE_PHONE' in browser) && server.MOBILE_PHONE === 'not-a-phone') delete server.MOBILE_PHONE
      expect(server).toEqual(browser)
    }),
    { numRuns: 1_000 },
  )
})

const BLANK = ['', ' ', '\u200b', '\u2060 ']

test('no post that is taken lacks a first name or an identity', () => {
  const posts = [...BLANK, 'Aminah', '小明'].flatMap(FIRST_NAME =>
    [...BLANK, 'a', 'a@example.com'].flatMap(EMAIL =>
      [...BLANK, '12', '0176668702', '+60176668702'].flatMap(MOBILE_PHONE =>
        ['', '+60', '+2', 'x'].map(code =>
          posted({ FIRST_NAME, EMAIL, MOBILE_PHONE, 'MOBILE_PHONE.callingCode': code }),
        ),
      ),
    ),
  )
  const taken = posts.flatMap(values => schema.safeParse(values).data ?? [])
  expect(taken.length).toBeGreaterThan(0)
  for (const { fields } of taken) {
    expect(fields.FIRST_NAME).toBeTruthy()
    expect(IDENTITY_TYPES.some(type => fields[type])).toBe(true)
    expect(fields).not.toHaveProperty('PASSWORD')
  }
})
