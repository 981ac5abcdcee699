'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

type Props = {
  seconds: number
  /** What stands around the time. */
  before: string
  after: string
}

/** Minutes and seconds that are left; when none are, the page is asked how it stands. Not read out every second. */
export function Countdown({ seconds, before, after }: Props) {
  const router = useRouter()
  // Before it counts there is nothing to see: without JavaScript the time of day beside it is all.
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const until = performance.now() + seconds * 1_000
    const count = () => {
      const now = Math.max(0, Math.ceil((until - performance.now()) / 1_000))
      setLeft(now)
      if (now === 0) {
        clearInterval(timer)
        router.refresh()
      }
    }
    const timer = setInterval(count, 500)
    return () => clearInterval(timer)
  }, [router, seconds])
  if (left === null) return null
  return (
    <span className="countdown" role="timer" aria-live="off">
      {before}
      <bdi dir="ltr">
        {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
      </bdi>
      {after}
    </span>
  )
}
