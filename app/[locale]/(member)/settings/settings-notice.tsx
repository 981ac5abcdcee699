import { Notice } from '@/components/forms/notice'
import type { Words } from '@/lib/i18n/words'
import { saveAgain } from './change-actions'

const GOOD = ['ended', 'others-ended', 'confirmed', 'changed', 'password-changed', 'kept'] as const
const BAD = [
  'not-ended',
  'proof-over',
  'taken',
  'refused',
  'not-offered',
  'unreachable',
  'undecided',
  'unavailable',
  'too-many-codes',
  'not-kept',
] as const

type Props = { t: Words<'Settings'>; notice: string | string[] | undefined; mayTryAgain: boolean }

/** What came of something that was done here, or by a code. */
export function SettingsNotice({ t, notice, mayTryAgain }: Props) {
  const good = GOOD.find(code => code === notice)
  const bad = BAD.find(code => code === notice)
  if (good) {
    return (
      <Notice role="status" tone="good">
        {t(`notice.${good}`)}
      </Notice>
    )
  }
  if (!bad) return null
  return (
    <Notice role="alert" tone="bad">
      {t(`notice.${bad}`)}
      {mayTryAgain && (bad === 'unreachable' || bad === 'undecided') && (
        <form action={saveAgain}>
          <button className="button button-quiet button-small" type="submit">
            {t('again')}
          </button>
        </form>
      )}
    </Notice>
  )
}
