import { tierOf } from '@/app/[locale]/(member)/account/account-view'
import { deskWords } from '@/app/[locale]/staff/members/desk-words'
import { GroupedNumber } from '@/components/membership/grouped-number'
import { DeskForm } from '@/components/staff/desk-form'
import { formatCount, formatDay } from '@/lib/i18n/format'
import { formatAmount } from '@/lib/membership/amount'
import { programmeSettings } from '@/lib/programme/settings'
import { setNumber } from './actions'
import { Facts } from './facts'
import type { Shown } from './shown'

const PROBLEMS = [
  'required',
  'too-long',
  'forbidden-characters',
  'taken',
  'no-member',
  'not-offered',
] as const

/** “My card does not scan”: its numbers, what is on it, and another number to read. */
export async function CardSection({ locale, t, view, isPublisher }: Shown) {
  const [{ zone }, words] = await Promise.all([programmeSettings(), deskWords(locale)])
  const { cardNo, externalRefNo, points, storedValue, allowRedeem, way } = view
  const tier = view.tier && tierOf(view.tier, [locale])
  const none = t('member.none')
  const day = (at: string | null) => (at === null ? none : formatDay(at, locale, zone))
  const facts = [
    {
      label: t('card.cardNo'),
      value: cardNo === null ? none : <GroupedNumber number={cardNo} />,
      isLong: true,
    },
    ...(externalRefNo === null
      ? []
      : [{ label: t('card.externalRefNo'), value: <bdi dir="ltr">{externalRefNo}</bdi>, isLong: true }]),
    {
      label: t('card.tier'),
      value: tier ? (
        <bdi lang={tier.language ?? undefined} dir={tier.direction}>
          {tier.text}
        </bdi>
      ) : (
        none
      ),
    },
    { label: t('card.points'), value: points === null ? none : formatCount(points, locale) },
    {
      label: t('card.storedValue'),
      value: storedValue ? <bdi>{formatAmount(storedValue, locale)}</bdi> : none,
    },
    { label: t('card.memberSince'), value: day(view.memberSince) },
    ...(view.validUntil === null ? [] : [{ label: t('card.validUntil'), value: day(view.validUntil) }]),
    {
      label: t('card.redeeming'),
      value: allowRedeem === null ? none : t(allowRedeem ? 'member.yes' : 'member.no'),
    },
  ]
  return (
    <section className="panel" aria-labelledby="card">
      <h2 id="card">{t('card.title')}</h2>
      <Facts facts={facts} />
      {way === 'not-yet' || way === 'elsewhere' ? (
        <p>{t(`card.${way}`)}</p>
      ) : (
        <div className="desk-task">
          <h3>{t(`card.${way}.title`)}</h3>
          {isPublisher ? (
            <DeskForm
              key={`${cardNo} ${externalRefNo}`}
              action={setNumber}
              words={{ ...words, errorTitle: t('card.errorTitle'), submit: t(`card.${way}.submit`) }}
              hidden={{ accountID: view.accountID }}
              fields={[
                {
                  name: 'cardNumber',
                  label: t(`card.${way}.label`),
                  hint: t(`card.${way}.hint`),
                  problems: Object.fromEntries(PROBLEMS.map(code => [code, t(`card.problem.${code}`)])),
                  inputProps: { dir: 'ltr', autoComplete: 'off', spellCheck: false },
                },
              ]}
            />
          ) : (
            <p>{t('card.publisherOnly')}</p>
          )}
        </div>
      )}
    </section>
  )
}
