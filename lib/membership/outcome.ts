import type { CardFieldProblem } from './card-field'
import type { WireProblem } from './wire-problem'

/** Every reason this folder can give for refusing a value; other folders bring their own closed lists. */
export type Problem = CardFieldProblem | WireProblem

/** Expected failures are values: a `problem` is a code, its words are chosen where it is shown. */
export type Outcome<T, P = Problem> = { ok: true; value: T } | { ok: false; problem: P }

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refused<const P>(problem: P): { ok: false; problem: P } {
  return { ok: false, problem }
}
