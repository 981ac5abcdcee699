import fc from 'fast-check'
import { expect, test } from 'vitest'
import { previewPath } from './preview-address'
import { type Asked, viewOptionsFrom } from './view-options'

const ZONE = 'Asia/Kuala_Lumpur'
const from = (asked: Asked) => viewOptionsFrom(asked, ZONE)
const askedOf = (path: string): Asked => {
  const search = new URL(path, 'http://portal.example').searchParams
  return Object.fromEntries([...new Set(search.keys())].map(name => [name, search.getAll(name)]))
}

test('nothing asked is a phone in the light at the usual size, now, in the programme’s zone', () => {
  expect(from({})).toMatchObject({
    readers: [],
    devices: ['phone'],
    themes: ['light'],
    scales: ['100'],
    status: 'own',
    languages: [],
    at: null,
    zone: ZONE,
    strange: [],
    problems: { reader: null, leftOut: [], isTimeUnread: false, isZoneUnknown: false },
  })
  expect(previewPath({ isPaste: false }, from({}))).toBe('/staff/preview')
})

test.each([
  [{ device: ['desktop', 'phone', 'desktop'] }, { devices: ['phone', 'desktop'] }],
  [{ device: 'watch' }, { devices: ['phone'], strange: [{ option: 'device', text: 'watch' }] }],
  [{ theme: ['dark', 'dim'] }, { themes: ['dark'], strange: [{ option: 'theme', text: 'dim' }] }],
  [{ scale: ['200', '100'] }, { scales: ['100', '200'] }],
  [{ scale: '1000' }, { scales: ['100'], strange: [{ option: 'scale', text: '1000' }] }],
  [{ locale: ['ar-XB', 'all', 'en'] }, { readers: ['all', 'en', 'ar-XB'] }],
  [{ locale: 'fr' }, { readers: [], strange: [{ option: 'locale', text: 'fr' }] }],
  [{ status: 'USED' }, { status: 'USED', strange: [] }],
  [{ status: 'used' }, { status: 'own', strange: [{ option: 'status', text: 'used' }] }],
  [{ reader: ' zh-HK, en;q=0.5 ' }, { languages: ['zh-HK', 'en'], typed: { reader: 'zh-HK, en;q=0.5' } }],
  [{ reader: '!!, en' }, { languages: ['en'], problems: { leftOut: ['!!'] } }],
  [{ reader: 'en,'.repeat(200) }, { problems: { reader: 'too-long' } }],
  [{ at: '2026-11-26T08:05' }, { at: new Date('2026-11-26T00:05:00Z') }],
  [{ at: '2026-11-26T08:05', zone: 'Europe/London' }, { at: new Date('2026-11-26T08:05:00Z') }],
  [{ at: 'tomorrow' }, { at: null, problems: { isTimeUnread: true }, typed: { at: 'tomorrow' } }],
  [{ zone: 'Mars/Olympus' }, { zone: ZONE, problems: { isZoneUnknown: true } }],
  [{ zone: 'asia/tokyo' }, { zone: 'asia/tokyo', problems: { isZoneUnknown: false } }],
])('%j is seen as %j', (asked, expected) => {
  expect(from(asked)).toMatchObject(expected)
})

test('an address may hold anything, and the next one asks for the same', () => {
  const texts = fc.oneof(
    fc.constantFrom(
      'all',
      'ms',
      'en-XA',
      'tablet',
      'dark',
      '200',
      'USED',
      'zh-HK, en',
      'en, '.repeat(150),
      '2026-11-26T08:05',
      'UTC',
    ),
    fc.string({ maxLength: 40, unit: 'binary' }),
  )
  const asked = fc.record(
    Object.fromEntries(
      ['locale', 'device', 'theme', 'scale', 'status', 'reader', 'at', 'zone'].map(name => [
        name,
        fc.oneof(texts, fc.array(texts, { maxLength: 4 })),
      ]),
    ),
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(asked, given => {
      const { strange: _, problems: __, typed: ___, ...options } = from(given)
      const again = from(askedOf(previewPath({ isPaste: true }, from(given))))
      expect(again).toMatchObject(options)
    }),
    { numRuns: 200 },
  )
})
