import { checklistWords } from '@/app/password-words'
import { waitsIn } from '@/app/wait-words'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import type { AttributeDefinition } from '@/lib/membership/attribute'
import { CARD_FIELD_PROBLEMS, CARD_FIELDS } from '@/lib/membership/card-field'
import type { CardFieldInput } from '@/lib/membership/card-field-rows'
import { FREE_TEXT_MAX_LENGTH } from '@/lib/membership/free-text'
import { ADDRESS_AUTOCOMPLETE, ADDRESS_FIELDS } from '@/lib/membership/home-address'
import { type MultiLanguageText, textFor } from '@/lib/membership/multi-language-text'
import type { ProgrammeSettings } from '@/lib/programme/settings'
import type { SignUpProblem } from '@/lib/registration/sign-up-check'
import { attributeName } from '@/lib/registration/sign-up-rules'
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

/** All but “too long”, which says what fits and so differs by field. */
const FIELD_PROBLEMS = [...CARD_FIELD_PROBLEMS, 'identity-required', 'terms-required'].filter(
  (code): code is Exclude<SignUpProblem, 'too-long'> => code !== 'too-long',
)

function record<K extends string>(keys: readonly K[], wordOf: (key: K) => string): Record<string, string> {
  return Object.fromEntries(keys.map(key => [key, wordOf(key)]))
}

function attributeWords(locale: Locale, attributes: readonly AttributeDefinition[]) {
  const shown = (text: MultiLanguageText) => {
    const { text: label, language, direction: dir } = textFor([locale], text)
    return { label, lang: language ?? undefined, dir }
  }
  return attributes.map(({ attributeID, label, options }) => ({
    attributeID,
    label: shown(label),
    options: options?.map(({ value, label: text }) => ({ value, ...shown(text) })) ?? null,
  }))
}

/** The words of the sign-up form, gathered on the server: no message file goes to the browser. */
export async function signUpWords(locale: Locale, { signUpFields, attributes }: ProgrammeSettings) {
  const [t, field, problem, password, form, waits] = await Promise.all([
    wordsFor(locale, 'SignUp'),
    wordsFor(locale, 'Field'),
    wordsFor(locale, 'FieldProblem'),
    wordsFor(locale, 'Password'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
  ])
  const codes = signUpFields.map(({ fieldCode }) => fieldCode)
  const freeTexts = [...ADDRESS_FIELDS, ...attributes.map(({ attributeID }) => attributeName(attributeID))]
  const ownQuestions = attributeWords(locale, attributes)
  const [firstOfTwo] = alternativesOf(signUpFields)
  return {
    addressAutocomplete: ADDRESS_AUTOCOMPLETE,
    attributes: ownQuestions,
    callingCode: field('callingCode'),
    choices: {
      USER_SALUTATION: {
        'MR.': field('salutation.MR'),
        'MS.': field('salutation.MS'),
        'MRS.': field('salutation.MRS'),
        MISS: field('salutation.MISS'),
      },
      GENDER: { F: field('gender.F'), M: field('gender.M') },
    } as Record<string, Record<string, string>>,
    consentEmail: t('consentEmail'),
    consentSms: t('consentSms'),
    counted: {
      characters: field('characters'),
      shorter: field('shorter'),
      useShorter: field('useShorter'),
    },
    dateParts: { day: field('day'), month: field('month'), year: field('year') },
    errorTitle: t('errorTitle'),
    fieldProblems: record(FIELD_PROBLEMS, code => problem(code)),
    fieldSections: sectionsOf(signUpFields).map(([name, fields]) => ({
      title: t(`section.${name}`),
      fields,
    })),
    hints: {
      BIRTH_DATE: t('hint.BIRTH_DATE'),
      ...(firstOfTwo ? { [firstOfTwo]: t('hint.EMAIL') } : {}),
      LAST_NAME: t('hint.LAST_NAME'),
      USER_NAME: t('hint.USER_NAME'),
    } as Record<string, string>,
    // From the very rows that judge: the browser need not load those before it can draw.
    inputs: Object.fromEntries(
      codes.map(code => [code, { ...CARD_FIELDS[code].input, maxLength: CARD_FIELDS[code].maxLength }]),
    ) as Partial<Record<string, Partial<CardFieldInput> & { maxLength: number }>>,
    labels: {
      'consent.terms': t('termsShort'),
      ...record(codes, code => field(code)),
      ...record(ADDRESS_FIELDS, name => field(name)),
      ...Object.fromEntries(
        ownQuestions.map(({ attributeID, label }) => [attributeName(attributeID), label.label]),
      ),
    } as Record<string, string>,
    noChoice: field('noChoice'),
    optional: field('optional'),
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
    tooLong: {
      ...record(codes, code => problem('too-long', { max: CARD_FIELDS[code].maxLength })),
      ...record(freeTexts, () => problem('too-long', { max: FREE_TEXT_MAX_LENGTH })),
    } as Record<string, string>,
    understood: field('understood'),
    // Whole sentences for each step, since the browser composes none.
    ...waits,
  }
}

export type SignUpWords = Awaited<ReturnType<typeof signUpWords>>
