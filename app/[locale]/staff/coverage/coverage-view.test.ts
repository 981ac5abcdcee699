import { describe, expect, test } from 'vitest'
import { coverageQueryFrom, searchFor } from './coverage-query'
import { coverageView } from './coverage-view'
import { reviewedEach } from './reviewed'

const PROMISED = ['en-US', 'ms-MY', 'ar']
const text = (languageValues: Record<string, string>) => ({ languageValues, defaultLanguage: 'en-US' })
const FULL = text({ 'en-US': 'One kopi', 'ms-MY': 'Satu kopi', ar: 'قهوة واحدة' })
const benefit = (benefitInstanceId: string, changed: object = {}) => ({
  benefitInstanceId,
  benefitTitle: FULL,
  useScenarios: FULL,
  useRules: FULL,
  iconUrl: '/icons/benefits/coffee.svg',
  ...changed,
})

const COMPLETE = benefit('complete')
const GAP = benefit('gap', { useRules: text({ 'en-US': 'One a visit', ar: 'مرة' }) })
const ODD = benefit('odd', { benefitTitle: text({ 'en-US': 'Tea <b>free</b>', 'ms-my': 'Teh', ar: 'شاي' }) })
const ALL = [COMPLETE, GAP, ODD]

async function view(asked: object, benefits = ALL) {
  const found = await reviewedEach(benefits, PROMISED)
  return coverageView(benefits, found, PROMISED, coverageQueryFrom({ ...asked }))
}

const shown = async (asked: object) =>
  (await view(asked)).shown.map(({ benefit: { benefitInstanceId } }) => benefitInstanceId)

describe('what is shown', () => {
  test.each<[asked: object, ids: string[]]>([
    [{}, ['gap', 'odd']],
    [{ all: '1' }, ['complete', 'gap', 'odd']],
    [{ language: 'ms-MY' }, ['gap']],
    [{ severity: 'warning' }, ['odd']],
    [{ code: 'falls-back' }, ['gap']],
    [{ field: 'benefitTitle' }, ['odd']],
    [{ all: '1', q: 'TÉH' }, ['odd']],
    [{ page: '2' }, []],
    [{ severity: 'junk', code: ['a', 'b'], page: '-1' }, ['gap', 'odd']],
  ])('%j', async (asked, ids) => {
    expect(await shown(asked)).toEqual(ids)
  })
})

test('a cell says what its reader sees, and holds what was found in it', async () => {
  const { shown: found, languages } = await view({})
  const cells = found[0]?.rows.find(({ field }) => field === 'useRules')?.cells
  expect(cells?.map(({ language, state, key }) => [language, state, key])).toEqual([
    ['en-US', 'present', 'en-US'],
    ['ms-MY', 'falls-back', 'en-US'],
    ['ar', 'present', 'ar'],
  ])
  expect(cells?.[1]?.findings.map(({ code }) => code)).toEqual(['falls-back'])
  expect(languages.map(({ language, percent }) => [language, percent])).toEqual([
    ['en-US', 100],
    ['ms-MY', 89],
    ['ar', 100],
  ])
})

test('what was found stays counted, whatever was asked for', async () => {
  const { totals } = await view({ language: 'ar' })
  expect(totals).toEqual((await view({})).totals)
  expect(totals.error).toBeGreaterThan(0)
})

test('500 benefits are paged', async () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ ...GAP, benefitInstanceId: `${at}` }))
  const last = await view({ page: '20' }, many)
  expect([last.count, last.from, last.shown.length, last.hasMore]).toEqual([500, 475, 25, false])
})

test('what was found once is found again, and another text is looked at anew', async () => {
  expect(await reviewedEach(ALL, PROMISED)).toEqual(await reviewedEach(ALL, PROMISED))
  const [changed] = await reviewedEach([{ ...GAP, useRules: FULL }], PROMISED)
  expect(changed).toEqual([])
  const [fewer] = await reviewedEach([GAP], ['en-US'])
  expect(fewer).toEqual([])
})

test('another page is asked for with the same question', () => {
  expect(searchFor(coverageQueryFrom({ language: 'zh-CN', severity: 'error' }), 3)).toBe(
    '?severity=error&language=zh-CN&page=3',
  )
})
