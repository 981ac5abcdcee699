import { formWordsIn } from '@/app/[locale]/(member)/settings/form-words'
import { CHANGE_PATHS } from '@/app/[locale]/(member)/settings/paths'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { KeptForm } from '@/components/forms/kept-form'
import { ADDRESS_OF, CHOICES, type Choice, type Consents } from '@/lib/account/choices'
import { gateway } from '@/lib/gateway'
import { formatMoment } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { programmeSettings } from '@/lib/programme/settings'
import { saveMyChoices } from './actions'

type Newest = Consents['newest']
type Props = {
  locale: Locale
  t: Words<'Choices'>
  newest: Newest
  identities: readonly (LoginIdentity & { provedAt: Date | null })[]
}

/** One box for each thing that may be sent, with what was said last and when. Giving and taking back are the same. */
export async function ChoicesForm({ locale, t, newest, identities }: Props) {
  const [{ zone }, words] = await Promise.all([programmeSettings(), formWordsIn(locale)])
  const ticked = CHOICES.filter(kind => newest[kind]?.granted)
  const problems = { ...words.problems, 'no-address': t('problem.noAddress') }
  const hasUnproved = identities.some(({ provedAt }) => provedAt === null)
  const rows = CHOICES.map(kind => {
    const missing = missingFor(kind, identities)
    const isLocked = missing !== null && !ticked.includes(kind)
    return (
      <div key={kind} className="settings-choice">
        <CheckboxField
          name={`consent.${kind}`}
          label={t(`name.${kind}`)}
          hint={
            <>
              <p>{hintFor(kind, newest, t)}</p>
              {hasUnproved && isUnasked(kind) && <p>{t('hint.unproved')}</p>}
              <p>{sinceWords(newest[kind], t, at => formatMoment(at, locale, zone))}</p>
              {missing && (
                <p>
                  <a href={href(locale, CHANGE_PATHS[missing])}>{t(`needs.${missing}`)}</a>
                </p>
              )}
            </>
          }
          inputProps={{ defaultChecked: ticked.includes(kind), disabled: isLocked }}
        />
      </div>
    )
  })
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{t('ask.title')}</h2>
      <p>{t('ask.lead')}</p>
      <KeptForm
        key={ticked.join()}
        action={saveMyChoices}
        words={{ ...words, problems, submit: t('ask.submit') }}
      >
        <input type="hidden" name="shown" value={ticked.join(' ')} />
        <div className="settings-list">{rows}</div>
      </KeptForm>
      {gateway().marketing === null && (
        <p className="field-hint">
          {t('ask.elsewhere')} <a href={href(locale, '/help')}>{t('ask.help')}</a>
        </p>
      )}
    </section>
  )
}

/** Comes on a day of its own; lib/reminders sends it to proved addresses alone. */
const isUnasked = (kind: Choice) => kind === 'reminder' || kind === 'statement'

/** The address that a choice needs and the member does not have. */
function missingFor(
  kind: Choice,
  identities: readonly LoginIdentity[],
): LoginIdentity['identityType'] | null {
  const needed = ADDRESS_OF[kind]
  return needed === undefined || identities.some(one => one.identityType === needed) ? null : needed
}

function hintFor(kind: Choice, { email, sms }: Newest, t: Props['t']): string {
  if (kind === 'statement') return t('hint.statement')
  if (kind !== 'reminder') return t('hint.news')
  const channel = email?.granted ? (sms?.granted ? 'both' : 'email') : sms?.granted ? 'sms' : 'none'
  return t(`hint.reminder.${channel}`)
}

function sinceWords(said: Newest[Choice], t: Props['t'], print: (at: Date) => string): string {
  if (!said) return t('since.never')
  return t(said.granted ? 'since.granted' : 'since.refused', { when: print(said.at) })
}
