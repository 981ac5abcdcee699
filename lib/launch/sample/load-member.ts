import { v7 as uuidv7 } from 'uuid'
import { memberOf } from '@/lib/gateway/local/member-row'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { cardFrom } from '@/lib/registration/stored-card'
import { insertAccount } from '@/lib/store/account'
import { insertBenefits } from '@/lib/store/benefit'
import type { Database } from '@/lib/store/connect'
import { consentsOfJoining } from '@/lib/store/consent'
import { appendLedgerEntry, writeOffEnded } from '@/lib/store/ledger'
import { claimIdentity, giveIdentity } from '@/lib/store/login-identity'
import { insertMember, type MemberRow } from '@/lib/store/member'
import { benefitRowsOf, ledgerOf, memberRowOf } from './member-rows'
import type { SampleMember } from './members'
import { SAMPLE_SETTINGS } from './programme'

/** What all of the sample's members have in common. */
export type SampleContext = { templateIDs: ReadonlyMap<string, string>; now: Date }

/** Writes one member with an account, ledger and benefits, through the very functions that sign-up and till use. */
export async function loadMember(
  tx: Database,
  person: SampleMember,
  passwordHash: string,
  { templateIDs, now }: SampleContext,
): Promise<void> {
  const row = memberRowOf(person, now)
  const { memberID } = row
  if ((await insertMember(tx, row, identitiesFrom(person.fields))) !== 'inserted') throw new Taken(person.who)
  await openAccount(tx, person, row, passwordHash)
  for (const entry of ledgerOf(person, memberID, now)) await appendLedgerEntry(tx, entry)
  await writeOffEnded(tx, memberID, now)
  const benefits = benefitRowsOf(person, memberID, templateIDs, now)
  if (benefits.length > 0) await insertBenefits(tx, benefits)
}

/** Thrown to undo the transaction: the store has no settings, and yet somebody with an identity of the sample's. */
class Taken extends Error {
  constructor(who: string) {
    super(`The store holds an identity of the sample programme already (${who})`)
  }
}

async function openAccount(
  tx: Database,
  person: SampleMember,
  row: MemberRow,
  passwordHash: string,
): Promise<void> {
  const accountID = person.accountID ?? uuidv7()
  for (const identity of identitiesFrom(person.fields)) {
    if ((await claimIdentity(tx, identity, accountID)) !== null) throw new Taken(person.who)
    // Whoever has only just come has not confirmed anything yet.
    if (person.joined.daysAgo > 1) await giveIdentity(tx, identity, accountID, row.startDate)
  }
  const account = {
    accountID,
    memberID: row.memberID,
    passwordHash,
    language: person.language,
    card: cardFrom(memberOf(row)),
    createdAt: row.startDate,
  }
  const said = { accountID, language: person.language, at: row.startDate }
  const consents = consentsOfJoining(said, person.marketingConsent, SAMPLE_SETTINGS.termsVersion)
  await insertAccount(tx, account, consents)
}
