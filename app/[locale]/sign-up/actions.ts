'use server'

import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { goTo } from '@/app/[locale]/code/paths'
import { beginProof } from '@/app/begin-proof'
import { goOnJoining } from '@/app/go-on-joining'
import { fieldProblemsFrom } from '@/lib/forms/field-problems'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { countAddress } from '@/lib/limits/address-try'
import { log } from '@/lib/log'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { programmeSettings, todayIn } from '@/lib/programme/settings'
import { isProvedFor, replaceSignUp } from '@/lib/registration/join-proved'
import { provesBefore } from '@/lib/registration/proof-first'
import { register } from '@/lib/registration/register'
import { registerContext } from '@/lib/registration/register-context'
import { sealSignUp } from '@/lib/registration/sealed-sign-up'
import { postedNamesOf, signUpRulesFrom } from '@/lib/registration/sign-up-rules'
import { type SignUp, signUpSchema } from '@/lib/registration/sign-up-schema'
import { understoodPhone } from '@/lib/registration/understood-phone'
import {
  forgetRegistration,
  pendingRequestID,
  rememberRegistration,
} from '@/lib/session/pending-registration'
import { currentProof } from '@/lib/session/proof-cookie'
import { requestedAddress, requestedLocale } from '@/lib/session/requested'
import { openSession } from '@/lib/session/session'

/** What counts against an address: somebody who tries many details, or looks who is a member. */
const IN_VAIN: ReadonlySet<string> = new Set(['refused', 'already-a-member', 'member-elsewhere'])

/** Joins a person once, signs them in, and leads to their account; an undecided answer leads to the pending page. */
export async function signUp(_state: FormState, form: FormData): Promise<FormState> {
  const settings = await programmeSettings()
  const rules = signUpRulesFrom(settings, todayIn(settings.zone))
  const posted = formTexts(form, postedNamesOf(rules))
  const typed = { ...posted, 'MOBILE_PHONE.understood': understoodPhone(posted) }
  // Only the language was switched: what was typed is shown in the other one, and nothing is sent.
  if (formTexts(form, ['language']).language !== '') return refusedForm(typed, {})
  const parsed = signUpSchema(rules).safeParse(posted)
  if (!parsed.success) return refusedForm(typed, { fieldProblems: fieldProblemsFrom(parsed.error) })

  if (provesBefore(settings)) return proveFirst(parsed.data, typed)
  const locale = await requestedLocale()
  const address = await requestedAddress()
  const context = await registerContext(locale, await pendingRequestID(), address)
  const registered = await register(parsed.data, context).catch(withoutStore)
  // The same id again: should the first try have been written after all, the next one goes on with it.
  if (registered === null) return refusedForm(typed, { problem: 'unavailable' })
  if (!registered.ok) {
    const { problem } = registered
    const retryAfterSeconds = 'retryAfterSeconds' in problem ? problem.retryAfterSeconds : null
    if (IN_VAIN.has(problem.code)) await countAddress(address)
    // The old id is spent: what is corrected and sent again is a new request.
    return refusedForm({ ...typed, requestId: randomUUID() }, { problem: problem.code, retryAfterSeconds })
  }
  if (registered.value.state === 'undecided') {
    await rememberRegistration(registered.value.requestID)
    redirect(`/${locale}/sign-up/pending` as Route)
  }
  await forgetRegistration()
  await openSession('member', registered.value.accountID)
  redirect(`/${locale}/account` as Route)
}

/**
 * Seals the sign-up into a proof of one of its identities, and asks nobody anything yet: known and new look the same.
 * Whoever has just proved that identity in this browser, and corrected something, needs no second code.
 */
async function proveFirst(parsed: SignUp, typed: Record<string, string>): Promise<FormState> {
  const [sealedSignUp, proof] = await Promise.all([
    sealSignUp(parsed),
    currentProof('sign-up').catch(withoutStore),
  ])
  if (proof && isProvedFor(proof, parsed)) {
    await replaceSignUp(proof.tokenHash, sealedSignUp)
    return goOnJoining(proof)
  }
  const [identity] = identitiesFrom(parsed.fields)
  if (!identity) return refusedForm(typed, { problem: 'unavailable' })
  return beginProof({ identity, purpose: 'sign-up', sealedSignUp }, typed)
}

/** Goes on with the sign-up that was proved in this browser: after a crash, or where nothing was sent. */
export async function goOn(): Promise<never> {
  const proof = await currentProof('sign-up')
  return proof ? goOnJoining(proof) : goTo('/account')
}

/** The store went away in the middle: what was typed goes back to its owner instead of an error page. */
function withoutStore(error: unknown): null {
  log.error({ event: 'sign-up', error: error instanceof Error ? error.name : 'unknown' })
  return null
}
