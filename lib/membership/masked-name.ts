/** A name by which its owner is known across a counter and nobody else is: “Mei Lim” to “M••• L•••”, however long. */
export function maskedName(name: string): string {
  const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })
  const words = name.trim().split(/\s+/)
  return words
    .map(word => {
      const [first] = letters.segment(word)
      return first ? `${first.segment}•••` : ''
    })
    .join(' ')
}
