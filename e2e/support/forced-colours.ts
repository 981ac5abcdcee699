/** What somebody who sets their own few colours cannot see on the page: read with `forced-colors: active`. */
export function forcedColourFaults(): string[] {
  const faults: string[] = []
  const visible = [...document.querySelectorAll<HTMLElement>('body *')].filter(each => each.checkVisibility())
  const named = (element: Element) => element.outerHTML.slice(0, 90)
  /** Of the element, or of the nearest one behind it that has any. */
  const groundOf = (from: Element | null): string => {
    for (let at = from; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor
    }
    return getComputedStyle(document.documentElement).backgroundColor
  }

  // Wider is a pattern, which may go.
  const ICON_PX = 200
  // A drawing made by a mask shows nothing but its ground, which the system takes away.
  for (const element of visible) {
    for (const part of ['', '::before', '::after']) {
      const { maskImage, backgroundColor, content } = getComputedStyle(element, part || null)
      const isPattern = element.clientWidth > ICON_PX
      if (maskImage === 'none' || isPattern || (part && content === 'none')) continue
      if (backgroundColor === groundOf(part ? element : element.parentElement))
        faults.push(`a drawing that is gone: ${named(element)}${part}`)
    }
  }

  // What is filled in other times needs an edge now.
  for (const control of visible.filter(each => each.matches('button, input, select, textarea, .button'))) {
    if (!control.matches('[type="checkbox"], [type="radio"], .button, .input')) continue
    const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(control)
    const hasEdge = Number.parseFloat(borderTopWidth) >= 1 && borderTopStyle !== 'none'
    const isNative = control.matches('[type="checkbox"], [type="radio"]')
    if (!isNative && (!hasEdge || borderTopColor === groundOf(control.parentElement)))
      faults.push(`no edge: ${named(control)}`)
  }

  // Which one of several is the present one must not be told by a tint alone.
  const lookOf = (element: Element) =>
    [null, '::before', '::after']
      .map(part => {
        const style = getComputedStyle(element, part)
        const drawn = part && style.content === 'none' ? '' : style.backgroundColor
        return [
          drawn,
          part
            ? ''
            : [
                style.borderTop,
                style.borderBottom,
                style.outline,
                style.textDecorationLine,
                style.fontWeight,
              ],
        ]
      })
      .join()
  for (const present of visible.filter(each => each.matches('[aria-current], [aria-selected="true"]'))) {
    const list = present.closest('ul, ol, nav, [role="tablist"]')
    const other = list?.querySelector('a:not([aria-current]), [aria-selected="false"]')
    if (other && lookOf(other) === lookOf(present))
      faults.push(`looks like its neighbours: ${named(present)}`)
  }
  return faults.slice(0, 5)
}
