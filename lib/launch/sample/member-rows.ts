import { v7 as uuidv7 } from 'uuid'
import { cardNumberAt } from '@/lib/gateway/local/card-number'
import { memberRowFrom } from '@/lib/gateway/local/member-row'
import type { BenefitRow } from '@/lib/store/benefit'
import type { NewLedgerEntry } from '@/lib/store/ledger'
import type { MemberRow } from '@/lib/store/member'
import type { SampleMember } from './members'
import { endOfDay, instantOf } from './moment'
import { POINTS_VALID_DAYS, SAMPLE_SETTINGS, SAMPLE_TIERS } from './programme'

const { zone } = SAMPLE_SETTINGS

/** All points ever earned, whatever became of them. */
export function growthOf({ ledger }: Pick<SampleMember, 'ledger'>): number {
  return ledger.reduce(
    (sum, { asset, kind, change }) => (asset === 'POINT' && kind === 'earn' ? sum + change : sum),
    0,
  )
}

export function levelAt(growth: number): string {
  return SAMPLE_TIERS.findLast(({ threshold }) => threshold <= growth)?.level ?? ''
}

/** The row that sign-up would have written on the day the person joined, with what they have collected since. */
export function memberRowOf(person: SampleMember, now: Date): MemberRow {
  const { fields, marketingConsent } = person
  const growth = growthOf(person)
  const startDate = instantOf(person.joined, zone, now)
  const asked = { fields, address: {}, attributeList: [], marketingConsent }
  return {
    ...memberRowFrom(uuidv7(), asked, { zone, firstLevel: levelAt(growth) }),
    cardNo: cardNumberAt(startDate, zone),
    growth: String(growth),
    startDate,
  }
}

/** In the order in which they are appended. Points that were earned run out; money does not. */
export function ledgerOf({ ledger }: SampleMember, memberID: string, now: Date): NewLedgerEntry[] {
  return ledger.map(({ asset, kind, change, ...moment }) => ({
    memberID,
    asset,
    kind,
    change,
    at: instantOf(moment, zone, now),
    expiresAt: asset === 'POINT' && kind === 'earn' ? endOfDay(POINTS_VALID_DAYS, moment, zone, now) : null,
  }))
}

export function benefitRowsOf(
  { benefits }: SampleMember,
  memberID: string,
  templateIDs: ReadonlyMap<string, string>,
  now: Date,
): BenefitRow[] {
  return benefits.map(({ benefit, status, issuedDaysAgo, endsInDays, amount, benefitInstanceId }) => ({
    memberID,
    benefitInstanceID: benefitInstanceId ?? uuidv7(),
    templateID: templateIDs.get(benefit) ?? '',
    status,
    amountCurrency: amount?.currency ?? null,
    amountValue: amount?.value ?? null,
    createdTime: instantOf({ daysAgo: issuedDaysAgo, time: '22:00:00' }, zone, now),
    expireTime: endOfDay(endsInDays, { daysAgo: 0 }, zone, now),
  }))
}
