import type { ReviewCode } from '@/lib/text-review/finding'
import { CLEAN_BENEFITS } from './clean-benefits'

type Json = Record<string, unknown>
type Values = Record<string, unknown>

/** What is planted, under a name of its own that is the benefit's id, and what has to be found there: path and code. */
type Planted = [name: string, benefit: Json, found: Array<[path: string, code: ReviewCode]>]

const [CLEAN] = CLEAN_BENEFITS
const cleanValues: Record<string, string> = { ...CLEAN?.useRules.languageValues }

const withField = (field: string, value: unknown): Json => ({ ...CLEAN, [field]: value })
const without = (field: string): Json =>
  Object.fromEntries(Object.entries({ ...CLEAN }).filter(([key]) => key !== field))
const withText = (text: Json): Json => withField('useRules', { defaultLanguage: 'en-US', ...text })
const withValues = (values: Values): Json => withText({ languageValues: { ...cleanValues, ...values } })
const ofEnglish = (en: string, ms: string, others = 'x'): Json =>
  withText({ languageValues: { 'en-US': en, 'ms-MY': ms, 'zh-CN': others, 'zh-TW': others, ar: others } })
const inRules = (key: string, code: ReviewCode): [string, ReviewCode] => [
  `useRules.languageValues.${key}`,
  code,
]
const link = (name: string, url: string, code: ReviewCode): Planted => [
  name,
  withField('benefitUrl', url),
  [['benefitUrl', code]],
]
const inMalay = (name: string, text: string, code: ReviewCode): Planted => [
  name,
  ofEnglish('Show this card at the till', text),
  [inRules('ms-MY', code)],
]
/** The other languages say what English says, with a mark that makes them texts of their own. */
const translated = (name: string, en: string, ms: string, code: ReviewCode): Planted => [
  name,
  ofEnglish(en, ms, `${en} ·`),
  [inRules('ms-MY', code)],
]

/** One fault each in a benefit that is clean besides. */
export const PLANTED: readonly Planted[] = [
  ['status', withField('status', 'FROZEN'), [['status', 'unknown-status']]],
  ['no status', without('status'), [['status', 'unknown-status']]],
  ['amount', withField('amount', { currency: 'RM', value: 1 }), [['amount', 'not-an-amount']]],
  ['created', withField('createdTime', '2026-02-30T00:00:00Z'), [['createdTime', 'unreadable-time']]],
  ['no offset', withField('expireTime', '2026-12-31 23:59'), [['expireTime', 'unreadable-time']]],
  ['ends first', withField('createdTime', '2100-01-01T00:00:00Z'), [['createdTime', 'created-after-expiry']]],
  [
    'over',
    { ...CLEAN, createdTime: '2024-01-01T00:00:00Z', expireTime: '2025-12-31T23:59:59+08:00' },
    [['expireTime', 'past-expiry']],
  ],
  [
    'used and over',
    {
      ...CLEAN,
      status: 'USED',
      createdTime: '2024-01-01T00:00:00Z',
      expireTime: '2025-12-31T23:59:59+08:00',
    },
    [],
  ],
  ['icon', without('iconUrl'), [['iconUrl', 'icon-missing']]],
  ['icon by http', withField('iconUrl', 'http://cdn.example.com/a.svg'), [['iconUrl', 'unsafe-url']]],
  ['extendInfo', withField('extendInfo', 'what?'), [['extendInfo', 'forbidden-characters']]],
  link('script', 'javascript:alert(1)', 'unsafe-url'),
  link('http', 'http://www.example.com/', 'unsafe-url'),
  link('password', 'https://user:pass@www.example.com/', 'unsafe-url'),
  link('long link', `https://www.example.com/${'x'.repeat(256)}`, 'unsafe-url'),
  link('number', 'https://203.0.113.5/x', 'url-ip-address'),
  link('number in disguise', 'https://3405803781/x', 'url-ip-address'),
  link('IPv6', 'https://[2001:db8::1]/', 'url-ip-address'),
  link('own network', 'https://intranet/x', 'url-local-host'),
  link('Cyrillic', 'https://www.аpple.com/', 'url-lookalike-host'),
  link('punycode', 'https://xn--80ak6aa92e.com/', 'url-lookalike-host'),
  link('port', 'https://www.example.com:8443/', 'url-port'),
  link('short', 'https://bit.ly/3abc', 'url-shortener'),
  [
    'no text',
    without('useRules'),
    ['en-US', 'ms-MY', 'zh-CN', 'zh-TW', 'ar'].map(key => inRules(key, 'missing')),
  ],
  ['a string', withField('useRules', 'Show this card'), [['useRules', 'not-an-object']]],
  ['a list', withText({ languageValues: [] }), [['useRules.languageValues', 'not-an-object']]],
  [
    'no Malay',
    withText({
      languageValues: Object.fromEntries(Object.entries(cleanValues).filter(([key]) => key !== 'ms-MY')),
    }),
    [inRules('ms-MY', 'falls-back')],
  ],
  ['null', withValues({ fr: null }), [inRules('fr', 'not-a-text')]],
  ['blank', withValues({ fr: ' \u200B\u3164' }), [inRules('fr', 'blank')]],
  ['underscore', withValues({ zh_SG: cleanValues['zh-CN'] }), [inRules('zh_SG', 'not-a-language')]],
  ['at', withValues({ 'fr@x': cleanValues['en-US'] }), [inRules('fr@x', 'not-a-language')]],
  [
    '17',
    withValues({ 'en-US-x-abcdefgh1': cleanValues['en-US'] }),
    [inRules('en-US-x-abcdefgh1', 'language-too-long')],
  ],
  ['twice', withValues({ 'en-us': 'Buy 7, get 8 {x}' }), [inRules('en-us', 'duplicate-language')]],
  ['alias', withValues({ he: cleanValues.ar, iw: cleanValues.ar }), [inRules('iw', 'duplicate-language')]],
  [
    'default',
    withText({ languageValues: cleanValues, defaultLanguage: 'fr' }),
    [['useRules.defaultLanguage', 'default-missing']],
  ],
  [
    'blank default',
    withText({ languageValues: { ...cleanValues, fr: ' ' }, defaultLanguage: 'fr' }),
    [['useRules.defaultLanguage', 'default-missing'], inRules('fr', 'blank')],
  ],
  [
    'no default',
    withField('useRules', { languageValues: cleanValues }),
    [['useRules.defaultLanguage', 'no-default']],
  ],
  [
    'default 5',
    withText({ languageValues: cleanValues, defaultLanguage: 5 }),
    [['useRules.defaultLanguage', 'not-a-text']],
  ],
  inMalay('257', `${'a '.repeat(127)}a😀`, 'too-long'),
  inMalay('5000', 'Kad ini '.repeat(700), 'too-long'),
  inMalay('many lines', `${'a\n'.repeat(12)}b`, 'too-long-as-drawn'),
  inMalay('NUL', 'Tunjukkan\u0000kad', 'forbidden-characters'),
  inMalay('broken', 'Tunjukkan kad \uFFFD', 'forbidden-characters'),
  inMalay('half a pair', 'Tunjukkan kad \uD83D', 'forbidden-characters'),
  inMalay('override', 'Tunjukkan \u202Ekad', 'bidi-controls'),
  inMalay('open isolate', 'Tunjukkan \u2067kad', 'bidi-controls'),
  inMalay('zero width', 'Tunjuk\u200Bkan kad', 'invisible-characters'),
  inMalay('bold', 'Tunjukkan <b>kad</b>', 'markup'),
  inMalay('break', 'Tunjukkan<br/>kad', 'markup'),
  inMalay('entity', 'Tunjukkan&nbsp;kad', 'markup'),
  inMalay('number entity', 'Tunjukkan&#160;kad', 'markup'),
  inMalay('stars', 'Tunjukkan **kad**', 'markup'),
  inMalay('Markdown link', 'Tunjukkan [kad](kad)', 'markup'),
  inMalay('escaped', 'Tunjukkan\\nkad', 'markup'),
  inMalay('address', 'Lihat https://www.example.com/kad', 'link-in-text'),
  inMalay('www', 'Lihat www.example.com.', 'link-in-text'),
  inMalay('bare link', 'Lihat example.com/kad', 'link-in-text'),
  translated('untranslated', 'Show this card to the cashier', 'Show this card to the cashier', 'unchanged'),
  translated('title case', 'Free Birthday Coffee', 'Free Birthday Coffee', 'unchanged'),
  translated('one nought', 'Save 50%', 'Jimat 5%', 'numbers-differ'),
  translated('one hour', 'Before 3 pm', 'Sebelum 4 petang', 'numbers-differ'),
  translated('one year', 'Until 31 December 2026', 'Hingga 31 Disember 2027', 'numbers-differ'),
  translated('one name', 'Dear {name}', 'Untuk {nama}', 'placeholders-differ'),
  translated('one number', 'Code {0}', 'Kod {7}', 'placeholders-differ'),
  translated('no placeholder', 'Code %s', 'Kod anda', 'placeholders-differ'),
]
