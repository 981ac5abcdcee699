import { Notice } from '@/components/forms/notice'
import type { Words } from '@/lib/i18n/words'
import type { ProfileView } from './profile-view'

const NOTICES = { saved: 'good', overtaken: 'note', unchanged: 'note' } as const

type Props = { t: Words<'Profile'>; view: ProfileView; notice: string | string[] | undefined }

/** What came of saving, and what is to be known before something is changed. */
export function ProfileNotice({ t, view, notice }: Props) {
  const code = (['saved', 'overtaken', 'unchanged'] as const).find(known => known === notice)
  return (
    <>
      {code && (
        <Notice role="status" tone={NOTICES[code]}>
          <p>{t(`notice.${code}`)}</p>
        </Notice>
      )}
      {!view.isFresh && (
        <Notice>
          <p>{t('notFresh')}</p>
        </Notice>
      )}
      {view.editing !== 'open' && (
        <Notice>
          <p>{t(`closed.${view.editing}`)}</p>
        </Notice>
      )}
    </>
  )
}
