/** What of the page's text a reader cannot see: it lies beyond the edge, or is cut off by a box that hides what overflows. */
export function textFaults(): string[] {
  const styles = new Map<Element, CSSStyleDeclaration>()
  const styleOf = (element: Element) => {
    const style = styles.get(element) ?? getComputedStyle(element)
    styles.set(element, style)
    return style
  }
  /** Who keeps the box from being seen whole; `undefined` where nobody does, or where one can scroll to the rest. */
  const cutterOf = (box: DOMRect, from: Element) => {
    for (let at: Element | null = from; at && at !== document.documentElement; at = at.parentElement) {
      const { overflowX, clipPath } = styleOf(at)
      if (overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none') return undefined
      const { left, right, width } = at.getBoundingClientRect()
      const cuts = overflowX !== 'visible' && width > 1 && (box.left < left - 1 || box.right > right + 1)
      if (cuts) return `${at.localName}.${at.className}`
    }
    return box.left < -1 || box.right > innerWidth + 1 ? 'the edge' : undefined
  }
  const faults: string[] = []
  const overflow = document.documentElement.scrollWidth - innerWidth
  if (overflow > 0) faults.push(`${overflow} px to scroll sideways`)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement
    if (!holder || !node.nodeValue?.trim() || !holder.checkVisibility()) continue
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) {
      const cutter = box.width > 1 ? cutterOf(box, holder) : undefined
      if (cutter) faults.push(`“${node.nodeValue.trim().slice(0, 40)}” beyond ${cutter}`)
    }
  }
  return [...new Set(faults)].slice(0, 5)
}

/** What does not lie where a mirror would show it when the page is turned from right to left; turns it back. */
export function mirrorFaults(): string[] {
  const parts = [...document.body.querySelectorAll('header *, main *, footer *, .member-nav *')].filter(
    part =>
      !part.closest('body [dir], svg *, option, [aria-hidden="true"]') &&
      part.checkVisibility() &&
      !getComputedStyle(part).display.startsWith('inline'),
  )
  // Chromium keeps the places within a grid whose own size stays, though its padding has changed sides: laid out anew.
  const layOut = () => {
    document.body.hidden = true
    document.body.getBoundingClientRect()
    document.body.hidden = false
  }
  layOut()
  const before = parts.map(part => part.getBoundingClientRect())
  document.documentElement.dir = 'rtl'
  layOut()
  const faults = parts.flatMap((part, at) => {
    const was = before[at]
    const is = part.getBoundingClientRect()
    if (!was || was.width <= 1 || Math.abs(innerWidth - was.right - is.left) <= 2) return []
    return [`${part.localName}.${part.className} “${part.textContent?.trim().slice(0, 30)}”`]
  })
  document.documentElement.dir = 'ltr'
  return faults.slice(0, 5)
}
