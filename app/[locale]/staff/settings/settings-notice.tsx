import { SaidNotice } from '@/components/forms/said-notice'
import type { Words } from '@/lib/i18n/words'

const GOOD = ['ended', 'others-ended', 'password-changed'] as const

type Props = { t: Words<'Settings'>; notice: string | string[] | undefined }

/** What came of something that was done here. */
export function StaffSettingsNotice({ t, notice }: Props) {
  const good = GOOD.find(code => code === notice)
  return (
    <SaidNotice good={good && t(`notice.${good}`)} bad={notice === 'not-ended' && t('notice.not-ended')} />
  )
}
