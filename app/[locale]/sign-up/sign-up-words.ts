import type { Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'
import { CARD_FIELD_PROBLEMS } from '@/lib/membership/card-field'
import type { PasswordPart } from '@/lib/membership/password-rule'
import { CHECKED_NAMES, type SignUpProblem } from '@/lib/registration/sign-up-check'

const FORM_PROBLEMS = [
  'refused',
  'already-a-member',
  'being-checked',
  'not-sent',
  'sent-before',
  'offline',
  'unavailable',
] as const

const FIELD_PROBLEMS = [
  ...CARD_FIELD_PROBLEMS,
  'identity-required',
  'terms-required',
] as const satisfies SignUpProblem[]

function record<K extends string>(keys: readonly K[], wordOf: (key: K) => string): Record<string, string> {
  return Object.fromEntries(keys.map(key => [key, wordOf(key)]))
}

function partWords(password: Words<'Password'>): Record<PasswordPart, string> {
  return {
    digit: password('parts.digit'),
    length: password('parts.length'),
    lowercase: password('parts.lowercase'),
    special: password('parts.special'),
    uppercase: password('parts.uppercase'),
  }
}

/** The words of the sign-up form, gathered on the server: no message file goes to the browser. */
export async function signUpWords(locale: Locale) {
  const [t, field, problem, password] = await Promise.all([
    wordsFor(locale, 'SignUp'),
    wordsFor(locale, 'Field'),
    wordsFor(locale, 'FieldProblem'),
    wordsFor(locale, 'Password'),
  ])
  return {
    callingCode: field('callingCode'),
    consentEmail: t('consentEmail'),
    consentSms: t('consentSms'),
    dateParts: { day: field('day'), month: field('month'), year: field('year') },
    errorTitle: t('errorTitle'),
    fieldProblems: record(FIELD_PROBLEMS, code => problem(code)),
    hints: {
      BIRTH_DATE: t('hint.BIRTH_DATE'),
      EMAIL: t('hint.EMAIL'),
      LAST_NAME: t('hint.LAST_NAME'),
      USER_NAME: t('hint.USER_NAME'),
    } as Record<string, string>,
    labels: {
      ...record(['consent.terms'], () => t('termsShort')),
      ...record(
        CHECKED_NAMES.filter(name => name !== 'consent.terms'),
        name => field(name),
      ),
    },
    noChoice: field('noChoice'),
    optional: field('optional'),
    passwordChecklist: {
      met: password('met'),
      parts: partWords(password),
      title: password('title'),
      unmet: password('unmet'),
    },
    pending: t('pending'),
    problems: record(FORM_PROBLEMS, code => t(`problem.${code}`)),
    reveal: { hide: password('hide'), reveal: password('reveal') },
    salutations: {
      'MR.': field('salutation.MR'),
      'MS.': field('salutation.MS'),
      'MRS.': field('salutation.MRS'),
      MISS: field('salutation.MISS'),
    },
    genders: { F: field('gender.F'), M: field('gender.M') },
    sections: {
      name: t('section.name'),
      contact: t('section.contact'),
      password: t('section.password'),
      more: t('section.more'),
      choices: t('section.choices'),
    },
    signIn: t('signIn'),
    submit: t('submit'),
    terms: t('terms'),
    termsLink: t('termsLink'),
  }
}

export type SignUpWords = Awaited<ReturnType<typeof signUpWords>>
