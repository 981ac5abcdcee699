import { Notice } from '@/components/forms/notice'
import type { Words } from '@/lib/i18n/words'

const NOTICES = [
  'braked',
  'sent-again',
  'too-soon',
  'too-many-codes',
  'proof-over',
  'unavailable',
  'freed-here',
] as const

/** What came of asking for another code, which had to lead back here. */
export function SentNotice({ t, notice }: { t: Words<'Proof'>; notice: string | string[] | undefined }) {
  const code = NOTICES.find(known => known === notice)
  if (!code) return null
  return (
    <Notice role="status" tone={code === 'sent-again' ? 'good' : 'note'}>
      {t(`notice.${code}`)}
    </Notice>
  )
}
