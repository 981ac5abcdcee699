import { type FieldWords, fieldWords, record } from '@/app/[locale]/sign-up/field-words'
import { waitsIn } from '@/app/wait-words'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { PROFILE_CODES } from '@/lib/profile/profile-rules'
import type { ProfileView } from './profile-view'

const PROBLEMS = ['not-offered', 'refused', 'unreachable', 'undecided', 'not-yet', 'offline'] as const

/** The words of the profile's form, gathered on the server. */
export async function profileWords(locale: Locale, view: ProfileView, preferred: readonly string[]) {
  const { attributes, showsAddress: asksAddress } = view
  const [t, signUp, form, waits, fields] = await Promise.all([
    wordsFor(locale, 'Profile'),
    wordsFor(locale, 'SignUp'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
    fieldWords(locale, { codes: PROFILE_CODES, attributes, asksAddress, preferred }),
  ])
  return {
    ...fields,
    ...waits,
    errorTitle: t('errorTitle'),
    fieldProblems: {
      ...fields.fieldProblems,
      'cannot-clear': t('cannotClear'),
      'too-young': t('tooYoung'),
    } as FieldWords['fieldProblems'] & Record<string, string>,
    hints: {
      BIRTH_DATE: signUp('hint.BIRTH_DATE'),
      // Where one was given it cannot be emptied.
      ...(view.fields.LAST_NAME ? {} : { LAST_NAME: signUp('hint.LAST_NAME') }),
      USER_NAME: signUp('hint.USER_NAME'),
    } as Record<string, string>,
    holds: t('holds'),
    pending: t('pending'),
    problems: {
      ...record(PROBLEMS, code => t(`problem.${code}`)),
      unavailable: t('problem.unavailable'),
      braked: form('braked'),
      outdated: form('outdated'),
    } as Record<string, string> & { unavailable: string },
    sections: {
      name: signUp('section.name'),
      more: signUp('section.more'),
      attributes: signUp('section.attributes'),
      address: signUp('section.address'),
    },
    submit: t('save'),
  }
}

export type ProfileWords = Awaited<ReturnType<typeof profileWords>>
