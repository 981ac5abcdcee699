import { checklistWords, passwordProblemWords } from '@/app/password-words'
import { waitsIn } from '@/app/wait-words'
import { StepHeading } from '@/components/site/step-heading'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'
import { type LoginIdentity, shownIdentity } from '@/lib/membership/login-identity'
import { programmeSettings } from '@/lib/programme/settings'
import { isPasswordRequired } from '@/lib/registration/new-password'
import type { ProofPurpose } from '@/lib/session/proof'
import { choosePassword } from './actions'
import { PasswordForm } from './password-form'

type Props = {
  locale: Locale
  t: Words<'Proof'>
  identity: LoginIdentity
  /** Who was made at the till or by staff, and has not agreed to the terms of the portal. */
  isNew: boolean
  purpose: ProofPurpose
}

/** An account that a code does not simply sign in to was never confirmed: whoever has its password may be somebody else. */
function leadKey(isNew: boolean, purpose: ProofPurpose) {
  if (isNew) return 'password.lead.member'
  return purpose === 'sign-in' ? 'password.lead.unclaimed' : 'password.lead.account'
}

export async function PasswordStep({ locale, t, identity, isNew, purpose }: Props) {
  const [password, problem, signUp, field, form, settings, waits] = await Promise.all([
    wordsFor(locale, 'Password'),
    wordsFor(locale, 'FieldProblem'),
    wordsFor(locale, 'SignUp'),
    wordsFor(locale, 'Field'),
    wordsFor(locale, 'Form'),
    programmeSettings(),
    waitsIn(locale),
  ])
  const words = {
    ...waits,
    checklist: checklistWords(password),
    errorTitle: t('password.errorTitle'),
    fieldProblems: {
      ...passwordProblemWords(problem),
      'terms-required': problem('terms-required'),
    },
    label: field('PASSWORD'),
    pending: t('password.pending'),
    problems: {
      braked: form('braked'),
      offline: t('problem.offline'),
      outdated: form('outdated'),
      'proof-over': t('problem.proof-over'),
      unavailable: t('problem.unavailable'),
      unreachable: t('problem.unreachable'),
    },
    reveal: { hide: password('hide'), reveal: password('reveal') },
    submit: t('password.submit'),
    terms: signUp('terms'),
    termsLink: signUp('termsLink'),
    withoutPassword: isPasswordRequired(settings) ? null : t('password.without'),
  }
  return (
    <>
      <StepHeading>{t('password.title')}</StepHeading>
      <p>{t(leadKey(isNew, purpose), { to: shownIdentity(identity) })}</p>
      <PasswordForm
        action={choosePassword}
        words={words}
        username={identity.identityNo}
        termsHref={isNew ? href(locale, '/terms') : null}
      />
    </>
  )
}
