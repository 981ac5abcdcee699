import { record } from '@/lib/audit/record'
import { gateway } from '@/lib/gateway'
import type { Gateway, MemberKey } from '@/lib/gateway/gateway'
import type { Outcome } from '@/lib/membership/outcome'
import { memberKeyOf } from '@/lib/registration/stored-card'
import type { Account } from '@/lib/store/account'
import { type Store, store } from '@/lib/store/connect'
import { readIdentities } from '@/lib/store/login-identity'
import { type ExportPart, jsonOf } from './export-json'
import {
  accountPart,
  auditPart,
  consentsPart,
  ledgerPart,
  messagesPart,
  passkeysPart,
  proofsPart,
  registrationPart,
  sessionsPart,
} from './export-parts'

type Context = { db: Store; members: Gateway }
const here = (): Context => ({ db: store(), members: gateway() })

/** Of the shape in docs/export.md: another one gets another number. */
export const EXPORT_VERSION = 1

/**
 * Everything held about a member as one JSON text, in pieces: what the portal keeps, and what the keeper of members
 * answers. What could not be asked is named in `notIncluded`; no hash, token or key is ever in it. That it was taken is
 * written down first.
 */
export async function* exportOf(account: Account, context: Context = here()): AsyncGenerator<string> {
  const { accountID } = account
  const own = { actorKind: 'member', actorID: accountID, subjectID: accountID } as const
  await record(context.db, { ...own, event: 'data-exported' })
  yield* jsonOf(partsOf(account, context))
}

async function* partsOf(account: Account, { db, members }: Context): AsyncGenerator<ExportPart> {
  const { accountID } = account
  const addresses = await readIdentities(db, accountID)
  // What was sent to an address that somebody else may have is not this member's to read.
  const proved = addresses.filter(({ provedAt }) => provedAt !== null)
  yield ['format', 'member-export']
  yield ['version', EXPORT_VERSION]
  yield ['exportedAt', new Date()]
  yield ['account', accountPart(account)]
  yield ['registration', await registrationPart(db, accountID)]
  yield ['identities', addresses]
  yield ['passkeys', await passkeysPart(db, accountID)]
  yield ['sessions', await sessionsPart(db, accountID)]
  yield ['proofs', await proofsPart(db, accountID, proved)]
  yield ['consents', await consentsPart(db, accountID)]
  yield* memberParts(memberKeyOf(account), members)
  yield ['messages', messagesPart(db, accountID, proved)]
  yield ['audit', auditPart(db, accountID)]
}

/** What the keeper of members answers, and a list of what it does not. */
async function* memberParts(key: MemberKey | null, members: Gateway): AsyncGenerator<ExportPart> {
  const notIncluded: { part: string; why: string }[] = []
  const { ledger, closing } = members
  type Ask<T> = (key: MemberKey) => Promise<Outcome<T, string>>
  async function asked<T>(part: string, ask: Ask<T> | null): Promise<ExportPart> {
    const answer = key && ask ? await ask(key) : null
    if (answer?.ok) return [part, answer.value]
    notIncluded.push({ part, why: answer?.problem ?? (key ? 'not-offered' : 'no-member') })
    return [part, null]
  }
  yield await asked('card', members.inquireCardDetail)
  yield await asked('assets', members.inquireMemberAssets)
  yield await asked('member', closing?.readRest ?? null)
  for (const asset of ['POINT', 'BALANCE'] as const) {
    const part = `ledger.${asset}`
    if (key && ledger) yield [part, ledgerPart(ledger, key, asset)]
    else yield await asked(part, null)
  }
  yield ['notIncluded', notIncluded]
}
