import { waitsIn } from '@/app/wait-words'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

/** What every form of the members' desk says where something went wrong as a whole. */
export async function deskWords(locale: Locale) {
  const [t, form, waits] = await Promise.all([
    wordsFor(locale, 'StaffMembers'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
  ])
  const problems = {
    braked: form('braked'),
    offline: t('problem.offline'),
    outdated: form('outdated'),
    unavailable: t('problem.unavailable'),
    unreachable: t('problem.unreachable'),
  }
  return { ...waits, problems, pending: t('problem.pending') }
}
