import { describe, expect, test } from 'vitest'
import { hasLink } from './link-in-text'
import { hasMarkup } from './markup'
import { arePlaceholdersAlike, placeholdersOf } from './placeholders'
import { isUntranslated } from './untranslated'
import { valueCodes } from './value-codes'

describe('plain text of merchants is neither markup nor a link', () => {
  test.each([
    'Tel:03-2145 6789',
    'Hotel:KL',
    'Order at grab.com or Shopee.com.my',
    'user@example.com',
    'a.m./p.m., 5/6 kg',
    'Kopi & Kin, A&W, M&M’s, R&D; x',
    '* T&C apply',
    '- one\n- two\n• three',
    '1 < 2 > 0, <3, < 5 kg',
    '#1 choice! 50% off!! [New] Menu (see below)',
    'snake_case_word, 5*, ~10 min, e.g. tea',
    '¯\\_(ツ)_/¯',
  ])('%j', text => {
    expect(hasMarkup(text)).toBe(false)
    expect(hasLink(text)).toBe(false)
  })
})

test.each([
  '<b>',
  '</p>',
  '<br />',
  '<img src=x onerror=alert(1)>',
  '<!-- x',
  '&amp;',
  '&#39;',
  '&#x27;',
  '**x**',
  '__x__',
  '~~x~~',
  '`x`',
  '[a](b)',
  'x\n## Title',
  '[b]x[/b]',
  'one\\ntwo',
])('%j is markup', text => {
  expect(hasMarkup(text)).toBe(true)
})

test.each([
  'http://x.y',
  'See HTTPS://example.com.',
  'www.example.my',
  'bit.ly/abc',
  'wa.me/60123',
  'mailto:a@b.c',
  'javascript:alert(1)',
])('%j is a link', text => {
  expect(hasLink(text)).toBe(true)
})

test.each([
  ['', ['blank']],
  [' \n\u200B', ['blank']],
  ['\u0007', ['blank']],
  ['a\u0007', ['forbidden-characters']],
  ['a\uFFFD', ['forbidden-characters']],
  ['a\uE000', ['forbidden-characters']],
  ['a\u202Eb', ['bidi-controls']],
  ['a\u2067b', ['bidi-controls']],
  ['a\u2067b\nc\u2069', ['bidi-controls']],
  ['a\u2067b\u2069\u200E\u200F', []],
  ['a\u200Bb', ['invisible-characters']],
  ['\uFEFFa', ['invisible-characters']],
  ['می\u200Cروم 👨\u200D👩\u200D👧', []],
  ['a\u0007\u202Eb\u200B', ['forbidden-characters', 'bidi-controls', 'invisible-characters']],
  ['a'.repeat(256), []],
  [`${'a'.repeat(255)}😀`, ['too-long']],
])('%j has %j', (text, codes) => {
  expect(valueCodes(text, null)).toEqual(codes)
})

test.each([
  ['Hi {name}', 'Hai { name }', true],
  ['Hi {name} and {name}', 'Hai {name}', true],
  ['Hi {name}', 'Hai {Name}', false],
  ['Hi {name}', 'Hai ｛name｝', false],
  ['Hi {{user.name}} $\u007Bx} %{y} %(z)s', 'Hai {{user.name}} $\u007Bx} %{y} %(z)s', true],
  ['%1$s of %2$d', '%2$d daripada %1$s', true],
  ['%1$s of %2$d', '%1$s daripada %2$s', false],
  ['50% semua', '50%semua, 50 % di sini', true],
  ['Save {}', 'Jimat', false],
  ['{n, plural, one {# cup} other {# cups}}', '{n, plural, other {# cawan}}', true],
])('%j and %j are filled in alike: %j', (one, other, alike) => {
  expect(arePlaceholdersAlike(placeholdersOf(one), placeholdersOf(other))).toBe(alike)
})

describe('the same text in another language', () => {
  test.each([
    'KFC',
    'Kopi & Kin',
    'Burger King',
    'Galaxy Watch 6',
    'The Coffee Bean & Tea Leaf',
    'iPhone 15 Pro',
    'adidas Originals',
    'Suria KLCC, Pavilion Kuala Lumpur',
    'Bank of China',
    'Cold Brew (500 ml)',
    '海底捞',
    '50%',
  ])('%j is a name', text => {
    expect(isUntranslated(text, 'en-US', text, 'ms-MY')).toBe(false)
  })

  test.each([
    'Free coffee',
    'Free Coffee',
    'Buy One Get One Free',
    'Kaya toast set for two',
    'Terms and conditions apply',
    'Dine-in only',
    '全场饮品买一送一',
    'قهوة مجانية لكل عضو',
  ])('%j was not translated', text => {
    expect(isUntranslated(text, 'en-US', ` ${text.toUpperCase()}`, 'fr')).toBe(true)
    expect(isUntranslated(text, 'en-US', text, 'en-GB')).toBe(false)
    expect(isUntranslated(text, 'en-US', text, 'no language')).toBe(false)
    expect(isUntranslated(text, 'en-US', `${text} x`, 'fr')).toBe(false)
  })
})
