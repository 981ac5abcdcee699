import type { ReactNode } from 'react'

/** On what a page is seen; the stylesheet knows the sizes. */
export type PreviewView = { device: string; theme: string; scale: string }

type Props = {
  view: PreviewView
  /** Whose page it is, and on what it is seen. */
  name: string
  /** What of it is said above the cell; nothing where there is no other. */
  caption: string | null
  /** Of the reader's language. */
  lang: string
  direction: 'ltr' | 'rtl'
  /** Drawn by the member's own components. */
  children: ReactNode
}

/** One reader's view: a box of a device's width with its own theme, type size, language and direction; the member components do the rest. */
export function PreviewCell({ view, name, caption, lang, direction, children }: Props) {
  const { device, theme, scale } = view
  return (
    <figure className="preview-cell" aria-label={name} data-device={device}>
      {caption !== null && <figcaption className="preview-view">{caption}</figcaption>}
      <div
        className="preview-stage"
        data-device={device}
        data-theme={theme}
        data-scale={scale}
        lang={lang}
        dir={direction}
      >
        <div className="preview-screen">{children}</div>
      </div>
    </figure>
  )
}
