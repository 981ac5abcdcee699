import type { MemberKey } from '@/lib/gateway/gateway'
import type { LedgerAsset, LedgerCalls, LedgerLine } from '@/lib/gateway/ledger-calls'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { parseStoredCard } from '@/lib/registration/stored-card'
import type { Account } from '@/lib/store/account'
import type { Database } from '@/lib/store/connect'
import { readConsents } from '@/lib/store/consent'
import { readAuditOf, readMessagesOf, readProofsOf, readSessionRowsOf } from '@/lib/store/held-of-account'
import { readPasskeys } from '@/lib/store/passkey'
import { findRegistrationByID } from '@/lib/store/registration'
import { unseal } from '@/lib/store/sealed'
import { pagesOf } from './export-json'

/** Rows that are read at once: an export of any length takes the memory of one page. */
const PAGE = 1_000

const page = (before: string | null) => ({ before, limit: PAGE })

export function accountPart(account: Account) {
  const { accountID, memberID, language, createdAt, closesAt, remindedAt, statementMonth } = account
  const hasPassword = account.passwordHash !== null
  const card = parseStoredCard(account.card)
  return { accountID, memberID, language, createdAt, hasPassword, closesAt, remindedAt, statementMonth, card }
}

/** How the account came to be; what was typed is there only while that is undecided. */
export async function registrationPart(db: Database, accountID: string) {
  const row = await findRegistrationByID(db, accountID)
  if (row === null) return null
  const { state, language, startedAt, endedAt, submission } = row
  return { state, language, startedAt, endedAt, submission }
}

/** Names and dates: never a key. */
export async function passkeysPart(db: Database, accountID: string) {
  const rows = await readPasskeys(db, { ownerKind: 'member', ownerID: accountID })
  return rows.map(({ name, createdAt, lastUsedAt }) => ({ name, createdAt, lastUsedAt }))
}

export async function sessionsPart(db: Database, accountID: string) {
  const rows = await readSessionRowsOf(db, accountID)
  return rows.map(({ device, createdAt, confirmedAt, lastUsedAt, idleDeadline, absoluteDeadline }) => ({
    device,
    createdAt,
    confirmedAt,
    lastUsedAt,
    idleDeadline,
    absoluteDeadline,
  }))
}

export async function consentsPart(db: Database, accountID: string) {
  const { history } = await readConsents(db, accountID)
  return history.map(({ kind, granted, termsVersion, language, at }) => ({
    kind,
    granted,
    termsVersion,
    language,
    at,
  }))
}

/** Codes that were asked for: to where and what for, never the code. */
export async function proofsPart(db: Database, accountID: string, addresses: readonly LoginIdentity[]) {
  const rows = await readProofsOf(db, accountID, addresses)
  return rows.map(({ identityType, identityNo, purpose, language, startedAt, provedAt, usedAt }) => ({
    identityType,
    identityNo,
    purpose,
    language,
    startedAt,
    provedAt,
    usedAt,
  }))
}

export async function* messagesPart(db: Database, accountID: string, addresses: readonly LoginIdentity[]) {
  const read = (before: string | null) => readMessagesOf(db, accountID, addresses, page(before))
  for await (const row of pagesOf(read, ({ messageID }) => messageID)) {
    const { kind, channel, language, state, createdAt, settledAt } = row
    yield { kind, channel, to: unseal(row.sealedTo), language, state, createdAt, settledAt }
  }
}

export async function* auditPart(db: Database, accountID: string) {
  const read = (before: string | null) => readAuditOf(db, accountID, page(before))
  for await (const row of pagesOf(read, ({ entryID }) => entryID)) {
    const { at, event, actorKind, details } = row
    yield { at, event, actorKind, isYours: row.actorID === accountID, details }
  }
}

/** Every entry of one asset, the newest first. @throws Error where the keeper of members stops answering half-way. */
export function ledgerPart(
  ledger: LedgerCalls,
  key: MemberKey,
  asset: LedgerAsset,
): AsyncGenerator<LedgerLine> {
  const read = async (before: number | null) => {
    const query = { asset, kind: null, from: null, until: null, before, limit: PAGE }
    const answer = await ledger.readLedger(key, query)
    if (!answer.ok) throw new Error(`The ledger stopped: ${answer.problem}`)
    return answer.value
  }
  return pagesOf(read, ({ entryNo }) => entryNo)
}
