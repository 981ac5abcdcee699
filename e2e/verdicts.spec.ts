import { build } from 'esbuild'
import fc from 'fast-check'
import { CARD_FIELD_PROBLEMS } from '@/lib/membership/card-field'
import { checkedNamesOf, postedNamesOf, type SignUpValues } from '@/lib/registration/sign-up-rules'
import { RULES as ALL, serverSays } from '@/lib/registration/testing/verdicts'
import { expect, test } from './support/test'

/** A corpus that changes only when somebody means it to. */
const SEED = 20_261_124
const CASES = 6_000

const RULES = { ...ALL, minimumAge: 13 }

const NAMES = [
  'Aminah',
  'x'.repeat(20),
  'x'.repeat(21),
  '小明',
  'أمينة',
  ' José ',
  'Jose\u0301',
  '🎂'.repeat(11),
  "O'Neil",
]
const ODD = [
  '',
  ' ',
  '\u200b',
  '\u0000',
  'a\u202eb',
  '\ud800',
  '٣',
  '１',
  '__proto__',
  'on',
  '\u2060a',
  'x'.repeat(300),
]
const PHONES = [
  '0176668702',
  '017-666 8702',
  '+60176668702',
  '0060 17 666 8702',
  '+600176668702',
  '+390612345678',
  '12 ab',
  '+65 8123 4567',
  '8123 4567',
  '+1 201 555 0123',
  '٠١٧٦٦٦٨٧٠٢',
  '+999123456',
  '110',
]
const CODES = ['+60', '60', '+65', '+39', '+1', '', '+999', 'x']
const EMAILS = [
  'a@example.com',
  'A.B+c@ex-ample.com.my',
  'a@b',
  '.a@example.com',
  'a..b@example.com',
  '用户@例子.cn',
  "o'neil@example.com",
  `${'a'.repeat(250)}@example.com`,
]
const DATES = [
  '2020-01-01',
  '1991-12-31',
  '2002-02-29',
  '2000-02-29',
  '1899-12-31',
  '2026-07-01',
  '2026-07-02',
  '0000-01-01',
  '2002-7-25',
]
const PASSWORDS = [
  'Aa1!aaaa',
  'Correct-Horse-9',
  'P@ssw0rd2026!',
  'Aminah-1990!',
  'short',
  'AA1!AAAA',
  'aa1!aaaa',
  'Aaaa!aaaa',
  'Aa1aaaaa',
  'x'.repeat(1100),
  'Ünïcode-Päss-9',
  'Пароль-Дом-9',
  'aA1!\ud800aaa',
  'Kedai-Kopi-99',
]
const BOXES = ['1', '29', '31', '2', '02', '13', '0', '2000', '1991', '2020', '1899', '2027', '١٩٩١', 'x']

const typed: Record<string, string[]> = {
  FIRST_NAME: NAMES,
  LAST_NAME: NAMES,
  USER_NAME: NAMES,
  EMAIL: EMAILS,
  MOBILE_PHONE: PHONES,
  'MOBILE_PHONE.callingCode': CODES,
  PASSWORD: PASSWORDS,
  BIRTH_DATE: DATES,
  'BIRTH_DATE.day': BOXES,
  'BIRTH_DATE.month': BOXES,
  'BIRTH_DATE.year': BOXES,
  USER_SALUTATION: ['MR.', 'mr', 'Miss', 'DR.'],
  GENDER: ['F', 'm', 'X'],
  'consent.terms': ['on'],
}

function textFor(name: string): fc.Arbitrary<string> {
  const plausible = typed[name] ?? ['KOPI', 'TEH', '12 Jalan Besar']
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...plausible) },
    { weight: 2, arbitrary: fc.constantFrom('', ...ODD) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 24 }) },
  )
}

const post = fc.record(Object.fromEntries(postedNamesOf(RULES).map(name => [name, textFor(name)])))

/** The very module that the form fetches, as one script; dynamic imports come along. */
async function browserRules(): Promise<string> {
  const built = await build({
    stdin: {
      contents: "export { verdictOf } from '@/app/[locale]/sign-up/lazy-rules'",
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'iife',
    globalName: 'portal',
    write: false,
  })
  return built.outputFiles[0]?.text ?? ''
}

type Verdicts = Record<string, string>

test(`Chromium gives the server's verdict on each of ${CASES} posts`, async ({ page }) => {
  test.slow()
  const cases: SignUpValues[] = fc.sample(post, { numRuns: CASES, seed: SEED })
  await page.addScriptTag({ content: await browserRules() })
  // As JSON, which carries half a surrogate pair whole; the protocol of the browser does not.
  const input = JSON.stringify({ cases, names: checkedNamesOf(RULES), rules: RULES })
  const browser: Verdicts[] = await page.evaluate(async json => {
    const { cases, names, rules } = JSON.parse(json)
    const { verdictOf } = Reflect.get(globalThis, 'portal')
    const all = []
    for (const values of cases) {
      const verdicts: Record<string, string> = {}
      for (const name of names) {
        const { problem } = await verdictOf(name, values, rules)
        if (problem) verdicts[name] = problem
      }
      all.push(verdicts)
    }
    return all
  }, input)
  const differing = cases
    .map((values, index) => ({ values, server: serverSays(values, RULES), browser: browser[index] }))
    .filter(({ server, browser }) => JSON.stringify(sorted(server)) !== JSON.stringify(sorted(browser ?? {})))
  expect(differing.slice(0, 3)).toEqual([])
  // The corpus says something only where all kinds of verdicts occur in it.
  const problems = new Set(browser.flatMap(verdicts => Object.values(verdicts)))
  expect(problems).toEqual(new Set([...CARD_FIELD_PROBLEMS, 'identity-required', 'terms-required']))
})

const sorted = (verdicts: Verdicts) => Object.entries(verdicts).toSorted(([a], [b]) => (a < b ? -1 : 1))
