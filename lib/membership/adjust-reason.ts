/** Why staff give a member points or take some: a closed list, since a text about a person is kept nowhere. */
export const ADJUST_REASONS = {
  'missed-purchase': 1,
  goodwill: 1,
  'correction-given': 1,
  'returned-goods': -1,
  'correction-taken': -1,
} as const satisfies Record<string, 1 | -1>

export type AdjustReason = keyof typeof ADJUST_REASONS

/** The most that one adjustment moves: what CardField POINT can hold, five digits. */
export const MAX_ADJUSTED_POINTS = 99_999

export function isAdjustReason(text: string): text is AdjustReason {
  return Object.hasOwn(ADJUST_REASONS, text)
}

/** The reason says whether points come or go, so that nobody types a minus. */
export function changeFor(reason: AdjustReason, points: number): number {
  return ADJUST_REASONS[reason] * points
}

/** Only what was bought with points that have been spent since may leave a member owing some. */
export function mayOwe(reason: AdjustReason): boolean {
  return reason === 'returned-goods'
}
