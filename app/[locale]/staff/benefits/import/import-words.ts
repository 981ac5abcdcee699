import { waitsIn } from '@/app/wait-words'
import type { Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'
import type { ImportAnswer } from './import-request'

/** The words of the import's form, gathered on the server. */
export async function importWords(locale: Locale) {
  const [t, form, waits] = await Promise.all([
    wordsFor(locale, 'StaffBenefitsImport'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
  ])
  return {
    ...waits,
    accept: '.json,.csv,application/json,text/csv',
    check: t('check'),
    errorTitle: t('errorTitle'),
    file: t('file'),
    fileHint: t('fileHint'),
    kept: t('kept'),
    pasted: t('pasted'),
    pastedHint: t('pastedHint'),
    pending: t('pending'),
    problems: {
      offline: t('problem.offline'),
      outdated: form('outdated'),
      unavailable: t('problem.unavailable'),
    } as Record<string, string> & { unavailable: string },
    submit: t('submit'),
    tooLarge: t('problem.too-large'),
  }
}

export type ImportWords = Awaited<ReturnType<typeof importWords>>

type Unreadable = Extract<ImportAnswer['outcome'], { kind: 'unreadable' }>['unreadable']

/** A path names keys of the file, which may be of any length. */
const PATH_MAX_LENGTH = 120

/** Why nothing of a file could be read, and where in it. */
export function unreadableFileWords(t: Words<'StaffBenefitsImport'>, unreadable: Unreadable): string {
  if (unreadable.problem === 'not-csv') {
    const { line, column } = unreadable
    return t('problem.not-csv', { line, column })
  }
  if (unreadable.problem !== 'not-json') return t(`problem.${unreadable.problem}`)
  const { line, column, path } = unreadable.fault
  const told = t('problem.not-json', { line, column })
  // LRI and PDI: a path reads from left to right in every language, and a message has no room for an element.
  return path === '' ? told : `${told} \u2066${path.slice(0, PATH_MAX_LENGTH)}\u2069`
}
