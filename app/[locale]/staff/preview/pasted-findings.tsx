import { FindingList } from '@/components/staff/finding-list'
import { formatCount } from '@/lib/i18n/format'
import type { Finding } from '@/lib/text-review/pasted'
import { findingWords } from './findings'
import type { PreviewContext } from './preview-context'

type Props = { context: PreviewContext; tone: 'bad' | 'note'; title: string; findings: readonly Finding[] }

/** What was found in a pasted text; of very many the first, and how many more there are. */
export function PastedFindings({ context: { t, locale }, tone, title, findings }: Props) {
  const { listed, rest } = findingWords(t, findings)
  return (
    <FindingList
      tone={tone}
      title={title}
      findings={listed}
      rest={rest > 0 && <p>{t('notListed', { printed: formatCount(rest, locale) })}</p>}
    />
  )
}
