import { Notice } from '@/components/forms/notice'
import type { Words } from '@/lib/i18n/words'
import type { AccountView } from './account-view'

type Props = { t: Words<'Account'>; missing: AccountView['missing']; upstreamAway: boolean }

/** What a member should know before looking at the figures: what is missing, and why. */
export function AccountNotices({ t, missing, upstreamAway }: Props) {
  return (
    <>
      {upstreamAway && (
        <Notice role="status" title={t('upstreamAway.title')}>
          {t('upstreamAway.text')}
        </Notice>
      )}
      {missing && (
        <Notice tone={missing === 'accepted' ? 'good' : 'note'} title={t(`missing.${missing}.title`)}>
          {t(`missing.${missing}.text`)}
        </Notice>
      )}
    </>
  )
}
