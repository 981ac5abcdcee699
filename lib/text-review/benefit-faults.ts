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
 * Every fault of one benefit, given as an object of any content. Of a draft (`isDraft`) status, times and picture may be
 * absent. Whether its id is another's is for who sees them all.
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
  return [
    ...plain.flatMap(([field, codes]) =>
      codes.map((code): Fault => ({ field, language: null, code, path: field })),
    ),
    ...TEXT_FIELDS.flatMap(field =>
      textFaults(given[field], options.promised, field).map(
        (fault): Fault => ({ ...fault, field, path: fault.path === '' ? field : `${field}.${fault.path}` }),
      ),
    ),
  ]
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
