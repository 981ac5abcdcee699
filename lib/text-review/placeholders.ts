// What message files fill in: {name}, {{name}}, ${name}, %{name}, %(name)s, %1$s, %s, %name%, [[name]]; of ICU's plurals
// the argument's name. "50%semua" is no placeholder: a percent sign after a digit is one of percent.
const PLACEHOLDER =
  /[$%#]?\{{1,3}\s{0,4}(?<name>[\p{L}_][\p{L}\p{M}\d_.-]{0,63}|\d{1,3})\s{0,4}(?:,[^{}]{0,64})?(?:\}{1,3}|\{)|(?<empty>\{\s?\})|\[\[\s{0,4}(?<wiki>[\w.-]{1,64})\s{0,4}\]\]|(?<!\d)%(?:\((?<python>\w{1,64})\)[sdf]|(?<order>\d{0,2}\$?)(?:\.\d)?(?<kind>[sdif@])(?![\p{L}\d])|(?<wrapped>[A-Za-z_]{2,64})%)/gu

/** The placeholders of a text, sorted: each as often as it stands there. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)]
    .map(({ groups = {} }) => {
      const { name, empty, wiki, python, wrapped, order = '', kind = '' } = groups
      return name ?? empty?.replace(/\s/, '') ?? wiki ?? python ?? wrapped ?? `%${order}${kind}`
    })
    .toSorted()
}

/** The text without its placeholders, whose names may hold digits. */
export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, ' ')
}

/** Whether two texts are filled in with the same values; a translation may say one twice, but never another or none. */
export function arePlaceholdersAlike(source: readonly string[], text: readonly string[]): boolean {
  return [...new Set(source)].join('\n') === [...new Set(text)].join('\n')
}
