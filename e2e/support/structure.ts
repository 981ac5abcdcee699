/** What keeps the page it runs in from being read by its structure alone: headings, landmarks, names, sizes, stillness. */
export function structureFaults(): string[] {
  // Laid out anew: Chromium keeps places within a grid from before the window had its size (see mirrorFaults).
  document.body.hidden = true
  document.body.getBoundingClientRect()
  document.body.hidden = false

  const faults: string[] = []
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)]
  const visible = <E extends Element>(selector: string) =>
    all<E>(selector).filter(each => each.checkVisibility())

  const levels = visible('h1, h2, h3, h4, h5, h6').map(heading => Number(heading.localName[1]))
  if (levels.filter(level => level === 1).length !== 1) faults.push(`headings of level 1: ${levels}`)
  const mainLevels = visible('main :is(h1, h2, h3, h4, h5, h6)').map(heading => Number(heading.localName[1]))
  if (mainLevels.some((level, at) => level > (mainLevels[at - 1] ?? 0) + 1))
    faults.push(`a level of heading is left out: ${mainLevels}`)

  for (const [landmark, count] of [
    ['main', 1],
    ['body > div > header, body > header', 1],
    ['footer', 1],
  ] as const)
    if (visible(landmark).length !== count) faults.push(`${visible(landmark).length} × ${landmark}`)
  const navs = visible('nav').map(
    nav =>
      nav.getAttribute('aria-label') ??
      document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent,
  )
  if (navs.some(name => !name) || new Set(navs).size < navs.length)
    faults.push(`names of navigation: ${navs}`)

  const ids = all('[id]').map(({ id }) => id)
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  if (twice.length > 0) faults.push(`ids used twice: ${twice}`)
  if (all('[tabindex]').some(each => Number(each.getAttribute('tabindex')) > 0))
    faults.push('a tabindex over 0')

  // WCAG 2.2, 2.5.8: 24 pixels each way, or so much room around; links within a sentence are as high as its lines.
  const targets = visible<HTMLElement>('a[href], button, input, select, textarea, summary')
  const boxOf = (target: HTMLElement) => (target.closest('label') ?? target).getBoundingClientRect()
  const isNear = (box: DOMRect, other: DOMRect) => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const [dx, dy] = [
      Math.max(other.left - x, x - other.right, 0),
      Math.max(other.top - y, y - other.bottom, 0),
    ]
    return Math.hypot(dx, dy) < 12
  }
  for (const target of targets) {
    const box = boxOf(target)
    const isInText =
      getComputedStyle(target).display === 'inline' &&
      target.parentElement?.textContent !== target.textContent
    if (isInText || box.width <= 1 || Math.min(box.width, box.height) >= 23.5) continue
    if (targets.some(other => other !== target && isNear(box, boxOf(other))))
      faults.push(`${Math.round(box.width)}×${Math.round(box.height)} px: ${target.outerHTML.slice(0, 90)}`)
  }

  // The page is read with `prefers-reduced-motion: reduce`.
  const moving = all('body *').filter(each => {
    const { animationName, animationDuration, transitionDuration } = getComputedStyle(each)
    const lasts = (durations: string) =>
      durations.split(',').some(duration => Number.parseFloat(duration) > 0.01)
    return (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration)
  })
  if (moving.length > 0) faults.push(`moves: ${moving.length}, first ${moving[0]?.className}`)
  return faults
}
