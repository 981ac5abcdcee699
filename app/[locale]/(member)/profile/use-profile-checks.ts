import { useFieldChecks } from '@/app/[locale]/sign-up/use-field-checks'
import type { FormState } from '@/lib/forms/form-state'
import { postedProfileNames, profileNamesOf } from '@/lib/profile/profile-rules'
import type { SignUpRules } from '@/lib/registration/sign-up-rules'

/** The rules of the form: fetched when somebody begins to change something, not before the page can be read. */
const loadProfileCheck = () => import('@/lib/profile/profile-check')

/** The checks of the profile's form, by the very function that the server uses. */
export function useProfileChecks(state: FormState, rules: SignUpRules, lastDateBox: string) {
  return useFieldChecks({
    state,
    names: postedProfileNames(rules),
    lastDateBox,
    load: loadProfileCheck,
    judge: async (name, values) => {
      const own = profileNamesOf(rules).find(one => one === name)
      return own ? (await loadProfileCheck()).checkProfileField(own, values, rules) : null
    },
  })
}
