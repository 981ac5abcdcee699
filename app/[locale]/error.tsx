'use client'

import { useEffect } from 'react'

/** Holds no words, for they would be in every page's JavaScript: the prerendered page has them. */
export default function ErrorPage() {
  useEffect(() => window.location.replace(`/${document.documentElement.lang}/problem/500`), [])
  return null
}
