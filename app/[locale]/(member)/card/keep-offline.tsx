'use client'

import { useEffect, useState } from 'react'
import { keepCard } from './keep-card'

/** Has the browser keep this page for when there is no connection, and says whether it does. */
export function KeepOffline({ words }: { words: { kept: string; failed: string } }) {
  const [isKept, setKept] = useState<boolean | null>(null)
  useEffect(() => {
    keepCard().then(setKept, () => setKept(false))
  }, [])
  return (
    <p role="status" className="offline-status" data-kept={isKept ?? undefined}>
      {isKept !== null && (isKept ? words.kept : words.failed)}
    </p>
  )
}
