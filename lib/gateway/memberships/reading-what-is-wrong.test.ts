import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { membershipsAnswering } from './testing/memberships-answering'

const S = { resultStatus: 'S', resultCode: 'SUCCESS', resultMessage: 'success' }
const KEY = { memberID: 'm-1', cardNo: 'CARD1' }
const EMAIL = { identityType: 'EMAIL', identityNo: 'Aminah@example.com' } as const
const MOBILE = { identityType: 'MOBILE_PHONE', identityNo: '+60171234567' } as const

const field = (fieldCode: string, fieldValue: unknown) => ({ fieldCode, fieldValue })
const NAME = field('FIRST_NAME', 'Aminah')
const card = (cardFields: unknown, extendInfo?: unknown) => ({ result: S, cardFields, extendInfo })
const keyText = (fields: object) => JSON.stringify(fields)

async function cardFrom(body: unknown, who: typeof KEY | typeof EMAIL | typeof MOBILE = KEY) {
  const inquired = await membershipsAnswering(body).inquireCardDetail(who)
  return inquired.ok ? inquired.value : inquired.problem
}

describe('a card: what cannot be read is null or left out, and hides nothing else', () => {
  const table: [claim: string, cardFields: unknown[], expected: object][] = [
    ['no figures at all', [], { points: null, storedValue: null, level: null, growth: null }],
    ['points', [field('POINT', '99999')], { points: 99_999 }],
    ['points as a number', [field('POINT', 7)], { points: 7 }],
    ['points above the limit', [field('POINT', '123456')], { points: 123_456 }],
    ['points below zero', [field('POINT', '-50')], { points: -50 }],
    ['no points', [field('POINT', '0')], { points: 0 }],
    ['points that are no count', [field('POINT', 'many')], { points: null }],
    ['half a point', [field('POINT', '1.5')], { points: null }],
    [
      'stored value as an object',
      [field('BALANCE', { currency: 'MYR', value: 250 })],
      { storedValue: { currency: 'MYR', value: 250 } },
    ],
    [
      'stored value as text, its value as text',
      [field('BALANCE', '{"currency":"IDR","value":"100"}')],
      { storedValue: { currency: 'IDR', value: 100 } },
    ],
    [
      'stored value of no currency',
      [field('BALANCE', '{"currency":"XYZ","value":1}')],
      { storedValue: null },
    ],
    ['stored value cut in the middle', [field('BALANCE', '{"currency":"MY')], { storedValue: null }],
    ['a level that is too long', [field('LEVEL', 'Platinum Plus')], { level: 'Platinum Plus' }],
    ['a level that is no text', [field('LEVEL', {})], { level: null }],
    ['growth', [field('GROWTH', '12')], { growth: { kind: 'integer', value: '12' } }],
    ['growth in percent', [field('GROWTH', '12.5')], { growth: { kind: 'percent', value: '12.5' } }],
    ['growth that is none', [field('GROWTH', '1e3')], { growth: null }],
    ['an unknown gender', [field('GENDER', 'X')], { fields: { FIRST_NAME: 'Aminah' } }],
    ['an unknown salutation', [field('USER_SALUTATION', 'DR.')], { fields: { FIRST_NAME: 'Aminah' } }],
    ['an impossible birth date', [field('BIRTH_DATE', '2019-02-30')], { fields: { FIRST_NAME: 'Aminah' } }],
    ['a masked number', [field('MOBILE_PHONE', '+6017****567')], { fields: { FIRST_NAME: 'Aminah' } }],
    ['a password', [field('PASSWORD', 'Correct-Horse-9')], { fields: { FIRST_NAME: 'Aminah' } }],
    ['an unknown code', [field('SHOE_SIZE', '43')], { fields: { FIRST_NAME: 'Aminah' } }],
    ['elements that are none', [null, 7, 'x', []], { fields: { FIRST_NAME: 'Aminah' } }],
    [
      'a name that is too long',
      [field('LAST_NAME', 'x'.repeat(30))],
      { fields: { FIRST_NAME: 'Aminah', LAST_NAME: 'x'.repeat(30) } },
    ],
    ['a second name', [field('FIRST_NAME', 'Nur')], { fields: { FIRST_NAME: 'Aminah' } }],
  ]
  test.each(table)('%s', async (_claim, more, expected) => {
    const read = await cardFrom(card([NAME, ...more]))
    expect(read).toMatchObject({ ...KEY, fields: { FIRST_NAME: 'Aminah' } })
    expect(read).toEqual(expect.objectContaining(expected))
  })

  test.each([
    ['absent', undefined, 'no-member'],
    ['null', null, 'no-member'],
    ['empty', [], 'no-member'],
    ['an object', {}, 'unreachable'],
    ['a text', '[]', 'unreachable'],
    ['false', false, 'unreachable'],
  ])('cardFields %s', async (_claim, cardFields, problem) => {
    expect(await cardFrom(card(cardFields))).toBe(problem)
    expect(await cardFrom(card(cardFields), EMAIL)).toBe(problem)
  })
})

describe('extendInfo names card and member', () => {
  const table: [
    claim: string,
    extendInfo: unknown,
    expected: { cardNo: string | null; memberID: string | null },
  ][] = [
    ['both', keyText({ cardNo: 'C9', memberID: 'm-9' }), { cardNo: 'C9', memberID: 'm-9' }],
    ['one of them', keyText({ cardNo: 'C9' }), { cardNo: 'C9', memberID: null }],
    ['more besides', keyText({ cardNo: 'C9', x: 1 }), { cardNo: 'C9', memberID: null }],
    ['numbers', keyText({ cardNo: 9, memberID: 9 }), { cardNo: null, memberID: null }],
    ['empty texts', keyText({ cardNo: '', memberID: ' ' }), { cardNo: null, memberID: null }],
    [
      'characters that ids never hold',
      keyText({ cardNo: 'a?b', memberID: 'a#b' }),
      { cardNo: null, memberID: null },
    ],
    ['ids that are too long', keyText({ cardNo: 'x'.repeat(65) }), { cardNo: null, memberID: null }],
    ['a list', '["C9"]', { cardNo: null, memberID: null }],
    ['no JSON', 'cardNo=C9', { cardNo: null, memberID: null }],
    ['an object', { cardNo: 'C9' }, { cardNo: null, memberID: null }],
    ['too much', keyText({ cardNo: 'C9', x: 'x'.repeat(2_048) }), { cardNo: null, memberID: null }],
    ['nothing', undefined, { cardNo: null, memberID: null }],
  ]
  test.each(table)('%s', async (_claim, extendInfo, expected) => {
    expect(await cardFrom(card([NAME], extendInfo), EMAIL)).toMatchObject(expected)
  })
})

describe('an answer about somebody else is no answer', () => {
  test.each([
    ['another card', KEY, card([NAME], keyText({ cardNo: 'CARD2', memberID: 'm-1' })), 'unreachable'],
    ['another member', KEY, card([NAME], keyText({ cardNo: 'CARD1', memberID: 'm-2' })), 'unreachable'],
    ['the asked card', KEY, card([NAME], keyText({ cardNo: 'CARD1' })), KEY],
    ['another address', EMAIL, card([NAME, field('EMAIL', 'siti@example.com')]), 'unreachable'],
    [
      'the address in other letters',
      EMAIL,
      card([NAME, field('EMAIL', 'aminah@EXAMPLE.com')]),
      { points: null },
    ],
    ['no address', EMAIL, card([NAME, field('MOBILE_PHONE', '+60179999999')]), { points: null }],
    ['another number', MOBILE, card([NAME, field('MOBILE_PHONE', '+60179999999')]), 'unreachable'],
    [
      'the number with a trunk 0',
      MOBILE,
      card([NAME, field('MOBILE_PHONE', '+600171234567')]),
      { points: null },
    ],
    [
      'another address beside the number',
      MOBILE,
      card([NAME, field('EMAIL', 'siti@example.com')]),
      { points: null },
    ],
  ] as const)('%s', async (_claim, who, body, expected) => {
    const read = await cardFrom(body, who)
    if (typeof expected === 'string') expect(read).toBe(expected)
    else expect(read).toMatchObject(expected)
  })
})

test('no JSON answer makes any call throw, or anybody else of the member', async () => {
  const code = fc.constantFrom(
    'POINT',
    'BALANCE',
    'LEVEL',
    'GROWTH',
    'FIRST_NAME',
    'EMAIL',
    'PASSWORD',
    '__proto__',
  )
  const cardField = fc.record({ fieldCode: code, fieldValue: fc.jsonValue() })
  const asset = fc.record({
    assetType: fc.constantFrom('BENEFIT', 'POINT', 'BALANCE'),
    assetValue: fc.jsonValue(),
  })
  const likely = fc.record(
    {
      result: fc.oneof(fc.constant(S), fc.jsonValue()),
      cardFields: fc.oneof(fc.array(cardField), fc.jsonValue()),
      assetDetails: fc.oneof(fc.array(asset), fc.jsonValue()),
      extendInfo: fc.oneof(fc.json(), fc.jsonValue()),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(likely, fc.jsonValue(), fc.string()), async body => {
      const calls = membershipsAnswering(body)
      const [byCard, byEmail, assets, update] = [
        await calls.inquireCardDetail(KEY),
        await calls.inquireCardDetail(EMAIL),
        await calls.inquireMemberAssets(KEY),
        await calls.updateCardDetail(KEY, { FIRST_NAME: 'Nur' }, new Date()),
      ]
      for (const outcome of [byCard, byEmail, assets, update]) expect(outcome).toHaveProperty('ok')
      if (byCard.ok) expect(byCard.value).toMatchObject(KEY)
      expect(JSON.stringify([byCard, byEmail])).not.toContain('PASSWORD')
    }),
    { numRuns: 150 },
  )
})
