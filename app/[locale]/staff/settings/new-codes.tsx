import { Notice } from '@/components/forms/notice'
import type { Words } from '@/lib/i18n/words'
import { codesKept } from './actions'

/** Recovery codes in clear, for the few minutes in which they can be copied or printed; nothing where there are none. */
export function NewCodes({ t, codes }: { t: Words<'StaffSettings'>; codes: readonly string[] }) {
  if (codes.length === 0) return null
  return (
    <Notice tone="good" title={t('codes.newTitle')}>
      <p>{t('codes.newText')}</p>
      <ul className="recovery-codes">
        {codes.map(code => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ul>
      <form action={codesKept} className="no-print">
        <button className="button button-small" type="submit">
          {t('codes.kept')}
        </button>
      </form>
    </Notice>
  )
}
