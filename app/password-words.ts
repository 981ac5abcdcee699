import type { PasswordChecklistWords } from '@/components/forms/password-checklist'
import type { Words } from '@/lib/i18n/words'
import { CARD_FIELD_PROBLEMS, CARD_FIELDS } from '@/lib/membership/card-field'

/** The words of the list that ticks itself off while a password is chosen. */
export function checklistWords(t: Words<'Password'>): PasswordChecklistWords {
  return {
    met: t('met'),
    parts: {
      digit: t('parts.digit'),
      length: t('parts.length'),
      lowercase: t('parts.lowercase'),
      special: t('parts.special'),
      uppercase: t('parts.uppercase'),
    },
    title: t('title'),
    unmet: t('unmet'),
  }
}

/** What may be wrong with a new password, by the code of the CardField rule. */
export function passwordProblemWords(t: Words<'FieldProblem'>): Record<string, string> {
  const max = CARD_FIELDS.PASSWORD.maxLength
  return Object.fromEntries(
    CARD_FIELD_PROBLEMS.map(code => [code, code === 'too-long' ? t('too-long', { max }) : t(code)]),
  )
}
