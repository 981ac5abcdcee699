import { checklistWords } from '@/app/password-words'
import { waitsIn } from '@/app/wait-words'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import type { ProgrammeSettings } from '@/lib/programme/settings'
import { fieldWords, record } from './field-words'
import { alternativesOf, sectionsOf } from './sections'

const FORM_PROBLEMS = [
  'refused',
  'already-a-member',
  'member-elsewhere',
  'being-checked',
  'not-sent',
  'sent-before',
  'lost',
  'too-many-codes',
  'offline',
] as const

const OWN_FIELD_PROBLEMS = ['identity-required', 'terms-required'] as const

/** The words of the sign-up form, gathered on the server: no message file goes to the browser. */
export async function signUpWords(locale: Locale, settings: ProgrammeSettings) {
  const { signUpFields, attributes, asksAddress } = settings
  const codes = signUpFields.map(({ fieldCode }) => fieldCode)
  const [t, field, problem, password, form, waits, fields] = await Promise.all([
    wordsFor(locale, 'SignUp'),
    wordsFor(locale, 'Field'),
    wordsFor(locale, 'FieldProblem'),
    wordsFor(locale, 'Password'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
    fieldWords(locale, { codes, attributes, asksAddress }),
  ])
  const [firstOfTwo] = alternativesOf(signUpFields)
  return {
    ...fields,
    callingCode: field('callingCode'),
    consentEmail: t('consentEmail'),
    consentSms: t('consentSms'),
    errorTitle: t('errorTitle'),
    fieldProblems: { ...fields.fieldProblems, ...record(OWN_FIELD_PROBLEMS, code => problem(code)) },
    fieldSections: sectionsOf(signUpFields).map(([name, asked]) => ({
      title: t(`section.${name}`),
      fields: asked,
    })),
    hints: {
      BIRTH_DATE: t('hint.BIRTH_DATE'),
      ...(firstOfTwo ? { [firstOfTwo]: t('hint.EMAIL') } : {}),
      LAST_NAME: t('hint.LAST_NAME'),
      USER_NAME: t('hint.USER_NAME'),
    } as Record<string, string>,
    labels: { 'consent.terms': t('termsShort'), ...fields.labels } as Record<string, string>,
    passwordChecklist: checklistWords(password),
    pending: t('pending'),
    problems: {
      ...record(FORM_PROBLEMS, code => t(`problem.${code}`)),
      unavailable: t('problem.unavailable'),
      braked: form('braked'),
      outdated: form('outdated'),
    } satisfies Record<string, string> as Record<string, string> & { unavailable: string },
    reveal: { hide: password('hide'), reveal: password('reveal') },
    sections: {
      choices: t('section.choices'),
      attributes: t('section.attributes'),
      address: t('section.address'),
    },
    submit: t('submit'),
    terms: t('terms'),
    termsLink: t('termsLink'),
    understood: field('understood'),
    // Whole sentences for each step, since the browser composes none.
    ...waits,
  }
}

export type SignUpWords = Awaited<ReturnType<typeof signUpWords>>
