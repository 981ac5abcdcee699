import type { CardDetail, Gateway, InquiryProblem, MemberAssets, MemberKey } from '@/lib/gateway/gateway'
import { growthFrom } from '@/lib/membership/growth'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { findHoldings } from '@/lib/store/benefit'
import { inTransaction, type Store } from '@/lib/store/connect'
import {
  dropIdentity,
  findMemberByIdentity,
  findMemberCard,
  findMembersByCardNumber,
} from '@/lib/store/member'
import { type ProgrammeSettings, readTiers } from '@/lib/store/programme'
import { asked } from './asked'
import { worthOf } from './asset-worth'
import { benefitDetailFrom } from './benefit-detail'
import { localClosing } from './closing'
import { createMember } from './create-member'
import { localDesk } from './desk'
import { localLedger } from './ledger'
import { localMarketing } from './marketing'
import { fieldsOf } from './member-row'
import { nextTierFrom } from './next-tier'
import { localRedeeming } from './redeeming'
import { updateCard } from './update-card'
import { updateMemberData } from './update-member-data'

type Answer<T> = Promise<Outcome<T, InquiryProblem>>

/** The embedded membership service: members, ledger and benefits in the portal's own store. */
export function localGateway(db: Store, settingsOf: () => Promise<ProgrammeSettings>): Gateway {
  /** By the memberID, else by a number that a till reads off the card. */
  async function memberNamed({ memberID, cardNo }: MemberKey): Promise<string | null> {
    if (memberID !== null || cardNo === null) return memberID
    const [found] = await findMembersByCardNumber(db, [cardNo])
    return found ?? null
  }

  async function cardDetail(who: MemberKey | LoginIdentity): Answer<CardDetail> {
    const memberID = 'identityType' in who ? await findMemberByIdentity(db, who) : await memberNamed(who)
    if (memberID === null) return refused('no-member')
    const [found, settings] = await Promise.all([findMemberCard(db, memberID), settingsOf()])
    if (found === null) return refused('no-member')
    const { member, tier, nextTier, points, storedValue } = found
    return done({
      fields: fieldsOf(member),
      memberID,
      cardNo: member.cardNo,
      externalRefNo: member.externalRefNo,
      allowRedeem: member.allowRedeem,
      points,
      storedValue: { currency: settings.currency, value: storedValue },
      level: member.level,
      levelName: tier?.name ?? null,
      growth: growthFrom(member.growth, settings.growthKind),
      nextTier: tier && nextTierFrom(nextTier, settings),
      memberSince: member.startDate.toISOString(),
      validUntil: member.endDate?.toISOString() ?? null,
    })
  }

  async function memberAssets({ memberID }: MemberKey): Answer<MemberAssets> {
    if (memberID === null) return refused('no-member')
    const [found, settings] = await Promise.all([findHoldings(db, memberID), settingsOf()])
    if (found === null) return refused('no-member')
    const storedValue = { currency: settings.currency, value: found.storedValue }
    return done({
      worth: worthOf(found.points, settings),
      storedValue,
      benefits: found.benefits.map(benefitDetailFrom),
    })
  }

  return {
    capabilities: [
      'authenticate',
      'createMember',
      'inquireCardDetail',
      'inquireMemberAssets',
      'updateCardDetail',
    ],
    createsOnce: true,
    ownsBenefits: true,
    authenticate: async () => done(null),
    createMember: async (requestID, member) => {
      const [{ zone }, [lowest]] = await Promise.all([settingsOf(), readTiers(db)])
      return createMember(db, requestID, member, { zone, firstLevel: lowest?.level ?? '' })
    },
    inquireCardDetail: who => asked('inquireCardDetail', () => cardDetail(who)),
    releaseIdentity: async identity => {
      await inTransaction(db, tx => dropIdentity(tx, identity))
      return true
    },
    inquireMemberAssets: member => asked('inquireMemberAssets', () => memberAssets(member)),
    updateCardDetail: ({ memberID }, fields, requestTime) =>
      memberID === null
        ? Promise.resolve(refused('no-member'))
        : asked('updateCardDetail', () => updateCard(db, memberID, fields, requestTime)),
    ledger: localLedger(db, settingsOf),
    redeeming: localRedeeming(db, settingsOf),
    marketing: localMarketing(db),
    memberData: {
      updateMemberData: async ({ memberID }, change, requestTime) =>
        memberID === null
          ? refused('no-member')
          : asked('updateMemberData', () => updateMemberData(db, memberID, change, requestTime)),
    },
    closing: localClosing(db),
    desk: localDesk(db, settingsOf),
  }
}
