/** A number in fours from the left, as cards print them; spaces would be copied along, gaps are not. */
export function GroupedNumber({ number }: { number: string }) {
  const groups = number.match(/.{1,4}/gsu) ?? []
  return (
    <bdi className="grouped-number" dir="ltr">
      {groups
        .map((text, index) => ({ text, start: index * 4 }))
        .map(({ text, start }) => (
          <span key={start}>{text}</span>
        ))}
    </bdi>
  )
}
