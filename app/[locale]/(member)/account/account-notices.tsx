import { Field } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { WaitingButton } from '@/components/forms/waiting-button'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { AccountView } from './account-view'
import { bindMyCard } from './actions'

type Props = {
  locale: Locale
  t: Words<'Account'>
  view: AccountView
  notice: string | string[] | undefined
}

/** Without JavaScript of its own: it is needed once, by few. */
function CardNumberForm({ t }: { t: Words<'Account'> }) {
  return (
    <form action={bindMyCard} className="notice-form">
      <Field name="cardNo" label={t('cardNo.label')}>
        <input className="input" id="cardNo" name="cardNo" dir="ltr" autoComplete="off" required />
      </Field>
      <WaitingButton className="button button-quiet">{t('cardNo.submit')}</WaitingButton>
    </form>
  )
}

/** What a member should know before looking at the figures: what is missing, and why. */
export function AccountNotices({ locale, t, view: { missing, allowRedeem }, notice }: Props) {
  const problem = (['no-member', 'unreachable'] as const).find(code => code === notice)
  return (
    <>
      {notice === 'upstream-away' && (
        <Notice role="status" title={t('upstreamAway.title')}>
          {t('upstreamAway.text')}
        </Notice>
      )}
      {missing === 'unnumbered' && problem && (
        <Notice role="alert" tone="bad">
          {t(`cardNo.problem.${problem}`)}
        </Notice>
      )}
      {missing && (
        <Notice
          tone={missing === 'accepted' || missing === 'found' ? 'good' : 'note'}
          title={t(`missing.${missing}.title`)}
        >
          {t(`missing.${missing}.text`)}
          {missing === 'found' && (
            <p>
              <a href={href(locale, '/sign-up/pending')}>{t('prove')}</a>
            </p>
          )}
          {missing === 'unnumbered' && <CardNumberForm t={t} />}
        </Notice>
      )}
      {allowRedeem === false && <Notice title={t('noRedeeming.title')}>{t('noRedeeming.text')}</Notice>}
    </>
  )
}
