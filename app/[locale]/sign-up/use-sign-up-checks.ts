import { useRef, useState } from 'react'
import type { FormState } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import {
  type CheckedName,
  postedNamesOf,
  type SignUpRules,
  type SignUpValues,
} from '@/lib/registration/sign-up-rules'
import { loadRules, verdictOf } from './lazy-rules'
import { useFieldChecks } from './use-field-checks'

const NAMES = ['USER_NAME', 'FIRST_NAME', 'LAST_NAME'] as const

/** One of the two is enough. */
const DEPENDENTS: Partial<Record<CheckedName, CheckedName>> = { EMAIL: 'MOBILE_PHONE', MOBILE_PHONE: 'EMAIL' }

/** The checks of the sign-up form: also says how a number is read, and proposes a name for display. */
export function useSignUpChecks(state: FormState, rules: SignUpRules, lastDateBox: string) {
  const [understood, setUnderstood] = useState<string | null>(null)
  const hasOwnUserName = useRef(false)

  async function judge(name: CheckedName, values: SignUpValues) {
    const { problem, understood: read } = await verdictOf(name, values, rules)
    if (read !== null) setUnderstood(read)
    return problem
  }

  const checks = useFieldChecks({
    state,
    names: postedNamesOf(rules),
    lastDateBox,
    judge,
    load: loadRules,
    dependents: DEPENDENTS,
  })
  const { form, write, judgeAgain } = checks

  function noteChange(inputName: string) {
    const name = checks.noteChange(inputName)
    if (name === 'MOBILE_PHONE') setUnderstood('')
    if (inputName === 'MOBILE_PHONE.callingCode') judgeAgain('MOBILE_PHONE')
    if (form.current) proposeUserName(form.current, name)
  }

  /** A name for display that follows the names until the person writes their own. */
  function proposeUserName(current: HTMLFormElement, changedName: string) {
    const names = formTexts(new FormData(current), NAMES)
    if (changedName === 'USER_NAME') hasOwnUserName.current = names.USER_NAME !== ''
    else if (changedName.endsWith('_NAME') && !hasOwnUserName.current) {
      loadRules().then(
        ({ proposedUserName }) => hasOwnUserName.current || write('USER_NAME', proposedUserName(names)),
        // Not to be fetched just now: the server proposes the same.
        () => {},
      )
    }
  }

  function replace(name: CheckedName, value: string) {
    checks.replace(name, value)
    noteChange(name)
  }

  return {
    ...checks,
    noteChange,
    replace,
    /** How the number is read, once it has been looked at here, else as the server read it. */
    understood: understood ?? state.values['MOBILE_PHONE.understood'] ?? '',
  }
}
