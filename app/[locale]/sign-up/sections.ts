import type { PersonalFieldCode } from '@/lib/membership/card-field'
import type { SignUpField } from '@/lib/membership/sign-up-field'

type SectionName = 'name' | 'contact' | 'password' | 'more'

const SECTION_OF: Partial<Record<PersonalFieldCode, SectionName>> = {
  FIRST_NAME: 'name',
  LAST_NAME: 'name',
  USER_NAME: 'name',
  EMAIL: 'contact',
  MOBILE_PHONE: 'contact',
  PASSWORD: 'password',
}

/** A field as it is drawn: `isOptional` where the form says that it may be left out. */
export type DrawnField = { fieldCode: PersonalFieldCode; isOptional: boolean }

/** The programme's fields under the headings of the form; both keep the programme's order. */
export function sectionsOf(fields: readonly SignUpField[]): [SectionName, DrawnField[]][] {
  const sections = new Map<SectionName, DrawnField[]>()
  for (const field of fields) {
    const name = SECTION_OF[field.fieldCode] ?? 'more'
    const drawn = { fieldCode: field.fieldCode, isOptional: isOptional(field, fields) }
    sections.set(name, [...(sections.get(name) ?? []), drawn])
  }
  return [...sections]
}

/** The identities of which one is enough; empty where the programme insists on one, or asks for one only. */
export function alternativesOf(fields: readonly SignUpField[]): PersonalFieldCode[] {
  const identities = fields.filter(({ fieldCode }) => SECTION_OF[fieldCode] === 'contact')
  const areFree = identities.length === 2 && !identities.some(({ required }) => required)
  return areFree ? identities.map(({ fieldCode }) => fieldCode) : []
}

/** Of two identities one is needed, so neither is marked as optional; nor is the only one, which is needed anyway. */
function isOptional({ fieldCode, required }: SignUpField, fields: readonly SignUpField[]): boolean {
  const isIdentity = SECTION_OF[fieldCode] === 'contact'
  const isOnly = isIdentity && fields.filter(other => SECTION_OF[other.fieldCode] === 'contact').length === 1
  return !required && !isOnly && !alternativesOf(fields).includes(fieldCode)
}
