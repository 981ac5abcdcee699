import { describe, expect, test } from 'vitest'
import { type MessageParts, messageText } from './message-text'
import { messageWords } from './plain-words'
import { LOCALES, type Locale } from './routing'

const SETTINGS = 'https://club.example.com/en/settings'
const FIRST = '2026-12-03T15:59:59Z'
const LAST = '2026-12-09T15:59:59Z'

const ending = (count: number, last = LAST) => ({
  count,
  first: count === 0 ? null : FIRST,
  last: count === 0 ? null : last,
})

async function textIn(locale: Locale, changed: Partial<MessageParts>) {
  const value = `https://club.example.com/${locale}/benefits`
  const parts = { kind: 'reminder', value, programme: 'Kopi & Kin Club', host: null } as const
  return messageText(await messageWords(locale), locale, { ...parts, ...changed })
}

const reminded = (locale: Locale, points: number, benefits: number, last = LAST) => {
  const unasked = { settings: SETTINGS, points: ending(points, last), benefits: ending(benefits, last) }
  return textIn(locale, { unasked: { ...unasked, zone: 'Asia/Kuala_Lumpur' } })
}

/** How many messages an SMS is sent as: 160 characters of the telephone's own alphabet, 70 of any other, less if joined. */
function segmentsOf(text: string): number {
  const isPlain = /^[\w\s@£$¥!"#%&'()*+,\-./:;<=>?]*$/.test(text)
  const [alone, joined] = isPlain ? [160, 153] : [70, 67]
  return text.length <= alone ? 1 : Math.ceil(text.length / joined)
}

describe.each(LOCALES)('a reminder in %s', locale => {
  test.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [11, 0],
    [1_234, 0],
    [0, 1],
    [0, 2],
    [0, 30],
    [99_999, 30],
  ])('of %d points and %d benefits is whole words, and fits two messages', async (points, benefits) => {
    const { subject, intro, outro, short, link } = await reminded(locale, points, benefits)
    expect([subject, intro, outro, short].join()).not.toMatch(/[{}]|Message\.|undefined/)
    expect(link).toEqual({ intro: expect.stringMatching(/\S/), address: SETTINGS })
    expect(intro).toContain('2026')
    expect(short).toContain('2026')
    expect(segmentsOf(short)).toBeLessThanOrEqual(2)
    if (points > 2) expect(intro).toContain(points.toLocaleString('en'))
    expect(intro).not.toContain(' 0 ')
  })

  test('tells one moment from a first one', async () => {
    const [one, several] = [await reminded(locale, 5, 0, FIRST), await reminded(locale, 5, 0)]
    expect(one.intro).not.toBe(several.intro)
  })

  test('word of a statement names its month and where it is stopped', async () => {
    const unasked = { settings: SETTINGS, month: '2026-10', zone: 'Asia/Kuala_Lumpur' }
    const { subject, intro, link } = await textIn(locale, { kind: 'statement', unasked })
    expect(subject).toMatch(/2026/)
    expect(intro).toMatch(/2026/)
    expect(link?.address).toBe(SETTINGS)
  })
})

test('days are those of the programme’s zone, which is named', async () => {
  expect((await reminded('en', 1, 0, FIRST)).intro).toContain(
    'ends on 3 December 2026 at 23:59 Malaysia Time.',
  )
})
