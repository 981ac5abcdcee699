import { Notice } from '@/components/forms/notice'
import { AddPasskey } from '@/components/passkeys/one-passkey'
import type { BeginAdding } from '@/components/passkeys/passkey-ceremony'
import { PasskeyList } from '@/components/passkeys/passkey-list'
import type { FormState } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { listPasskeys } from '@/lib/session/passkeys'
import { requestedUrl } from '@/lib/session/requested'
import { addPasskeyWords } from './passkey-words'

type Props = {
  locale: Locale
  owner: Parameters<typeof listPasskeys>[0]
  className?: string
  begin: BeginAdding
  finish: (state: FormState, form: FormData) => Promise<FormState>
  rename: (form: FormData) => Promise<void>
  remove: (form: FormData) => Promise<void>
}

const NOTICES = ['added', 'removed', 'renamed', 'gone', 'not-fresh'] as const

/** The passkeys of one person, and a button to add another; `?passkey=` says what has just been done. */
export async function PasskeySectionOf({ locale, owner, className, begin, finish, rename, remove }: Props) {
  const [t, words, passkeys, { zone }, url] = await Promise.all([
    wordsFor(locale, 'Passkeys'),
    addPasskeyWords(locale),
    listPasskeys(owner),
    programmeSettings(),
    requestedUrl(),
  ])
  const notice = NOTICES.find(code => code === url.searchParams.get('passkey'))
  const isBad = notice === 'gone' || notice === 'not-fresh'
  return (
    <section className={className ? `passkeys ${className}` : 'passkeys'} aria-labelledby="passkeys">
      <h2 id="passkeys">{t('title')}</h2>
      <p>{t(`lead.${owner.ownerKind}`)}</p>
      {notice && (
        <Notice role={isBad ? 'alert' : 'status'} tone={isBad ? 'bad' : 'good'}>
          {notice === 'not-fresh' ? t('problem.not-fresh') : t(`notice.${notice}`)}
        </Notice>
      )}
      <PasskeyList t={t} locale={locale} zone={zone} passkeys={passkeys} rename={rename} remove={remove} />
      {owner.ownerKind === 'member' && passkeys.length > 0 && <p className="field-hint">{t('resetHint')}</p>}
      <p className="needs-script">{t('needsScript')}</p>
      <AddPasskey begin={begin} finish={finish} words={words} />
    </section>
  )
}
