'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/**
 * The heading of a step that replaced another one on the same page: it takes the focus, so that whoever reads by ear
 * hears where they are now, and whoever scrolled down sees it.
 */
export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
