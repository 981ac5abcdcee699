/** All codes, in the order of the document's table "For other APIs". */
export const FIELD_CODES = [
  'POINT',
  'BALANCE',
  'LEVEL',
  'GROWTH',
  'FIRST_NAME',
  'LAST_NAME',
  'USER_NAME',
  'USER_SALUTATION',
  'GENDER',
  'BIRTH_DATE',
  'MOBILE_PHONE',
  'EMAIL',
  'PASSWORD',
] as const

export type FieldCode = (typeof FIELD_CODES)[number]
export type WireFieldCode = 'POINT' | 'BALANCE' | 'LEVEL' | 'GROWTH'
export type PersonalFieldCode = Exclude<FieldCode, WireFieldCode>

/** The nine codes of the document's table "For notifyCardRegistration and updateCardDetail", in its order. */
export const PERSONAL_FIELD_CODES = [
  'FIRST_NAME',
  'LAST_NAME',
  'USER_NAME',
  'USER_SALUTATION',
  'GENDER',
  'BIRTH_DATE',
  'MOBILE_PHONE',
  'EMAIL',
  'PASSWORD',
] as const satisfies readonly PersonalFieldCode[]

export type CardFieldInput = {
  type: 'text' | 'select' | 'date-boxes' | 'tel' | 'email' | 'password'
  autocomplete: string
  inputMode?: 'text' | 'numeric' | 'tel' | 'email'
}

/** One rule. Lengths are UTF-16 units, as `.length` and `maxlength` count them; zod's `max` counts code points. */
export type CardFieldRow = {
  fieldCode: FieldCode
  occursIn: ReadonlyArray<'registration' | 'update' | 'other'>
  maxLength: number
  values?: readonly string[]
  pattern?: RegExp
  input?: CardFieldInput
  secret?: true
}

/** The document's limit for every `fieldValue` as it travels. */
export const FIELD_VALUE_MAX_LENGTH = 256

/** The document's "max 10" for registrationFields and cardFields. */
export const CARD_FIELDS_MAX_SIZE = 10

// The document names A-Z a-z 0-9 "such as _ and -" yet writes email@example.com; dot, plus and ' are people's (domain 4.3).
const EMAIL =
  /^[\w'+-]+(?:\.[\w'+-]+)*@(?:[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?\.)+[A-Za-z](?:[A-Za-z\d-]*[A-Za-z\d])$/
// ITU-T E.164: at most 15 digits, none of which a country begins with 0; 7 is the shortest in use.
const E164 = /^\+[1-9]\d{6,14}$/
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
const POINT_COUNT = /^(?:0|[1-9]\d{0,4})$/

const everywhere = ['registration', 'update', 'other'] as const
const answersOnly = ['other'] as const

/** The document's two CardField tables as data; nothing else in the code knows these limits. */
export const CARD_FIELDS: Record<FieldCode, CardFieldRow> = {
  POINT: { fieldCode: 'POINT', occursIn: answersOnly, maxLength: 5, pattern: POINT_COUNT },
  BALANCE: { fieldCode: 'BALANCE', occursIn: answersOnly, maxLength: FIELD_VALUE_MAX_LENGTH },
  LEVEL: { fieldCode: 'LEVEL', occursIn: answersOnly, maxLength: 10 },
  GROWTH: { fieldCode: 'GROWTH', occursIn: answersOnly, maxLength: FIELD_VALUE_MAX_LENGTH },
  FIRST_NAME: {
    fieldCode: 'FIRST_NAME',
    occursIn: everywhere,
    maxLength: 20,
    input: { type: 'text', autocomplete: 'given-name' },
  },
  LAST_NAME: {
    fieldCode: 'LAST_NAME',
    occursIn: everywhere,
    maxLength: 20,
    input: { type: 'text', autocomplete: 'family-name' },
  },
  USER_NAME: {
    fieldCode: 'USER_NAME',
    occursIn: everywhere,
    maxLength: 20,
    input: { type: 'text', autocomplete: 'nickname' },
  },
  USER_SALUTATION: {
    fieldCode: 'USER_SALUTATION',
    occursIn: everywhere,
    maxLength: FIELD_VALUE_MAX_LENGTH,
    values: ['MR.', 'MS.', 'MRS.', 'MISS'],
    input: { type: 'select', autocomplete: 'honorific-prefix' },
  },
  GENDER: {
    fieldCode: 'GENDER',
    occursIn: everywhere,
    maxLength: FIELD_VALUE_MAX_LENGTH,
    values: ['F', 'M'],
    input: { type: 'select', autocomplete: 'sex' },
  },
  BIRTH_DATE: {
    fieldCode: 'BIRTH_DATE',
    occursIn: everywhere,
    maxLength: FIELD_VALUE_MAX_LENGTH,
    pattern: ISO_DATE,
    input: { type: 'date-boxes', autocomplete: 'bday', inputMode: 'numeric' },
  },
  MOBILE_PHONE: {
    fieldCode: 'MOBILE_PHONE',
    occursIn: everywhere,
    maxLength: FIELD_VALUE_MAX_LENGTH,
    pattern: E164,
    input: { type: 'tel', autocomplete: 'tel-national', inputMode: 'tel' },
  },
  EMAIL: {
    fieldCode: 'EMAIL',
    occursIn: everywhere,
    // RFC 5321: a path has 256 octets with its two angle brackets.
    maxLength: 254,
    pattern: EMAIL,
    input: { type: 'email', autocomplete: 'email', inputMode: 'email' },
  },
  PASSWORD: {
    fieldCode: 'PASSWORD',
    occursIn: everywhere,
    // In bytes of UTF-8, a person's own (domain 4.3). Never a `maxlength` attribute: browsers would cut it in silence.
    maxLength: 1024,
    input: { type: 'password', autocomplete: 'new-password' },
    secret: true,
  },
}

export function isFieldCode(code: unknown): code is FieldCode {
  return FIELD_CODES.some(known => known === code)
}

export function isPersonalFieldCode(code: unknown): code is PersonalFieldCode {
  return PERSONAL_FIELD_CODES.some(known => known === code)
}
