import type { PasswordChecklistWords } from '@/components/forms/password-checklist'
import type { Words } from '@/lib/i18n/words'

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
