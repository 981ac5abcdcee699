/**
 * Every text of the page that a reader gets as words: what is written and what only a screen reader says. What is no word
 * of ours is left out: names and numbers stand in `bdi`, other languages under their own `lang`.
 */
export function ownWords(): string[] {
  const words = new Set<string>()
  const isOurs = (element: Element | null) =>
    element && !element.closest('body [lang], bdi, code, script, style')
  const take = (text: string | null | undefined) => {
    if (text && /\p{L}{3}/u.test(text)) words.add(text.trim())
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (isOurs(node.parentElement)) take(node.nodeValue)
  for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder'])
    for (const holder of document.querySelectorAll(`body [${name}]`))
      if (isOurs(holder)) take(holder.getAttribute(name))
  take(document.title)
  take(document.querySelector('meta[name="description"]')?.getAttribute('content'))
  return [...words]
}
