import { codePath, goTo } from '@/app/[locale]/code/paths'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { countAddress } from '@/lib/limits/address-try'
import { log } from '@/lib/log'
import { type NewProof, startProof } from '@/lib/session/proof'
import { rememberProof } from '@/lib/session/proof-cookie'
import { requestedAddress, requestedLocale } from '@/lib/session/requested'

/**
 * Sends a code to an identity and leads to where it is entered; the same for every identity, known or not. Returns only
 * where no code can be sent now, with what was typed.
 */
export async function beginProof(
  begun: Omit<NewProof, 'language'>,
  typed: Readonly<Record<string, string>> = {},
): Promise<FormState> {
  const wait = await countAddress(await requestedAddress())
  if (wait !== null) return refusedForm(typed, { problem: 'braked', retryAfterSeconds: wait })
  const started = await startProof({ ...begun, language: await requestedLocale() }).catch(withoutStore)
  if (started === null) return refusedForm(typed, { problem: 'unavailable' })
  if (!started.ok) {
    const { code, retryAfterSeconds } = started.problem
    return refusedForm(typed, { problem: code, retryAfterSeconds })
  }
  await rememberProof(started.value.token)
  return goTo(codePath(begun.purpose))
}

function withoutStore(error: unknown): null {
  log.error({ event: 'proof', error: error instanceof Error ? error.name : 'unknown' })
  return null
}
