import { expect, test } from 'vitest'
import { EMPTY_CONTENT } from '@/lib/drafts/content'
import { planOf } from './plan'
import { readFile } from './read-file'

const HEAD = 'benefitInstanceId,field,language,text'
const OWN = '0199b0c2-6f1e-7c7a-9d55-000000000001'
const text = (languageValues: Record<string, string>) => ({ languageValues, defaultLanguage: 'en-US' })
const newest = {
  ...EMPTY_CONTENT,
  benefitTitle: text({ 'en-US': 'Free kopi', 'ms-MY': 'Kopi percuma' }),
  useRules: text({ 'en-US': 'One a visit' }),
}

function read(...lines: string[]) {
  const file = readFile(lines.join('\n'), null, false)
  if ('problem' in file) return file
  const { planned, refused } = planOf(file, [{ templateID: OWN, newest }])
  const told = refused.map(each => `${each.line} ${each.kind === 'row' ? each.code : each.finding.code}`)
  return { states: planned.map(({ state }) => state), afters: planned.map(({ after }) => after), told }
}

test('a row changes its own text, an empty one takes it away, and all else stays', () => {
  const { afters } = read(HEAD, `${OWN},useRules,ar,مرة`, `${OWN},benefitTitle,ms-MY,`) as never as {
    afters: object[]
  }
  expect(afters).toEqual([
    {
      ...newest,
      benefitTitle: text({ 'en-US': 'Free kopi' }),
      useRules: text({ 'en-US': 'One a visit', ar: 'مرة' }),
    },
  ])
})

test.each([
  ['semicolons', `${HEAD.replaceAll(',', ';')}\n${OWN};useRules;ms-MY;a, b`],
  ['tabs', `${HEAD.replaceAll(',', '\t')}\n${OWN}\tuseRules\tms-MY\ta, b`],
  ['quotation marks', `"benefitInstanceId","field","language","text"\n"${OWN}","useRules","ms-MY","a, b"`],
  [
    'columns in another order, and more of them',
    `text,note,language,field,benefitInstanceId\n"a, b",x,ms-MY,useRules,${OWN}`,
  ],
  ['empty cells and rows behind', `${HEAD},,\n${OWN},useRules,ms-MY,"a, b",,\n,,,,,\n`],
])('%s are read alike', (_what, file) => {
  expect(read(file)).toMatchObject({
    states: ['changed'],
    afters: [{ useRules: text({ 'en-US': 'One a visit', 'ms-MY': 'a, b' }) }],
    told: [],
  })
})

test('each row that is wrong is told by its line, and the others go in', () => {
  expect(
    read(
      HEAD,
      'a,benefitTitle,en-US,"two\nlines"',
      'b,title,en-US,x',
      'b,benefitTitle,,x',
      'c,iconUrl,en,x',
      ',useRules,en,x',
      'd,benefitTitle,en-US',
      'e,benefitTitle,en_US,x',
      `e,useRules,en-US,${'x'.repeat(257)}`,
      'f,benefitTitle,ms,x',
      'f,benefitTitle,ms,y',
      'g,benefitTitle,ms,x',
      'g,defaultLanguage,,ar',
      'h,benefitTitle,ms,x',
      'h,benefitUrl,,javascript:1',
    ),
  ).toMatchObject({
    states: ['begun'],
    told: [
      '7 id-missing',
      '8 row-length',
      '4 unknown-field',
      '5 language-missing',
      expect.stringContaining('missing'),
      '6 language-unexpected',
      expect.stringContaining('missing'),
      '9 not-a-language',
      '10 too-long',
      '12 duplicate-language',
      '14 default-missing',
      '14 default-missing',
      '14 default-missing',
      '16 unsafe-url',
    ],
  })
})

test.each([
  ['', { problem: 'empty' }],
  [HEAD, { problem: 'empty' }],
  ['benefitInstanceId,field,text', { problem: 'no-columns' }],
  [`${HEAD},text`, { problem: 'no-columns' }],
  [`${HEAD}\na,useRules,en,"x"y`, { problem: 'not-csv', line: 2, column: 4 }],
  [`${HEAD}\na,useRules,en,x\nb,useRules,en,"x\nc,useRules,en,y`, { problem: 'not-csv', line: 3 }],
  [`${HEAD}\n${'a,useRules,en,x\n'.repeat(150_001)}`, { problem: 'too-many' }],
])('a file %# that cannot be read is told by its line', (file, answer) => {
  expect(readFile(file, null, false)).toMatchObject(answer)
})

test('100,000 lines are read', () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `${at % 4_000},useRules,l${at},"text, ${at}"`)
  const file = readFile([HEAD, ...rows].join('\n'), null, false)
  expect('incoming' in file && file.incoming).toHaveLength(4_000)
}, 20_000)

test('what is called a CSV is read as one, whatever it holds', () => {
  expect(readFile('a,b\n1,2', null, true)).toEqual({ problem: 'no-columns' })
  expect(readFile('a,b\n1,2', null, false)).toMatchObject({ problem: 'not-json' })
})
