import { post } from '@/lib/gateway/http/post'
import type { Delivery, Letter } from './delivery'

const LIMIT_MS = 10_000

/** Statuses of a provider that had no time for it: it says itself that nothing was done. */
function isWorthAnotherTry(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/** Posts an SMS to the webhook as `{to, text}`. The key lets a provider that knows such keys see a repetition. */
export async function deliverSms({ messageID, to, text }: Letter<string>, url: string): Promise<Delivery> {
  const posted = await post(url, JSON.stringify({ to, text }), LIMIT_MS, { 'idempotency-key': messageID })
  if (!posted.ok) {
    const { failure } = posted
    return failure.kind === 'network' && !failure.sent ? 'again' : 'unclear'
  }
  const { status } = posted.answer
  if (status >= 200 && status <= 299) return 'sent'
  return isWorthAnotherTry(status) ? 'again' : 'failed'
}
