import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import type { AttributeDefinition } from '@/lib/membership/attribute'
import { CARD_FIELD_PROBLEMS, CARD_FIELDS, type PersonalFieldCode } from '@/lib/membership/card-field'
import type { CardFieldInput } from '@/lib/membership/card-field-rows'
import { FREE_TEXT_MAX_LENGTH } from '@/lib/membership/free-text'
import { ADDRESS_AUTOCOMPLETE, ADDRESS_FIELDS } from '@/lib/membership/home-address'
import { type MultiLanguageText, textFor } from '@/lib/membership/multi-language-text'
import { attributeName } from '@/lib/registration/sign-up-rules'

/** All but “too long”, which says what fits and so differs by field. */
const FIELD_PROBLEMS = CARD_FIELD_PROBLEMS.filter(
  (code): code is Exclude<(typeof CARD_FIELD_PROBLEMS)[number], 'too-long'> => code !== 'too-long',
)

export function record<K extends string>(
  keys: readonly K[],
  wordOf: (key: K) => string,
): Record<string, string> {
  return Object.fromEntries(keys.map(key => [key, wordOf(key)]))
}

function attributeWords(preferred: readonly string[], attributes: readonly AttributeDefinition[]) {
  const shown = (text: MultiLanguageText) => {
    const { text: label, language, direction: dir } = textFor(preferred, text)
    return { label, lang: language ?? undefined, dir }
  }
  return attributes.map(({ attributeID, label, options }) => ({
    attributeID,
    label: shown(label),
    options: options?.map(({ value, label: text }) => ({ value, ...shown(text) })) ?? null,
  }))
}

type AskedFields = {
  codes: readonly PersonalFieldCode[]
  attributes: readonly AttributeDefinition[]
  asksAddress: boolean
  /** Languages for what the programme asks in its own words. */
  preferred?: readonly string[]
}

/** The words of CardFields, of an address and of the programme's own questions, wherever they are asked for. */
export async function fieldWords(
  locale: Locale,
  { codes, attributes, asksAddress, preferred = [locale] }: AskedFields,
) {
  const [field, problem] = await Promise.all([wordsFor(locale, 'Field'), wordsFor(locale, 'FieldProblem')])
  const address = asksAddress ? ADDRESS_FIELDS : []
  const freeTexts = [...address, ...attributes.map(({ attributeID }) => attributeName(attributeID))]
  const ownQuestions = attributeWords(preferred, attributes)
  return {
    addressAutocomplete: ADDRESS_AUTOCOMPLETE,
    attributes: ownQuestions,
    choices: {
      USER_SALUTATION: {
        'MR.': field('salutation.MR'),
        'MS.': field('salutation.MS'),
        'MRS.': field('salutation.MRS'),
        MISS: field('salutation.MISS'),
      },
      GENDER: { F: field('gender.F'), M: field('gender.M') },
    } as Record<string, Record<string, string>>,
    counted: {
      characters: field('characters'),
      shorter: field('shorter'),
      useShorter: field('useShorter'),
    },
    dateParts: { day: field('day'), month: field('month'), year: field('year') },
    fieldProblems: record(
      FIELD_PROBLEMS.filter(code => codes.includes('PASSWORD') || !code.startsWith('password-')),
      code => problem(code),
    ),
    // From the very rows that judge: the browser need not load those before it can draw.
    inputs: Object.fromEntries(
      codes.map(code => [code, { ...CARD_FIELDS[code].input, maxLength: CARD_FIELDS[code].maxLength }]),
    ) as Partial<Record<string, Partial<CardFieldInput> & { maxLength: number }>>,
    labels: {
      ...record(codes, code => field(code)),
      ...record(address, name => field(name)),
      ...Object.fromEntries(
        ownQuestions.map(({ attributeID, label }) => [attributeName(attributeID), label.label]),
      ),
    } as Record<string, string>,
    noChoice: field('noChoice'),
    optional: field('optional'),
    tooLong: {
      ...record(codes, code => problem('too-long', { max: CARD_FIELDS[code].maxLength })),
      ...record(freeTexts, () => problem('too-long', { max: FREE_TEXT_MAX_LENGTH })),
    } as Record<string, string>,
  }
}

export type FieldWords = Awaited<ReturnType<typeof fieldWords>>
