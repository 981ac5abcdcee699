import type { ReactNode } from 'react'
import type { PersonalFieldCode } from '@/lib/membership/card-field'
import type { SignUpField } from '@/lib/membership/sign-up-field'

export const SECTIONS = ['name', 'contact', 'password', 'more'] as const

export type SectionName = (typeof SECTIONS)[number]

const SECTION_OF: Partial<Record<PersonalFieldCode, SectionName>> = {
  FIRST_NAME: 'name',
  LAST_NAME: 'name',
  USER_NAME: 'name',
  EMAIL: 'contact',
  MOBILE_PHONE: 'contact',
  PASSWORD: 'password',
}

/** The programme's fields under the headings of the form; both keep the programme's order. */
export function sectionsOf(fields: readonly SignUpField[]): [SectionName, SignUpField[]][] {
  const sections = new Map<SectionName, SignUpField[]>()
  for (const field of fields) {
    const name = SECTION_OF[field.fieldCode] ?? 'more'
    sections.set(name, [...(sections.get(name) ?? []), field])
  }
  return [...sections]
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="form-section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
