import { describe, expect, test } from 'vitest'
import { type MessageParts, messageText } from '@/lib/i18n/message-text'
import { nearestLocale } from '@/lib/i18n/nearest-locale'
import { messageWords } from '@/lib/i18n/plain-words'
import { LOCALES, type Locale } from '@/lib/i18n/routing'
import { mailBody } from './mail-body'

const PROGRAMME = 'Kopi & <Teh>'
const LINK = 'https://portal.example.com/en/sign-up/pending?a=1&b="2"'

async function textIn(locale: Locale, kind: MessageParts['kind'], value: string) {
  const parts = { kind, value, programme: PROGRAMME, host: null }
  return messageText(await messageWords(locale), locale, parts)
}

describe.each(LOCALES)('in %s', locale => {
  test('a mail carries its code, its language and its direction', async () => {
    const text = await textIn(locale, 'code', '482915')
    const body = mailBody(text, PROGRAMME)
    const direction = locale === 'ar' ? 'rtl' : 'ltr'
    expect(body.html).toContain(`<html lang="${locale}" dir="${direction}">`)
    expect(body.html.match(/482915/g)).toHaveLength(1)
    expect(body.text.match(/^482915$/gm)).toHaveLength(1)
    expect(text.subject).not.toContain('482915')
  })

  test('a link beside a code stands under it, once as words and once as what to press', async () => {
    const parts = { kind: 'code', value: '482915', programme: PROGRAMME, link: LINK, host: null } as const
    const text = messageText(await messageWords(locale), locale, parts)
    const body = mailBody(text, PROGRAMME)
    expect(body.text.split(/\n+/)).toEqual(expect.arrayContaining(['482915', text.link?.intro, LINK]))
    expect(body.html).toContain(
      'href="https://portal.example.com/en/sign-up/pending?a=1&amp;b=&quot;2&quot;"',
    )
    expect(text.short).not.toContain(LINK)
  })

  test.each(['code', 'ready', 'not-set-up', 'identity-changed', 'password-changed'] as const)(
    '%s is words of that language',
    async kind => {
      const value = kind === 'code' ? '482915' : LINK
      const { subject, intro, outro, short } = await textIn(locale, kind, value)
      const english = await textIn('en', kind, value)
      expect(subject).toContain(PROGRAMME)
      expect(short).toContain(value)
      expect(short).toContain(PROGRAMME)
      expect([subject, intro, outro, short].join()).not.toMatch(/[{}]|Message\./)
      if (locale !== 'en') {
        expect(subject).not.toBe(english.subject)
        expect(intro).not.toBe(english.intro)
        expect(outro).not.toBe(english.outro)
      }
    },
  )

  test('an SMS begins with the code, which phones offer to fill in', async () => {
    expect((await textIn(locale, 'code', '482915')).short).toMatch(/^482915 /)
  })
})

test('nothing of a mail is taken for markup, and nothing is loaded from anywhere', async () => {
  const { html } = mailBody(await textIn('en', 'ready', LINK), PROGRAMME)
  expect(html).toContain('<p>Kopi &amp; &lt;Teh&gt;</p>')
  expect(html).toContain('href="https://portal.example.com/en/sign-up/pending?a=1&amp;b=&quot;2&quot;"')
  expect(html).not.toMatch(/<(?:img|link|script|style)\b|url\(|src=/)
})

test.each([
  ['zh-TW', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['en-GB', 'en'],
  ['ar-EG', 'ar'],
  ['ms-MY', 'ms'],
  ['fr', 'en'],
  ['', 'en'],
  ['no language', 'en'],
])('a person whose language is %j is written to in %s', (language, locale) => {
  expect(nearestLocale(language)).toBe(locale)
})
