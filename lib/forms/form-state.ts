/** What a form action answers: codes to be put into words where they are shown, and what was typed, so nothing is lost. */
export type FormState<Problem extends string = string> = {
  /** What is wrong with the whole, or null. */
  problem: Problem | null
  /** What is wrong with each field, by the field's name. */
  fieldProblems: Readonly<Record<string, string>>
  /** What was typed, never a password: fed back as default values. */
  values: Readonly<Record<string, string>>
  /** Seconds after which trying again makes sense, where the upstream said so. */
  retryAfterSeconds: number | null
}

/** The state of a form that nobody has sent yet. */
export const UNSENT: FormState<never> = {
  problem: null,
  fieldProblems: {},
  values: {},
  retryAfterSeconds: null,
}

/** A refused form, with what was typed but without its secrets. */
export function refusedForm<Problem extends string>(
  values: Readonly<Record<string, string>>,
  refusal: Partial<Pick<FormState<Problem>, 'problem' | 'fieldProblems' | 'retryAfterSeconds'>>,
): FormState<Problem> {
  return {
    problem: refusal.problem ?? null,
    fieldProblems: refusal.fieldProblems ?? {},
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !/password|^code$/i.test(name))),
    retryAfterSeconds: refusal.retryAfterSeconds ?? null,
  }
}
