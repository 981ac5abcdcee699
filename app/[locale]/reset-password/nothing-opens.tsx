import { EmptyState } from '@/components/membership/empty-state'
import { StepHeading } from '@/components/site/step-heading'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { type LoginIdentity, shownIdentity } from '@/lib/membership/login-identity'
import { freeMine } from './actions'

const NEXT = {
  'confirmed-otherwise': '/sign-in',
  nobody: '/sign-up',
  undecided: '/sign-up/pending',
  unreachable: '/reset-password',
} as const

/** The identity is proved, but opens nothing: why, and what can be done. */
export function NothingOpens({
  locale,
  t,
  identity,
  why,
}: {
  locale: Locale
  t: Words<'Proof'>
  identity: LoginIdentity
  why: keyof typeof NEXT
}) {
  return (
    <>
      <StepHeading>{t(`opening.${why}.title`)}</StepHeading>
      <EmptyState drawing={why === 'unreachable' ? 'plug' : 'cup'} title="">
        <p>{t(`opening.${why}.lead`, { to: shownIdentity(identity) })}</p>
        <p>
          <a className="button" href={href(locale, NEXT[why])}>
            {t(`opening.${why}.next`)}
          </a>
        </p>
        {why === 'confirmed-otherwise' && (
          <form action={freeMine}>
            <button className="button button-quiet" type="submit">
              {t('opening.free')}
            </button>
          </form>
        )}
      </EmptyState>
    </>
  )
}
