'use client'

import { useLinkStatus } from 'next/link'

/** Shows within a frame of the tap that a slow page is on its way; pages have no loading.tsx (it hides content without JavaScript). */
export function PendingMark() {
  const { pending } = useLinkStatus()
  return <i className="pending-mark" data-pending={pending || undefined} aria-hidden="true" />
}
