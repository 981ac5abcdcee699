'use client'

import { useEffect, useState } from 'react'

/** Counts down to when another code may be asked for. `words`: one sentence for each number of seconds left. */
export function ResendWait({ seconds, words }: { seconds: number; words: readonly string[] }) {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const until = Date.now() + seconds * 1_000
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / 1_000))
      setLeft(now)
      if (now === 0) clearInterval(timer)
    }, 500)
    return () => clearInterval(timer)
  }, [seconds])
  return left > 0 && <p>{words[left] ?? words.at(-1)}</p>
}
