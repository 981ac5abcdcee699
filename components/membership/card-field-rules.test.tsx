import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { CARD_FIELDS, FIELD_CODES, type FieldCode } from '@/lib/membership/card-field-rows'
import { CardFieldRules } from './card-field-rules'

function drawn(locale: Locale, codes: readonly FieldCode[] = FIELD_CODES): string {
  const messages = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'))
  const onError = (error: Error) => {
    throw error
  }
  const words = <N extends 'CardFieldRules' | 'Field' | 'Password'>(namespace: N) =>
    createTranslator({ locale, messages, namespace, onError }) as unknown as Words<N>
  const html = renderToStaticMarkup(
    <CardFieldRules
      codes={codes}
      locale={locale}
      t={words('CardFieldRules')}
      field={words('Field')}
      password={words('Password')}
    />,
  )
  // Values are isolated from the direction of the sentence around them.
  return html.replaceAll(/[\u2066\u2069]/g, '')
}

describe.each(LOCALES)('the rules in words, in %s', locale => {
  test.each(FIELD_CODES)('%s is told with its limit or values, and where it occurs', code => {
    const html = drawn(locale, [code])
    const { values, maxLength } = CARD_FIELDS[code]
    expect(html).toContain(`<code dir="ltr">${code}</code>`)
    for (const told of values ?? [maxLength.toLocaleString('en')]) expect(html).toContain(told)
    expect(html.match(/<dd>/g)?.length).toBeGreaterThanOrEqual(2)
  })

  test('every pattern of the rows has its words, and nothing stands for a missing one', () => {
    for (const code of FIELD_CODES.filter(each => CARD_FIELDS[each].pattern))
      expect(drawn(locale, [code]).match(/<dd>/g), code).toHaveLength(3)
    expect(drawn(locale)).not.toMatch(/CardFieldRules|format\.|occursIn/)
  })
})

test.each([
  ['FIRST_NAME', 'At most 20 characters.'],
  ['FIRST_NAME', 'Occurs in: joining, changes of details, and answers to the platform.'],
  ['POINT', 'Occurs in: answers to the platform.'],
  ['GENDER', 'One of these: F (Female) or M (Male).'],
  ['PASSWORD', 'Occurs in: joining and changes of details.'],
  ['PASSWORD', 'Never sent back, in no call and no answer.'],
  ['PASSWORD', 'At most 1,024 bytes'],
  ['PASSWORD', 'It needs at least 8 characters, a capital letter, a small letter, a digit, and a symbol'],
  ['EMAIL', 'At most 254 characters.'],
] as const)('in English %s: %s', (code, words) => {
  expect(drawn('en', [code])).toContain(words)
})

test('only PASSWORD is never sent back, and the list has its own rule', () => {
  const html = drawn('en')
  expect(html.match(/Never sent back/g)).toHaveLength(1)
  expect(html).toContain('at most 10 fields and none of them twice')
})
