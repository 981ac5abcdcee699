'use client'

import { useEffect } from 'react'

/** For pages that are reached without a new document, and scripts that never came. Holds no words: the prerendered page has them. */
export default function ErrorPage() {
  useEffect(() => window.location.replace(`/${document.documentElement.lang}/problem/500`), [])
  return null
}
