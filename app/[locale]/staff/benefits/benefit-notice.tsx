import { Notice } from '@/components/forms/notice'
import type { Words } from '@/lib/i18n/words'

const GOOD = ['saved', 'discarded', 'published', 'taken-back', 'shared', 'revoked'] as const

type Props = { t: Words<'StaffBenefits'>; notice: string | string[] | undefined }

/** What came of something that was done. */
export function BenefitNotice({ t, notice }: Props) {
  const good = GOOD.find(code => code === notice)
  if (good) {
    return (
      <Notice role="status" tone="good">
        {t(`notice.${good}`)}
      </Notice>
    )
  }
  if (notice !== 'gone') return null
  return (
    <Notice role="alert" tone="bad">
      {t('notice.gone')}
    </Notice>
  )
}
