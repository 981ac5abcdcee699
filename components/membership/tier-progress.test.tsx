import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '@/lib/i18n/routing'
import { testWords } from '@/lib/i18n/testing/words'
import type { Growth } from '@/lib/membership/growth'
import { textFor } from '@/lib/membership/multi-language-text'
import { TierProgress } from './tier-progress'

const tier = textFor(['en'], { languageValues: { en: 'Basic' } })
const name = textFor(['en'], { languageValues: { en: 'Gold' } })

const integer = (value: string): Growth => ({ kind: 'integer', value })
const percent = (value: string): Growth => ({ kind: 'percent', value })
const amount = (value: number, currency = 'MYR'): Growth => ({ kind: 'amount', amount: { currency, value } })

type Next = Parameters<typeof TierProgress>[0]['next']
const drawn = (growth: Growth | null, next: Next, locale: Locale = 'en') =>
  renderToStaticMarkup(
    <TierProgress
      t={testWords(locale, 'TierProgress')}
      locale={locale}
      tier={tier}
      growth={growth}
      next={next}
    />,
  ).replaceAll(/[\u2068\u2069]/g, '')
const to = (target: Growth): Next => ({ name, target })

describe('a bar stands only where its end is known', () => {
  test.each([
    ['an integer', integer('77'), to(integer('1000')), 'value="77" max="1000"'],
    ['an Amount', amount(2_500), to(amount(10_000)), 'value="2500" max="10000"'],
    ['a percentage', percent('12.50'), null, 'value="12.5" max="100"'],
    ['a percentage with a next tier', percent('0'), to(percent('100')), 'value="0" max="100"'],
    ['more than is needed', integer('1200'), to(integer('1000')), 'value="1000" max="1000"'],
  ])('%s', (_, growth, next, bar) => expect(drawn(growth, next)).toContain(bar))

  test.each([
    ['no growth', null, to(integer('1000'))],
    ['no target', integer('77'), null],
    ['the highest tier', integer('77'), 'none'],
    ['the highest tier, in a percentage', percent('40'), 'none'],
    ['a target of another kind', integer('77'), to(amount(1_000))],
    ['a target in another currency', amount(77), to(amount(1_000, 'SGD'))],
    ['a target of nothing', integer('0'), to(integer('0'))],
  ] as const)('%s: none', (_, growth, next) => expect(drawn(growth, next)).not.toContain('<progress'))
})

test.each([
  [
    'what is left to the next tier',
    drawn(integer('3100'), to(integer('10000'))),
    '3,100 of 10,000 on the way to Gold',
  ],
  ['an Amount as money', drawn(amount(2_500), to(amount(10_000))), 'MYR&nbsp;25.00 of MYR&nbsp;100.00'],
  ['that the target is reached', drawn(integer('1000'), to(integer('1000'))), 'You are there'],
  ['what was collected, where there is no target', drawn(integer('5'), null), 'Collected so far: 5'],
  ['that there is nothing above', drawn(integer('5'), 'none'), 'highest tier'],
])('it says %s', (_, html, words) => expect(html.replaceAll('\u00a0', '&nbsp;')).toContain(words))

test.each(LOCALES)('the name of the next tier keeps its own direction in %s', locale => {
  const html = renderToStaticMarkup(
    <TierProgress
      t={testWords(locale, 'TierProgress')}
      locale={locale}
      tier={tier}
      growth={integer('1')}
      next={to(integer('9'))}
    />,
  )
  expect(html).toContain('\u2068Gold\u2069')
})
