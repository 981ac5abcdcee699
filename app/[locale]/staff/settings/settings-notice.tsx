import { Notice } from '@/components/forms/notice'
import type { Words } from '@/lib/i18n/words'

const GOOD = ['ended', 'others-ended', 'password-changed'] as const

type Props = { t: Words<'Settings'>; notice: string | string[] | undefined }

/** What came of something that was done here. */
export function StaffSettingsNotice({ t, notice }: Props) {
  const good = GOOD.find(code => code === notice)
  if (good) {
    return (
      <Notice role="status" tone="good">
        {t(`notice.${good}`)}
      </Notice>
    )
  }
  if (notice !== 'not-ended') return null
  return (
    <Notice role="alert" tone="bad">
      {t('notice.not-ended')}
    </Notice>
  )
}
