import { Notice } from '@/components/forms/notice'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { AccountView } from './account-view'

type Props = { locale: Locale; t: Words<'Account'>; missing: AccountView['missing']; upstreamAway: boolean }

/** What a member should know before looking at the figures: what is missing, and why. */
export function AccountNotices({ locale, t, missing, upstreamAway }: Props) {
  return (
    <>
      {upstreamAway && (
        <Notice role="status" title={t('upstreamAway.title')}>
          {t('upstreamAway.text')}
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
        </Notice>
      )}
    </>
  )
}
