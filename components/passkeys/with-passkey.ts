import { type FormState, UNSENT } from '@/lib/forms/form-state'
import type { BeginAdding, BeginSigning } from './passkey-ceremony'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** A post whose field `passkey` says this waits for what the browser answers; any other goes as it is. */
export const ASK = 'ask'

// Fetched when somebody presses the button, not before the page can be read.
const load = () => import('./passkey-ceremony')

function withAnswer(
  action: Action,
  ask: () => ReturnType<typeof import('./passkey-ceremony').askForPasskey>,
): Action {
  return async (state, form) => {
    if (form.get('passkey') !== ASK) return action(state, form)
    const answer = await ask()
    if (!answer.ok) return { ...UNSENT, problem: answer.problem }
    form.set('passkey', answer.value)
    return action(state, form)
  }
}

/** The action of a form that may be sent with a passkey’s answer in its field `passkey`. */
export function withPasskey(action: Action, begin: BeginSigning): Action {
  return withAnswer(action, async () => (await load()).askForPasskey(begin))
}

/** The same with a passkey that is made for it. */
export function withNewPasskey(action: Action, begin: BeginAdding): Action {
  return withAnswer(action, async () => (await load()).makePasskey(begin))
}
