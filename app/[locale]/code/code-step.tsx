import { waitsIn } from '@/app/wait-words'
import { ShortForm } from '@/components/forms/short-form'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'
import { shownIdentity } from '@/lib/membership/login-identity'
import { identityOf, secondsToResend } from '@/lib/session/proof'
import type { currentProof } from '@/lib/session/proof-cookie'
import { sendAgain, tryCode, useOther } from './actions'
import { otherIdentityOf } from './other-identity'
import { ResendWait } from './resend-wait'
import { SampleInbox } from './sample-inbox'

type Proof = NonNullable<Awaited<ReturnType<typeof currentProof>>>
type Props = { locale: Locale; t: Words<'Proof'>; proof: Proof }

/** Where the code is typed or pasted, and what can be done while none arrives. */
export async function CodeStep({ locale, t, proof }: Props) {
  const [form, waits, other, seconds] = await Promise.all([
    wordsFor(locale, 'Form'),
    waitsIn(locale),
    otherIdentityOf(proof),
    secondsToResend(proof.tokenHash),
  ])
  const to = shownIdentity(identityOf(proof))
  const words = {
    ...waits,
    errorTitle: t('code.errorTitle'),
    fieldProblems: {
      'code-over': t('codeProblem.code-over'),
      'no-code': t('codeProblem.no-code'),
      'wrong-code': t('codeProblem.wrong-code'),
    },
    hint: t('code.hint'),
    label: t('code.label'),
    pending: t('code.pending'),
    problems: {
      offline: t('problem.offline'),
      outdated: form('outdated'),
      'proof-over': t('problem.proof-over'),
      'too-many-tries': t('problem.too-many-tries'),
      unavailable: t('problem.unavailable'),
    },
    submit: t('code.submit'),
  }
  const inputProps = {
    autoComplete: 'one-time-code',
    className: 'input code',
    dir: 'ltr',
    inputMode: 'numeric' as const,
  }
  return (
    <>
      <h1>{t('code.title')}</h1>
      <p>{t(proof.purpose === 'sign-up' ? 'code.leadSignUp' : 'code.lead', { to })}</p>
      <SampleInbox locale={locale} t={t} proof={proof} />
      <ShortForm action={tryCode} words={words} name="code" inputProps={inputProps} />
      <div className="form-asides">
        <ResendWait seconds={seconds} words={waitWordsOf(t)} />
        <form action={sendAgain}>
          <button className="button button-quiet" type="submit">
            {t('resend')}
          </button>
        </form>
        {other && (
          <form action={useOther}>
            <button className="button button-quiet" type="submit">
              {t('other', { to: shownIdentity(other) })}
            </button>
          </form>
        )}
        <p>
          <a href={href(locale, '/forgot-password')}>{t('otherWay')}</a>
        </p>
        <p>
          {t('notArrived')} <a href={href(locale, '/sign-up')}>{t('join')}</a>
        </p>
      </div>
    </>
  )
}

/** The sentence of each second that may be left: made here, since no words are put together in the browser. */
const waitWordsOf = (t: Words<'Proof'>) =>
  Array.from({ length: 61 }, (_, seconds) => t('resendWait', { seconds }))
