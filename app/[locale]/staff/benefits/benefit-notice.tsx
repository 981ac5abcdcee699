import { SaidNotice } from '@/components/forms/said-notice'
import type { Words } from '@/lib/i18n/words'

const GOOD = ['saved', 'discarded', 'published', 'taken-back', 'shared', 'revoked'] as const

type Props = { t: Words<'StaffBenefits'>; notice: string | string[] | undefined }

/** What came of something that was done. */
export function BenefitNotice({ t, notice }: Props) {
  const good = GOOD.find(code => code === notice)
  return <SaidNotice good={good && t(`notice.${good}`)} bad={notice === 'gone' && t('notice.gone')} />
}
