import { checklistWords } from '@/app/password-words'
import { StepHeading } from '@/components/site/step-heading'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'
import { CARD_FIELD_PROBLEMS, CARD_FIELDS } from '@/lib/membership/card-field'
import { type LoginIdentity, shownIdentity } from '@/lib/membership/login-identity'
import { choosePassword } from './actions'
import { PasswordForm } from './password-form'

type Props = {
  locale: Locale
  t: Words<'Proof'>
  identity: LoginIdentity
  /** A member without an account yet, who has not agreed to the terms of the portal. */
  isMember: boolean
}

export async function PasswordStep({ locale, t, identity, isMember }: Props) {
  const [password, problem, signUp, field, form] = await Promise.all([
    wordsFor(locale, 'Password'),
    wordsFor(locale, 'FieldProblem'),
    wordsFor(locale, 'SignUp'),
    wordsFor(locale, 'Field'),
    wordsFor(locale, 'Form'),
  ])
  const max = CARD_FIELDS.PASSWORD.maxLength
  const words = {
    checklist: checklistWords(password),
    errorTitle: t('password.errorTitle'),
    fieldProblems: {
      ...Object.fromEntries(
        CARD_FIELD_PROBLEMS.map(code => [
          code,
          code === 'too-long' ? problem('too-long', { max }) : problem(code),
        ]),
      ),
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
  }
  return (
    <>
      <StepHeading>{t('password.title')}</StepHeading>
      <p>{t(isMember ? 'password.lead.member' : 'password.lead.account', { to: shownIdentity(identity) })}</p>
      <PasswordForm
        action={choosePassword}
        words={words}
        username={identity.identityNo}
        termsHref={isMember ? href(locale, '/terms') : null}
      />
    </>
  )
}
