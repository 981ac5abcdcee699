import { benefitFormWords } from '@/app/[locale]/staff/benefits/form-words'
import { ButtonForm } from '@/components/forms/button-form'
import { KeptForm } from '@/components/forms/kept-form'
import { SelectField } from '@/components/forms/select-field'
import { AnswerList } from '@/components/staff/answer-list'
import { type BenefitContent, isSameContent } from '@/lib/drafts/content'
import { SHARE_DAYS, type SharedPreview, shareLink, sharesOf } from '@/lib/drafts/share'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { revokeBenefitShare, shareBenefit } from './share-actions'

type Props = { locale: Locale; templateID: string; newest: BenefitContent }

/** Links for people without an account, what those said, and a form for one more. */
export async function Shares({ locale, templateID, newest }: Props) {
  const [t, words, { zone }, shares] = await Promise.all([
    wordsFor(locale, 'StaffBenefits'),
    benefitFormWords(locale),
    programmeSettings(),
    sharesOf(templateID),
  ])
  return (
    <>
      {shares.length > 0 && (
        <ul className="versions">
          {shares.map(shared => (
            <Share
              key={shared.share.shareID}
              {...{ t, locale, zone, shared }}
              isCurrent={isSameContent(shared.share, newest)}
              revoke={
                <ButtonForm
                  action={revokeBenefitShare}
                  words={{ ...words, submit: t('share.revoke') }}
                  fields={{ templateID, shareID: shared.share.shareID }}
                  tone="quiet"
                />
              }
            />
          ))}
        </ul>
      )}
      <KeptForm
        action={shareBenefit}
        words={{ ...words, fields: { days: words.problems.unavailable }, submit: t('share.submit') }}
      >
        <input type="hidden" name="templateID" value={templateID} />
        <SelectField
          name="days"
          label={t('share.days')}
          hint={t('share.hint')}
          options={SHARE_DAYS.map(days => ({ value: String(days), label: t('share.forDays', { days }) }))}
          inputProps={{ defaultValue: '5' }}
        />
      </KeptForm>
    </>
  )
}

type ShareProps = {
  t: Words<'StaffBenefits'>
  locale: Locale
  zone: string
  shared: SharedPreview
  /** Whether the texts are still those that were shared. */
  isCurrent: boolean
  revoke: React.ReactNode
}

async function Share({ t, locale, zone, shared, isCurrent, revoke }: ShareProps) {
  const { share, sharedBy, answers } = shared
  const isOver = new Date() >= share.expiresAt
  const state = share.revokedAt ? 'revoked' : isOver ? 'expired' : 'open'
  const moment = (at: Date) => formatMoment(at, locale, zone)
  return (
    <li className="share" data-state={state}>
      <p>
        <strong>{t(`share.state.${state}`)}</strong>{' '}
        <span className="records-note">
          {moment(share.sharedAt)} <bdi>{sharedBy}</bdi>
        </span>
      </p>
      {state === 'open' && (
        <>
          <label className="field">
            <span className="field-label">{t('share.link')}</span>
            <input className="input" type="text" readOnly dir="ltr" value={shareLink(share, locale)} />
          </label>
          <p className="text-muted text-sm">{t('share.until', { moment: moment(share.expiresAt) })}</p>
        </>
      )}
      {!isCurrent && <p className="share-older">{t('share.older')}</p>}
      <AnswerList t={await wordsFor(locale, 'SharedPreview')} answers={answers} moment={moment} />
      {state === 'open' && revoke}
    </li>
  )
}
