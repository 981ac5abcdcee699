import type { ComponentProps, ReactNode } from 'react'
import type { CheckedName, SignUpRules } from '@/lib/registration/sign-up-rules'
import type { FieldWords } from './field-words'

/** What every part of a form about a person is drawn from, at sign-up and later. */
export type Drawing<Words = DrawingWords> = {
  rules: SignUpRules
  words: Words
  values: Readonly<Record<string, string>>
  messageOf: (name: CheckedName) => string | undefined
  registered: (name: CheckedName) => ComponentProps<'input'> & ComponentProps<'select'>
}

export type DrawingWords = FieldWords & {
  hints: Record<string, ReactNode>
  sections: { attributes: string; address: string }
}
