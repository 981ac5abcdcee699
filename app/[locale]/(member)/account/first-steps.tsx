import Link from 'next/link'
import { NavIcon } from '@/components/site/nav-icon'
import type { NAV_ICONS } from '@/components/site/nav-icons'
import { PendingMark } from '@/components/site/pending-mark'
import { href, type PagePath } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { shownIdentity } from '@/lib/membership/login-identity'
import type { ownIdentities } from '@/lib/session/own-identities'
import type { Step } from './missing-steps'

const PLACES = {
  confirm: { path: '/settings', icon: 'settings' },
  card: { path: '/card', icon: 'card' },
  birthday: { path: '/profile', icon: 'profile' },
  news: { path: '/settings', icon: 'settings' },
} as const satisfies Record<Step, { path: PagePath; icon: keyof typeof NAV_ICONS }>

type Identities = Awaited<ReturnType<typeof ownIdentities>>
type Props = { locale: Locale; t: Words<'Account'>; steps: readonly Step[]; identities: Identities }

/** What a new member may like to do next; nothing of it is an obligation. */
export function FirstSteps({ locale, t, steps, identities }: Props) {
  if (steps.length === 0) return null
  const to = identities[0] ? shownIdentity(identities[0]) : ''
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">{t('steps.title')}</h2>
      <ul>
        {steps.map(step => (
          <li key={step} className="first-step">
            <NavIcon icon={PLACES[step].icon} />
            <div>
              <p className="first-step-title">
                {step === 'confirm' ? t('unconfirmed.title', { to }) : t(`steps.${step}.title`)}
              </p>
              <p>{step === 'confirm' ? t('unconfirmed.text') : t(`steps.${step}.text`)}</p>
              <Link className="more-link" href={href(locale, PLACES[step].path)} prefetch={false}>
                {step === 'confirm' ? t('unconfirmed.go') : t(`steps.${step}.go`)}
                <PendingMark />
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
