import { amountFromWire } from '@/lib/membership/amount-schema'
import { BENEFIT_STATUSES } from '@/lib/membership/benefit-detail'
import { EXTEND_INFO_MAX_LENGTH, ID_MAX_LENGTH } from '@/lib/membership/benefit-detail-schema'
import { instantFrom } from '@/lib/membership/instant'
import type { Fault, ReviewCode } from './finding'
import { iconUrlCodes, linkCodes } from './link-codes'
import { type ReviewOptions, TEXT_FIELDS } from './reviewed-benefit'
import { textFaults } from './text-faults'

type Given = Record<string, unknown>

/**
 * Every fault of one benefit, given as an object of any content, in the order of its own fields. Of a draft (`isDraft`)
 * status, times and picture may be absent. Whether its id is another's is for who sees them all.
 */
export function benefitFaults(given: Given, options: ReviewOptions, isDraft: boolean): Fault[] {
  const isExpected = (field: string) => !isDraft || (given[field] !== undefined && given[field] !== null)
  const plain: Array<[field: string, codes: ReviewCode[]]> = [
    ['benefitInstanceId', idCodes(given.benefitInstanceId)],
    ['status', isExpected('status') ? statusCodes(given.status) : []],
    ['amount', given.amount == null || amountFromWire(given.amount) ? [] : ['not-an-amount']],
    ['createdTime', isExpected('createdTime') ? createdCodes(given) : []],
    ['expireTime', isExpected('expireTime') ? expiryCodes(given, options.now) : []],
    ['iconUrl', isExpected('iconUrl') ? iconUrlCodes(given.iconUrl) : []],
    ['benefitUrl', given.benefitUrl == null ? [] : linkCodes(given.benefitUrl)],
    ['extendInfo', given.extendInfo == null ? [] : extendInfoCodes(given.extendInfo)],
  ]
  const faults = [
    ...plain.flatMap(([field, codes]) =>
      codes.map((code): Fault => ({ field, language: null, code, path: field })),
    ),
    ...TEXT_FIELDS.flatMap(field =>
      textFaults(given[field], options.promised, field).map(
        (fault): Fault => ({ ...fault, field, path: fault.path === '' ? field : `${field}.${fault.path}` }),
      ),
    ),
  ]
  return inOrderOf(given, faults)
}

function idCodes(id: unknown): ReviewCode[] {
  if (typeof id !== 'string' || id === '') return ['id-missing']
  return id.length > ID_MAX_LENGTH ? ['id-too-long'] : []
}

function statusCodes(status: unknown): ReviewCode[] {
  return BENEFIT_STATUSES.some(known => known === status) ? [] : ['unknown-status']
}

const instantOf = (time: unknown) => (typeof time === 'string' ? instantFrom(time) : null)

function createdCodes({ createdTime, expireTime }: Given): ReviewCode[] {
  const [created, expires] = [instantOf(createdTime), instantOf(expireTime)]
  if (created === null) return ['unreadable-time']
  return expires !== null && created > expires ? ['created-after-expiry'] : []
}

function expiryCodes({ expireTime, status }: Given, now: Date | number): ReviewCode[] {
  const expires = instantOf(expireTime)
  if (expires === null) return ['unreadable-time']
  return status === 'ACTIVATED' && Number(now) >= expires ? ['past-expiry'] : []
}

function extendInfoCodes(extendInfo: unknown): ReviewCode[] {
  if (typeof extendInfo !== 'string') return ['not-a-text']
  if (extendInfo.length > EXTEND_INFO_MAX_LENGTH) return ['too-long']
  return /[@#?]/.test(extendInfo) ? ['forbidden-characters'] : []
}

/** Faults in the order in which a reader of the file meets them; what the file lacks comes after what it has. */
export function inOrderOf(given: Given, faults: readonly Fault[]): Fault[] {
  const fields = ranksOf(given)
  const languages = new Map(TEXT_FIELDS.map(field => [field as string, languageRanksOf(given[field])]))
  const rankOf = ({ field, language }: Fault): [number, number] => [
    field === null ? -1 : (fields.get(field) ?? Number.POSITIVE_INFINITY),
    language === null || field === null
      ? -1
      : (languages.get(field)?.get(language) ?? Number.POSITIVE_INFINITY),
  ]
  return faults
    .map(fault => ({ fault, rank: rankOf(fault) }))
    .toSorted((a, b) => compare(a.rank[0], b.rank[0]) || compare(a.rank[1], b.rank[1]))
    .map(({ fault }) => fault)
}

// Two infinities are equal, though their difference is no number.
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

const ranksOf = (given: object) => new Map(Object.keys(given).map((key, rank) => [key, rank]))

function languageRanksOf(text: unknown): Map<string, number> {
  const values = (text as { languageValues?: unknown } | null | undefined)?.languageValues
  return ranksOf(typeof values === 'object' && values !== null ? values : {})
}
