import { Notice } from '@/components/forms/notice'
import { formatMoment } from '@/lib/i18n/format'
import { programmeSettings } from '@/lib/programme/settings'
import { SAID } from './member-path'
import type { Shown } from './shown'

const NOTHING_DONE: readonly string[] = ['too-soon', 'no-identity', 'none-ended']

/** What came of what was done, and what is to be known before anything else. */
export async function MemberNotices({
  locale,
  t,
  view,
  said,
}: Shown & { said: string | string[] | undefined }) {
  const { zone } = await programmeSettings()
  const known = SAID.find(code => code === said)
  const missing = view.way === 'not-yet' && view.missing === 'no-member' ? 'not-yet' : view.missing
  return (
    <>
      {known && (
        <Notice tone={NOTHING_DONE.includes(known) ? 'note' : 'good'} role="status">
          <p>{t(`said.${known}`)}</p>
        </Notice>
      )}
      {view.closesAt && (
        <Notice tone="bad" title={t('member.closing.title')}>
          <p>{t('member.closing.text', { moment: formatMoment(view.closesAt, locale, zone) })}</p>
        </Notice>
      )}
      {missing && (
        <Notice>
          <p>{t(`member.missing.${missing}`)}</p>
        </Notice>
      )}
    </>
  )
}
