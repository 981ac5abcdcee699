/** What falls over more often than this within a minute will not stand by being started again. */
const RESTARTS_A_MINUTE = 5

/** A function that says whether one more restart is worth it, and counts it. */
export function restartBudget() {
  /** @type {number[]} */
  const times = []
  return () => {
    times.push(Date.now())
    return times.filter(time => time > Date.now() - 60_000).length <= RESTARTS_A_MINUTE
  }
}
