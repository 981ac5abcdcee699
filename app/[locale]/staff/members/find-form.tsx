import { DeskForm } from '@/components/staff/desk-form'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { findAMember } from './actions'
import { deskWords } from './desk-words'

/** One box for whatever a person has with them. It is posted: no address holds what was typed. */
export async function FindForm({ locale }: { locale: Locale }) {
  const [t, words] = await Promise.all([wordsFor(locale, 'StaffMembers'), deskWords(locale)])
  const by = (['any', 'card', 'identity'] as const).map(value => ({ value, label: t(`find.by.${value}`) }))
  const problems = { ...words.problems, several: t('problem.several') }
  return (
    <section className="panel" aria-labelledby="find">
      <h2 id="find">{t('find.title')}</h2>
      <DeskForm
        action={findAMember}
        words={{ ...words, problems, errorTitle: t('find.errorTitle'), submit: t('find.submit') }}
        fields={[
          {
            name: 'who',
            label: t('find.label'),
            hint: t('find.hint'),
            problems: {
              required: t('problem.required'),
              'no-member': t('problem.no-member'),
              'no-account': t('problem.no-account'),
              joining: t('problem.joining'),
            },
            inputProps: { dir: 'ltr', autoComplete: 'off', spellCheck: false, autoCapitalize: 'none' },
          },
          { name: 'by', label: t('find.by.label'), problems: {}, options: by, onlyAfter: 'several' },
        ]}
      />
    </section>
  )
}
