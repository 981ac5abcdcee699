import type { Words } from '@/lib/i18n/words'
import { decideRegistration } from './actions'

type Props = { t: Words<'StaffRegistrations'>; registrationID: string }

/** Both decisions, folded away: opened, read and ticked before one is sent. */
export function DecisionForms({ t, registrationID }: Props) {
  return (['absent', 'found'] as const).map(to => (
    <details key={to}>
      <summary>{t(`decide.${to}`)}</summary>
      <form action={decideRegistration}>
        <p>{t(`means.${to}`)}</p>
        <input type="hidden" name="registrationID" value={registrationID} />
        <input type="hidden" name="to" value={to} />
        <label>
          <input type="checkbox" name="sure" value="yes" required /> {t('sure')}
        </label>
        <button className="button button-small" type="submit">
          {t(`decide.${to}`)}
        </button>
      </form>
    </details>
  ))
}
