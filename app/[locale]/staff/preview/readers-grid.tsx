// Staff and whoever has a link draw it: its look comes with it, not with either's layout.
import '@/components/staff/preview.css'
import '@/components/staff/preview-stage.css'
import type { ReactNode } from 'react'
import type { PreviewContext } from './preview-context'

/** Each reader a column where one phone is seen, else a row. */
export function ReadersGrid({
  context: { views },
  children,
}: {
  context: PreviewContext
  children: ReactNode
}) {
  const isNarrow = views.length === 1 && views[0]?.device === 'phone'
  return <div className={isNarrow ? 'preview-columns' : 'preview-rows'}>{children}</div>
}
