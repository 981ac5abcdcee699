import type { ReactNode } from 'react'

type Props = {
  title: string
  lead: string
  /** Which edition this is and since when it holds. */
  version?: string
  sections: readonly { id: string; title: string; text: string }[]
  children?: ReactNode
}

/** A page to be read: narrow, with anchors, line breaks of its texts kept. */
export function Prose({ title, lead, version, sections, children }: Props) {
  return (
    <article className="wrap-narrow prose">
      <h1 className="text-3xl">{title}</h1>
      <p className="text-muted text-lg">{lead}</p>
      {sections.map(section => (
        <section key={section.id} id={section.id}>
          <h2 className="text-xl">{section.title}</h2>
          <p className="whitespace-pre-line">{section.text}</p>
        </section>
      ))}
      {children}
      {version && <p className="text-muted text-sm">{version}</p>}
    </article>
  )
}
