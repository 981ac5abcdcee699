import { expect, test } from 'vitest'
import { planOf } from '@/lib/drafts/files/plan'
import { readFile } from '@/lib/drafts/files/read-file'
import { parseBenefitDetails } from '@/lib/membership/benefit-detail-schema'
import { readPasted } from '@/lib/text-review/pasted'
import { writtenFile } from './written-file'

const text = (value: string) => ({
  languageValues: { 'en-US': value, ar: '=قهوة' },
  defaultLanguage: 'en-US',
})
const benefits = Array.from({ length: 450 }, (_, at) => ({
  templateID: `0199b0c2-6f1e-7c7a-9d55-${String(at).padStart(12, '0')}`,
  content: {
    benefitTitle: text(`Kopi "${at}", a\nb`),
    useRules: text("'=1+1"),
    useScenarios: text('- here'),
    iconUrl: '/icons/benefits/coffee.svg',
    benefitUrl: at % 2 ? 'https://example.com/' : null,
  },
}))

async function written(format: 'json' | 'csv', list = benefits) {
  let file = ''
  for await (const piece of writtenFile(list, format, new Date('2026-11-27T00:00:00Z'))) file += piece
  return file
}

test.each(['json', 'csv'] as const)(
  'a file of several pieces as %s is what the import finds the same',
  async format => {
    const read = readFile((await written(format)).replace(/^\uFEFF/, ''), null, false)
    if ('problem' in read) throw new Error(read.problem)
    const { planned, refused } = planOf(
      read,
      benefits.map(({ templateID, content }) => ({ templateID, newest: content })),
    )
    expect(refused).toEqual([])
    expect(planned.map(({ state }) => state)).toEqual(benefits.map(() => 'same'))
  },
)

test('the JSON is an Array<BenefitDetail> without a fault, with an example’s state and times', async () => {
  const file = await written('json')
  expect(parseBenefitDetails(JSON.parse(file))).toMatchObject({ rejected: [], flags: [] })
  expect(readPasted(file)).toMatchObject({ kind: 'benefits', rejected: [], flags: [] })
  expect(JSON.parse(file)[0]).toMatchObject({
    benefitInstanceId: benefits[0]?.templateID,
    status: 'ACTIVATED',
    createdTime: '2026-11-27T00:00:00.000Z',
    expireTime: '2026-12-27T00:00:00.000Z',
  })
})

test('of nothing it is an empty list, or the names of the columns', async () => {
  expect(JSON.parse(await written('json', []))).toEqual([])
  expect(await written('csv', [])).toBe('\uFEFFbenefitInstanceId,field,language,text\r\n')
})
