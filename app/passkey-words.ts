import type { PasskeyWords } from '@/components/passkeys/one-passkey'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

/** What can become of a ceremony, in words: for everywhere a passkey is used or made. */
export async function passkeyProblems(locale: Locale): Promise<PasskeyWords['problems']> {
  const [t, form] = await Promise.all([wordsFor(locale, 'Passkeys'), wordsFor(locale, 'Form')])
  return {
    'already-here': t('problem.already-here'),
    cancelled: t('problem.cancelled'),
    'not-fresh': t('problem.not-fresh'),
    offline: t('problem.offline'),
    outdated: form('outdated'),
    'passkey-known': t('problem.already-here'),
    'passkey-over': t('problem.passkey-over'),
    'passkey-refused': t('problem.passkey-refused'),
    'passkey-unknown': t('problem.passkey-unknown'),
    'too-many-passkeys': t('problem.too-many-passkeys'),
    unavailable: t('problem.unavailable'),
    unsupported: t('problem.unsupported'),
    'wrong-address': t('problem.wrong-address'),
  }
}

/** The words of a button that signs in by a passkey. */
export async function passkeySignInWords(locale: Locale): Promise<PasskeyWords> {
  const [t, signIn, problems] = await Promise.all([
    wordsFor(locale, 'Passkeys'),
    wordsFor(locale, 'SignIn'),
    passkeyProblems(locale),
  ])
  return { errorTitle: signIn('errorTitle'), problems, press: t('signIn'), pending: t('pending') }
}

/** The words of a button that adds one. */
export async function addPasskeyWords(locale: Locale): Promise<PasskeyWords> {
  const [t, problems] = await Promise.all([wordsFor(locale, 'Passkeys'), passkeyProblems(locale)])
  return { errorTitle: t('errorTitle'), problems, press: t('add'), pending: t('pending') }
}
