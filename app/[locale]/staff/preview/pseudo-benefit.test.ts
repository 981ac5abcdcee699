import { expect, test } from 'vitest'
import { pseudoText } from '@/lib/i18n/pseudo-text'
import { textFor } from '@/lib/membership/multi-language-text'
import { pseudoMultiText } from './pseudo-benefit'

const text = (languageValues: Record<string, string>) => ({ languageValues })

test.each(['en-XA', 'ar-XB'] as const)('an English text is rewritten under the tag %s', pseudo => {
  const rewritten = pseudoMultiText(pseudo, ['en'], text({ 'zh-CN': '咖啡', 'en-US': 'Kopi' }))
  expect(textFor([pseudo], rewritten)).toMatchObject({
    text: pseudoText(pseudo, 'Kopi'),
    language: pseudo,
    direction: pseudo === 'ar-XB' ? 'rtl' : 'ltr',
  })
})

test('what an English reader would be shown in another language stays under that one', () => {
  const rewritten = pseudoMultiText('en-XA', ['en', 'ms'], text({ ms: 'Kopi' }))
  expect(rewritten.languageValues).toEqual({ ms: pseudoText('en-XA', 'Kopi') })
})

test('a text that is none stays none', () => {
  expect(pseudoMultiText('ar-XB', ['en'], text({ en: ' ' })).languageValues).toEqual({ en: ' ' })
})
