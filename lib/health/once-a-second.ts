/**
 * One look at a time, its answer kept for a second: however many ask, they cost one look, and none of them waits for
 * more than that.
 */
export function onceASecond<T>(look: () => Promise<T>, now = () => performance.now()): () => Promise<T> {
  let kept: { answer: Promise<T>; until: number } | null = null
  return () => {
    if (kept !== null && now() < kept.until) return kept.answer
    const mine = { answer: look(), until: Number.POSITIVE_INFINITY }
    kept = mine
    const settled = () => {
      mine.until = now() + 1_000
    }
    mine.answer.then(settled, settled)
    return mine.answer
  }
}
