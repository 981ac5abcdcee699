import { randomUUID } from 'node:crypto'
import { callingCodeOptions } from '@/app/[locale]/sign-up/calling-code-options'
import { directionOfLocale, LOCALE_NAMES, LOCALES, type Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { makeAMember } from './actions'
import { MakeForm } from './make-form'
import { makeWords } from './make-words'

/** Where a publisher makes a member; an editor is told who can. */
export async function MakeSection({ locale, isPublisher }: { locale: Locale; isPublisher: boolean }) {
  const [t, words, { defaultCallingCode }] = await Promise.all([
    wordsFor(locale, 'StaffMembers'),
    makeWords(locale),
    programmeSettings(),
  ])
  const languages = LOCALES.map(value => ({
    value,
    label: LOCALE_NAMES[value],
    lang: value,
    dir: directionOfLocale(value),
  }))
  return (
    <section className="panel" aria-labelledby="make">
      <h2 id="make">{t('make.title')}</h2>
      <p>{t(isPublisher ? 'make.lead' : 'make.editorOnly')}</p>
      {isPublisher && (
        <MakeForm
          action={makeAMember}
          words={words}
          callingCodes={callingCodeOptions(locale)}
          defaultCallingCode={defaultCallingCode}
          languages={languages}
          language={locale}
          requestId={randomUUID()}
        />
      )}
    </section>
  )
}
