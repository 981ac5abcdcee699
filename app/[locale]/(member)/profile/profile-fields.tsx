import type { ReactNode } from 'react'
import { DetailField, type DetailFieldProps } from '@/app/[locale]/sign-up/detail-field'
import { Section } from '@/app/[locale]/sign-up/section'
import { type ProfileCode, shownName } from '@/lib/profile/profile-rules'
import type { ProfileWords } from './profile-words'

const SECTIONS = [
  ['name', ['FIRST_NAME', 'LAST_NAME', 'USER_NAME']],
  ['more', ['USER_SALUTATION', 'GENDER', 'BIRTH_DATE']],
] as const satisfies [keyof ProfileWords['sections'], ProfileCode[]][]

type Props = Omit<DetailFieldProps, 'words' | 'asked' | 'kept'> & { words: ProfileWords }

/** What the club keeps as CardFields; after a save that failed each says what is held instead of what was typed. */
export function ProfileFields({ words, ...props }: Props) {
  const { values } = props
  const codes = SECTIONS.flatMap(([, all]) => all)
  const held = codes.flatMap((code): [string, ReactNode][] => {
    const text = values[`held.${code}`]
    return text ? [[code, <Held key={code} label={words.holds} text={text} />]] : []
  })
  const drawn = { ...words, hints: { ...words.hints, ...Object.fromEntries(held) } }
  const kept = Object.fromEntries(codes.map(code => [code, values[shownName(code)] ?? '']))
  return SECTIONS.map(([name, fields]) => (
    <Section key={name} title={words.sections[name]}>
      {fields.map(fieldCode => (
        <DetailField
          key={fieldCode}
          {...props}
          words={drawn}
          kept={kept}
          asked={{ fieldCode, isOptional: fieldCode !== 'FIRST_NAME' && kept[fieldCode] === '' }}
        />
      ))}
    </Section>
  ))
}

function Held({ label, text }: { label: string; text: string }) {
  return (
    <>
      {label} <strong>{<bdi>{text}</bdi>}</strong>
    </>
  )
}
