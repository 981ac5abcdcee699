import { EmptyState } from '@/components/membership/empty-state'
import { StepHeading } from '@/components/site/step-heading'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { type LoginIdentity, shownIdentity } from '@/lib/membership/login-identity'
import { freeMine } from './actions'

type Props = { locale: Locale; t: Words<'Proof'> }

/** Nobody asked for a code here, or it was used: an old tab, a link that was opened on another device. */
export function NothingToEnter({ locale, t }: Props) {
  return (
    <>
      <h1>{t('over.title')}</h1>
      <p>{t('over.lead')}</p>
      <p>
        <a className="button" href={href(locale, '/forgot-password')}>
          {t('again')}
        </a>
      </p>
    </>
  )
}

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
}: Props & { identity: LoginIdentity; why: keyof typeof NEXT }) {
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
