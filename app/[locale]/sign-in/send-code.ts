import { beginProof } from '@/app/begin-proof'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { loginIdentityFrom } from '@/lib/membership/login-identity'
import { programmeSettings } from '@/lib/programme/settings'
import { requestedUrl, safeNext } from '@/lib/session/requested'

/** Sends a code that signs in, whether anybody has that e-mail or mobile or not, and leads to where it is entered. */
export async function sendSignInCode(identityNo: string): Promise<FormState> {
  const typed = { identityNo }
  if (identityNo.trim() === '') return refusedForm(typed, { fieldProblems: { identityNo: 'required' } })
  const { defaultCallingCode } = await programmeSettings()
  const identity = loginIdentityFrom(identityNo, defaultCallingCode)
  if (identity === null) return refusedForm(typed, { fieldProblems: { identityNo: 'not-an-identity' } })
  const next = safeNext((await requestedUrl()).searchParams.get('next'))
  return beginProof({ identity, purpose: 'sign-in', next }, typed)
}
