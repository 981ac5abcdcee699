import { config, isLoopback } from '@/lib/config'
import { store } from '@/lib/store/connect'
import { linkBesideCode, valueFrom } from '@/lib/store/message-value'
import { readHeldMessages } from '@/lib/store/outbox'
import type { Proof } from '@/lib/store/proof'

/**
 * Whether messages to an identity are shown in a sample inbox: with the sample programme, where nothing sends them, and
 * never for members of a real upstream, whom anybody could then claim to be.
 */
export function hasSampleInbox({ identityType }: Pick<Proof, 'identityType'>, env = config()): boolean {
  const sends = identityType === 'EMAIL' ? env.SMTP_URL : env.SMS_WEBHOOK_URL
  const isPretend = env.MIBO_BASE_URL === undefined || isLoopback(new URL(env.MIBO_BASE_URL).hostname)
  return env.PORTAL_SAMPLE === '1' && sends === undefined && isPretend
}

/** The codes, and links, that one proof was sent, newest first; only the browser that holds its token may see them. */
export async function sampleInbox({
  tokenHash,
}: Pick<Proof, 'tokenHash'>): Promise<{ code: string; link: string | null; at: Date }[]> {
  const held = await readHeldMessages(store(), tokenHash)
  return held
    .flatMap(row => {
      const code = valueFrom(row)
      return code === null ? [] : [{ code, link: linkBesideCode(row), at: row.createdAt }]
    })
    .reverse()
}
