import { randomUUID } from 'node:crypto'
import { rows } from '@/lib/jobs/testing/queued'
import { tellMembers } from '@/lib/reminders/tell-members'
import type { Store } from '@/lib/store/connect'
import { appendConsents, type ConsentKind } from '@/lib/store/consent'
import { account, benefit, consent, loginIdentity, openAward, outbox } from '@/lib/store/schema'
import { unseal } from '@/lib/store/sealed'

const DAY_MS = 86_400_000
/** Noon in Kuala Lumpur, the programme’s zone. */
export const NOON = new Date('2026-11-26T04:00:00Z')
export const later = (days: number, from = NOON) => new Date(from.getTime() + days * DAY_MS)

export type Person = {
  says?: Partial<Record<ConsentKind, boolean>>
  identities?: ('EMAIL' | 'MOBILE_PHONE')[]
  isProved?: boolean
  language?: string
  points?: [remaining: number, endsInDays: number | null][]
  benefits?: [status: 'ACTIVATED' | 'USED' | 'EXPIRED', endsInDays: number][]
  row?: Partial<typeof account.$inferInsert>
}

export const REMINDED = { reminder: true, email: true } as const

/** Somebody who joined long ago, and what ends of theirs. */
export async function person(db: Store, given: Person): Promise<string> {
  const [accountID, memberID] = [given.row?.accountID ?? randomUUID(), randomUUID()]
  const { says = REMINDED, identities = ['EMAIL'], isProved = true, language = 'en' } = given
  const createdAt = new Date('2026-01-15T00:00:00Z')
  await db.insert(account).values({ accountID, memberID, language, card: {}, createdAt, ...given.row })
  for (const identityType of identities) {
    const identityKey = identityType === 'EMAIL' ? `${accountID}@example.com` : `+60${Date.now()}`
    const provedAt = isProved ? createdAt : null
    await db.insert(loginIdentity).values({ identityType, identityKey, accountID, provedAt })
  }
  await say(db, accountID, says, createdAt)
  for (const [index, [remaining, days]] of (given.points ?? []).entries()) {
    const expiresAt = days === null ? null : later(days)
    await db.insert(openAward).values({ memberID, asset: 'POINT', entryNo: index + 1, remaining, expiresAt })
  }
  for (const [status, days] of given.benefits ?? []) {
    const held = { memberID, benefitInstanceID: randomUUID(), templateID: randomUUID(), status }
    await db.insert(benefit).values({ ...held, createdTime: createdAt, expireTime: later(days) })
  }
  return accountID
}

export async function say(db: Store, accountID: string, says: NonNullable<Person['says']>, at = new Date()) {
  const given = { accountID, language: 'en', at, termsVersion: null }
  const kinds = Object.entries(says) as [ConsentKind, boolean][]
  const all = kinds.map(([kind, granted]) => ({ ...given, consentID: randomUUID(), kind, granted }))
  await appendConsents(db, all)
}

export const tell = (db: Store, now = NOON, signal = new AbortController().signal) =>
  tellMembers({ db, now, signal })

/** What was queued, newest first. */
export async function told(db: Store) {
  const all = await rows(db)
  return all.map(({ kind, channel, sealedValues, sealedTo }) => ({
    ...{ kind, channel, to: unseal(sealedTo) },
    values: JSON.parse((sealedValues && unseal(sealedValues)) ?? '{}') as Record<string, string>,
  }))
}

/** Forgets everybody. */
export async function nobody(db: Store): Promise<void> {
  for (const table of [account, benefit, consent, loginIdentity, openAward, outbox]) await db.delete(table)
}
