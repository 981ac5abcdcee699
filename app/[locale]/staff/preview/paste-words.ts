import type { Words } from '@/lib/i18n/words'

/** The words of the pasting form, gathered on the server. */
export function pasteWords(t: Words<'StaffPreview'>, form: Words<'Form'>) {
  return {
    hint: t('paste.hint'),
    label: t('paste.label'),
    pending: t('paste.pending'),
    problems: {
      offline: t('problem.offline'),
      outdated: form('outdated'),
      'too-large': t('problem.too-large'),
    },
    show: t('paste.show'),
    title: t('rejected'),
  }
}

export type PasteWords = ReturnType<typeof pasteWords>
