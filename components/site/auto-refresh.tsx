'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

/**
 * Asks for the page's own content again every so often, so many times: for what settles while somebody looks. What is
 * typed stays, since only the server's part is drawn anew; a tab that nobody sees asks nothing.
 */
export function AutoRefresh({ everySeconds, times }: { everySeconds: number; times: number }) {
  const router = useRouter()
  const left = useRef(times)
  useEffect(() => {
    const timer = setInterval(() => {
      if (left.current-- <= 0) clearInterval(timer)
      else if (!document.hidden) router.refresh()
    }, everySeconds * 1_000)
    return () => clearInterval(timer)
  }, [router, everySeconds])
  return null
}
