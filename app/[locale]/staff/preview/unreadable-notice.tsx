import { Notice } from '@/components/forms/notice'
import type { Words } from '@/lib/i18n/words'
import type { Unreadable } from '@/lib/text-review/pasted'

/** Why nothing of a pasted text could be read, and where in it, beside the box in which it can be mended. */
export function UnreadableNotice({ t, unreadable }: { t: Words<'StaffPreview'>; unreadable: Unreadable }) {
  if (unreadable.problem !== 'not-json') {
    return (
      <Notice tone="bad" role="alert">
        <p>{t(`problem.${unreadable.problem}`)}</p>
      </Notice>
    )
  }
  const { line, column, path } = unreadable.fault
  return (
    <Notice tone="bad" role="alert">
      <p>
        {t(path ? 'problem.not-json-at' : 'problem.not-json', { line, column })}{' '}
        {path && <code dir="ltr">{path}</code>}
      </p>
    </Notice>
  )
}
