import { describe, expect, it } from 'vitest'
import { readPasted } from './pasted'

const benefit = {
  benefitInstanceId: 'b-1',
  status: 'ACTIVATED',
  createdTime: '2026-01-05T09:00:00+08:00',
  expireTime: '2026-12-31T23:59:59+08:00',
  benefitTitle: { languageValues: { 'en-US': 'Free coffee' } },
  useRules: { languageValues: { 'en-US': 'One cup' } },
  useScenarios: { languageValues: { 'en-US': 'Anywhere' } },
  iconUrl: 'https://example.com/coffee.svg',
}
const read = (value: unknown) => readPasted(JSON.stringify(value, null, 2))

describe('readPasted', () => {
  it('reads an array of benefits, one alone, an inquireMemberAssets answer and its assets alike', () => {
    const assetDetails = [{ assetType: 'BENEFIT', assetValue: JSON.stringify([benefit]) }]
    const shapes = [[benefit], benefit, { result: { resultStatus: 'S' }, assetDetails }, assetDetails]
    for (const shape of shapes) {
      expect(read(shape)).toEqual({ kind: 'benefits', benefits: [benefit], rejected: [], flags: [] })
    }
  })

  it('reads one MultiLanguageText and flags it by the path of the pasted text', () => {
    const text = { languageValues: { 'en-US': 'x'.repeat(257), ms: 'y' } }
    expect(read(text)).toEqual({
      kind: 'text',
      text,
      rejected: [],
      flags: [{ path: 'languageValues.en-US', code: 'too-long' }],
    })
  })

  it.each(['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'])(
    'flags %j alone in a text',
    mark => {
      expect(read({ languageValues: { en: `Free ${mark}evil` } })).toMatchObject({
        flags: [{ path: 'languageValues.en', code: 'forbidden-characters' }],
      })
    },
  )

  it('names a bad element by its path and still shows the others', () => {
    expect(read([benefit, 'junk', { ...benefit, benefitInstanceId: 'b-2' }, benefit])).toMatchObject({
      benefits: [{ benefitInstanceId: 'b-1' }, { benefitInstanceId: 'b-2' }],
      rejected: [
        { path: '[1]', code: 'not-an-object' },
        { path: '[3]', code: 'duplicate' },
      ],
    })
    expect(read({ assetDetails: [7, { assetType: 'BENEFIT', assetValue: [{}, benefit] }] })).toMatchObject({
      benefits: [{ benefitInstanceId: 'b-1' }],
      rejected: [
        { path: 'assetDetails[0]', code: 'not-an-object' },
        { path: 'assetDetails[1].assetValue[0]', code: 'id-missing' },
      ],
    })
    expect(read({ ...benefit, benefitInstanceId: '' })).toMatchObject({
      rejected: [{ path: '', code: 'id-missing' }],
    })
    expect(read({ ...benefit, status: 'FROZEN' })).toMatchObject({
      flags: [{ path: 'status', code: 'unknown-status' }],
    })
  })

  it.each([
    ['', { problem: 'empty' }],
    [' \n', { problem: 'empty' }],
    ['{}', { problem: 'unknown-shape' }],
    ['"text"', { problem: 'unknown-shape' }],
    ['null', { problem: 'unknown-shape' }],
    ['[{"a":1},]', { problem: 'not-json', fault: { line: 1, column: 10, path: '[1]' } }],
    [`"${'x'.repeat(5_000_000)}"`, { problem: 'too-large' }],
  ])('refuses text %# in a code', (text, refusal) => {
    expect(readPasted(text)).toEqual({ kind: 'unreadable', ...refusal })
  })

  it('takes a byte order mark as nothing, and prototype keys as any others', () => {
    expect(readPasted(`\uFEFF${JSON.stringify([benefit])}`)).toMatchObject({ benefits: [benefit] })
    expect(readPasted('{"languageValues":{"__proto__":"x","ms":"y"}}')).toMatchObject({
      text: { languageValues: { ms: 'y' } },
    })
  })
})
