import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { ProfileView } from './profile-view'

type Props = { locale: Locale; t: Words<'Profile'>; view: ProfileView }

/** What the club sets and nobody changes; a part that is not known is left out. */
export function MembershipFacts({ locale, t, view }: Props) {
  const { externalRefNo, memberSince, validUntil, settings } = view
  const day = (instant: string | null) => instant && formatDay(instant, locale, settings.zone)
  const facts = [
    [t('membership.number'), externalRefNo],
    [t('membership.since'), day(memberSince)],
    [t('membership.until'), day(validUntil)],
  ].filter(([, value]) => value !== null)
  if (facts.length === 0) return null
  return (
    <section>
      <h2>{t('membership.title')}</h2>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
