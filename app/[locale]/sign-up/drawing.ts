import type { ComponentProps } from 'react'
import type { CheckedName, SignUpRules } from '@/lib/registration/sign-up-rules'
import type { SignUpWords } from './sign-up-words'

/** What every part of the form is drawn from. */
export type Drawing = {
  rules: SignUpRules
  words: SignUpWords
  values: Readonly<Record<string, string>>
  messageOf: (name: CheckedName) => string | undefined
  registered: (name: CheckedName) => ComponentProps<'input'> & ComponentProps<'select'>
}
