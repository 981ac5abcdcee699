import { expect, test } from 'vitest'
import { checkCardField, isPersonalFieldCode } from '@/lib/membership/card-field'
import { displayNameFrom } from '@/lib/membership/display-name'
import { phoneFrom } from '@/lib/membership/phone'
import { benefitRowsOf, growthOf, ledgerOf, levelAt, memberRowOf } from './member-rows'
import { SAMPLE_MEMBERS, type SampleMember } from './members'

// Just before midnight in Kuala Lumpur, when "today" differs between zones.
const NOW = new Date('2026-03-10T15:59:00Z')

function member(who: RegExp): SampleMember {
  const found = SAMPLE_MEMBERS.find(each => who.test(each.who))
  if (!found) throw new Error(`Nobody is ${who}`)
  return found
}

test.each(SAMPLE_MEMBERS)('$who: every field obeys its rule and can be nobody’s', ({ fields, language }) => {
  for (const [code, value] of Object.entries(fields)) {
    expect(isPersonalFieldCode(code) && checkCardField(code, value), code).toBeNull()
  }
  if (fields.EMAIL) expect(fields.EMAIL).toMatch(/@example\.com$/)
  if (fields.MOBILE_PHONE) {
    expect(fields.MOBILE_PHONE).toMatch(/^\+60120{5}/)
    expect(phoneFrom(fields.MOBILE_PHONE, undefined)).toBe(fields.MOBILE_PHONE)
  }
  expect(fields.USER_NAME).toBe(displayNameFrom(fields))
  expect(language).toMatch(/^(?:en|ms|zh-CN|zh-TW|ar)$/)
})

test.each(SAMPLE_MEMBERS)('$who: the ledger runs forward from the day of joining', person => {
  const { memberID, startDate } = memberRowOf(person, NOW)
  const times = ledgerOf(person, memberID, NOW).map(({ at }) => at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times[0] ?? NOW.getTime()).toBeGreaterThanOrEqual(startDate.getTime())
  expect(times.at(-1) ?? 0).toBeLessThan(NOW.getTime())
})

test.each(SAMPLE_MEMBERS)('$who: money never falls below zero', ({ ledger }) => {
  let balance = 0
  for (const { asset, change } of ledger) {
    balance += asset === 'BALANCE' ? change : 0
    expect(balance).toBeGreaterThanOrEqual(0)
  }
})

test.each(SAMPLE_MEMBERS)(
  '$who: benefits are issued after joining, in the past, and before they end',
  person => {
    const { memberID, startDate } = memberRowOf(person, NOW)
    const ids = new Map(person.benefits.map(({ benefit }) => [benefit as string, benefit]))
    for (const row of benefitRowsOf(person, memberID, ids, NOW)) {
      expect(row.templateID).not.toBe('')
      expect(row.createdTime.getTime()).toBeGreaterThanOrEqual(startDate.getTime())
      expect(row.createdTime.getTime()).toBeLessThan(NOW.getTime())
      expect(row.createdTime.getTime()).toBeLessThan(row.expireTime.getTime())
      expect(row.expireTime.toISOString()).toMatch(/T15:59:59.000Z$/)
      if (row.status === 'EXPIRED') expect(row.expireTime.getTime()).toBeLessThan(NOW.getTime())
    }
  },
)

test('each planted state is there', () => {
  expect(levelAt(growthOf(member(/rich/)))).toBe('HEAD')
  expect(member(/new, nothing yet/)).toMatchObject({ ledger: [], benefits: [] })
  expect(levelAt(growthOf(member(/new, nothing yet/)))).toBe('GUEST')
  expect(member(/negative/).ledger.at(-1)).toMatchObject({ kind: 'adjust', change: -400 })
  expect(member(/20 characters/).fields.FIRST_NAME).toHaveLength(20)
  expect(member(/20 characters/).fields.LAST_NAME).toHaveLength(20)
  expect(member(/Chinese name/)).toMatchObject({ language: 'zh-CN', fields: { USER_NAME: '陈美玲' } })
  expect(member(/Arabic name/)).toMatchObject({ language: 'ar' })
  expect(member(/one name only/).fields).not.toHaveProperty('LAST_NAME')
  expect(member(/one name only/).signsInBy).toBe('MOBILE_PHONE')
})

test('the person with everything expired holds no benefit that has not ended', () => {
  expect(member(/everything expired/).benefits.every(({ endsInDays }) => endsInDays < 0)).toBe(true)
})
