import type { Database } from '@/lib/store/connect'
import { type Consents, readConsents } from '@/lib/store/consent'
import { readIdentities } from '@/lib/store/login-identity'

/** What a member is told of unasked: that something ends, and that a statement is ready. */
export type UnaskedKind = 'reminder' | 'statement'

const CHANNELS = [
  { consent: 'email', identityType: 'EMAIL' },
  { consent: 'sms', identityType: 'MOBILE_PHONE' },
] as const

type Channel = (typeof CHANNELS)[number]
type Newest = Consents['newest']

const granted = (newest: Newest, kind: keyof Newest) => newest[kind]?.granted === true

/** The channels by which a kind may come: a statement is a mail, a reminder comes where news may come too. */
function channelsFor(kind: UnaskedKind, newest: Newest): Channel[] {
  if (!granted(newest, kind)) return []
  return kind === 'statement' ? [CHANNELS[0]] : CHANNELS.filter(({ consent }) => granted(newest, consent))
}

/**
 * Where an account's message of a kind goes, by mail if it may; null where nothing was agreed to or no address is proved.
 * An address that nobody proved may be a stranger's, who could not stop it.
 */
export async function wayTo(db: Database, accountID: string, kind: UnaskedKind) {
  const { newest } = await readConsents(db, accountID)
  const channels = channelsFor(kind, newest)
  if (channels.length === 0) return null
  const proved = (await readIdentities(db, accountID)).filter(({ provedAt }) => provedAt !== null)
  const ways = channels.map(({ identityType }) => proved.find(one => one.identityType === identityType))
  return ways.find(way => way !== undefined) ?? null
}

/** Whether a message that was queued is still agreed to, on its channel: a no counts at once. */
export async function isStillWanted(
  db: Database,
  accountID: string,
  kind: UnaskedKind,
  identityType: Channel['identityType'],
): Promise<boolean> {
  const { newest } = await readConsents(db, accountID)
  return channelsFor(kind, newest).some(channel => channel.identityType === identityType)
}
