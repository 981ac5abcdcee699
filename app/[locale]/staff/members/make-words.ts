import { fieldWords } from '@/app/[locale]/sign-up/field-words'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { MADE_WITH } from '@/lib/registration/make-member'
import { deskWords } from './desk-words'

/** The words of the form that makes a member: the fields' are sign-up's. */
export async function makeWords(locale: Locale) {
  const [t, desk, field, fields] = await Promise.all([
    wordsFor(locale, 'StaffMembers'),
    deskWords(locale),
    wordsFor(locale, 'Field'),
    fieldWords(locale, { codes: MADE_WITH, attributes: [], asksAddress: false }),
  ])
  const { counted, fieldProblems, inputs, labels, optional, tooLong } = fields
  const problems = {
    ...desk.problems,
    'already-a-member': t('problem.already-a-member'),
    'being-checked': t('problem.being-checked'),
    'member-elsewhere': t('problem.member-elsewhere'),
    'not-sent': t('problem.not-sent'),
    refused: t('problem.refused'),
    'sent-before': t('problem.sent-before'),
    undecided: t('problem.undecided'),
  }
  return {
    ...desk,
    callingCode: field('callingCode'),
    counted,
    errorTitle: t('make.errorTitle'),
    fieldProblems,
    inputs,
    labels,
    language: t('make.language'),
    optional,
    problems,
    submit: t('make.submit'),
    tooLong,
    understood: field('understood'),
  }
}

export type MakeWords = Awaited<ReturnType<typeof makeWords>>
