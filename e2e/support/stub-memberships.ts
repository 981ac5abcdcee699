import { assetDetailsFrom } from '@/lib/membership/asset-detail'
import { emitCardFields } from '@/lib/membership/card-field-emission'
import { jsonValueFrom, recordFrom } from '@/lib/membership/json-value'
import { StubCards } from './stub-cards'
import type { MembershipsCall, TrueAnswer } from './stub-fault'
import type { StubMember, StubMembers } from './stub-members'

/** The Memberships API over the stub's members: the three documented calls, answers as the document has them. */
export class StubMemberships {
  readonly cards: StubCards
  /** Whether answers leave out the extendInfo by which ours tell the card number. */
  withholdsExtendInfo = false

  constructor(state: StubMembers) {
    this.cards = new StubCards(state)
  }

  reset(): void {
    this.cards.reset()
    this.withholdsExtendInfo = false
  }

  answer(call: MembershipsCall, given: Record<string, unknown>, effect: boolean): TrueAnswer {
    if (call === 'inquireCardDetail') return this.cardDetail(given)
    const member = this.cards.byNumber(given.cardNo)
    if (!member) return failed('CARD_NOT_EXIST')
    return call === 'inquireMemberAssets' ? this.assets(member, given) : this.update(member, given, effect)
  }

  private cardDetail(given: Record<string, unknown>): TrueAnswer {
    if (!given.appId || (!given.cardNo && !given.loginIdentity)) return failed('PARAM_ILLEGAL')
    const member = given.cardNo
      ? this.cards.byNumber(given.cardNo)
      : this.cards.byIdentity(given.loginIdentity)
    if (!member) return succeeded({})
    const { points, balance, level, growth } = this.cards.of(member)
    const { cardFields } = emitCardFields({
      POINT: points ?? undefined,
      BALANCE: balance ?? undefined,
      LEVEL: level ?? undefined,
      GROWTH: growth ?? undefined,
      ...this.cards.fieldsOf(member),
    })
    const { cardNo, memberID } = member
    return succeeded({
      cardFields,
      ...(this.withholdsExtendInfo ? {} : { extendInfo: JSON.stringify({ cardNo, memberID }) }),
    })
  }

  private assets(member: StubMember, given: Record<string, unknown>): TrueAnswer {
    const json = jsonValueFrom(given.queryConditions)
    const conditions = json.ok ? recordFrom(json.value) : null
    const page = recordFrom(conditions?.benefitPage)
    const asked = (type: string) => Array.isArray(given.assetTypes) && given.assetTypes.includes(type)
    const [pageNumber, pageSize] = [Number(page?.pageNumber), Number(page?.pageSize)]
    const needsPage = asked('BENEFIT')
    if (needsPage && !(pageNumber >= 1 && pageSize >= 1 && pageSize <= 30)) return failed('PARAM_ILLEGAL')
    const statuses = Array.isArray(conditions?.benefitStatus) ? conditions.benefitStatus : []
    const { points, balance, benefits } = this.cards.of(member)
    // A status of its own it lists whatever it is asked for.
    const held = benefits.filter(({ status }) => statuses.includes(status) || status === 'FROZEN')
    const money = (value: number) => ({ currency: 'MYR', value })
    const worth = {
      pointMaxAmount: money(Math.floor((points ?? 0) / 100) * 100),
      pointUnitAmount: money(100),
    }
    const assetDetails = assetDetailsFrom({
      ...(asked('POINT') && points !== null ? { points: worth } : {}),
      ...(asked('BALANCE') && balance ? { storedValue: balance } : {}),
      benefits: held.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
    })
    return succeeded({
      assetDetails: assetDetails.filter(({ assetType }) => assetType !== 'BENEFIT' || needsPage),
    })
  }

  private update(member: StubMember, given: Record<string, unknown>, effect: boolean): TrueAnswer {
    const at = Date.parse(String(given.requestTime))
    return this.cards.update(member, given.cardFields, at, effect) ? succeeded({}) : failed('PARAM_ILLEGAL')
  }
}

function succeeded(fields: object): TrueAnswer {
  const result = { resultStatus: 'S', resultCode: 'SUCCESS', resultMessage: 'success' }
  return { status: 200, body: { result, ...fields } }
}

/** A refusal by code; the memberships calls answer it with 200, as their document does. */
export function failed(resultCode: string, status = 200): TrueAnswer {
  return { status, body: { result: { resultStatus: 'F', resultCode, resultMessage: 'As the stub has it' } } }
}
