import { formatCount, languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { formatAmount } from '@/lib/membership/amount'
import type { ProgrammeSettings } from '@/lib/programme/settings'

type Props = { t: Words<'StaffProgramme'>; locale: Locale; settings: ProgrammeSettings }

/** What the programme is: its settings in words, as they now stand. */
export function ProgrammeFacts({ t, locale, settings }: Props) {
  const { currency, minimumAge, name, pointsPerUnit, promisedLanguages, unitAmount, zone } = settings
  const points = formatCount(pointsPerUnit, locale)
  const worth = formatAmount({ currency, value: unitAmount }, locale)
  const facts = [
    { key: 'name', words: name },
    { key: 'currency', words: currency },
    { key: 'zone', words: zone },
    { key: 'rate', words: t('rateIs', { points, amount: worth }) },
    { key: 'step', words: t('stepIs', { points }) },
    {
      key: 'minimumAge',
      words: minimumAge === null ? t('noAge') : t('age', { age: formatCount(minimumAge, locale) }),
    },
    {
      key: 'languages',
      words: promisedLanguages.map(tag => `${languageName(tag, locale)} (${tag})`).join(' · '),
    },
  ] as const
  return (
    <section className="panel">
      <h2>{t('settings')}</h2>
      <dl className="programme-facts">
        {facts.map(({ key, words }) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <bdi>{words}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
