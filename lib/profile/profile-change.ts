import { isPersonalFieldCode } from '@/lib/membership/card-field'
import type { MemberFields } from '@/lib/membership/member'
import type { MemberDataChange } from '@/lib/membership/member-data'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import type { SignUpRules, SignUpValues } from '@/lib/registration/sign-up-rules'
import { checkProfileField, isChanged, type ProfileProblem, typedProfileValue } from './profile-check'
import { profileNamesOf } from './profile-rules'

/** What a member changed, checked: CardFields for updateCardDetail, the rest for what keeps it. */
export type ProfileChange = { fields: MemberFields; data: MemberDataChange }

/** What differs from what the form showed; refused with the first problem of each field where one is wrong. */
export function profileChangeFrom(
  values: SignUpValues,
  rules: SignUpRules,
): Outcome<ProfileChange, Record<string, ProfileProblem>> {
  const problems: Record<string, ProfileProblem> = {}
  const fields: MemberFields = {}
  const data: Record<string, string> = {}
  for (const name of profileNamesOf(rules)) {
    const problem = checkProfileField(name, values, rules)
    const value = typedProfileValue(name, values)
    if (problem) problems[name] = problem
    else if (!isChanged(name, values)) continue
    else if (isPersonalFieldCode(name)) fields[name] = value
    else data[name] = value
  }
  return Object.keys(problems).length > 0 ? refused(problems) : done({ fields, data })
}

/** The names of what was changed. */
export function changedNames({ fields, data }: ProfileChange): string[] {
  return [...Object.keys(fields), ...Object.keys(data)]
}
