/** When the change that set a value was asked for, ISO 8601, by the value's name. */
export type ChangeTimes = Readonly<Record<string, string>>

/** Of these names those that no change asked for later than `requestTime` has set: whichever arrives first, it counts. */
export function notOvertaken<Name extends string>(
  names: readonly Name[],
  changeTimes: ChangeTimes,
  requestTime: Date,
): Name[] {
  return names.filter(name => !(Date.parse(changeTimes[name] ?? '') > requestTime.getTime()))
}

/** The times once these names have been set. */
export function withTimes(
  changeTimes: ChangeTimes,
  names: readonly string[],
  requestTime: Date,
): Record<string, string> {
  return { ...changeTimes, ...Object.fromEntries(names.map(name => [name, requestTime.toISOString()])) }
}
