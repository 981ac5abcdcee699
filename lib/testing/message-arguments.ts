/** Index of the brace that closes the one at `open`; the end of the text where there is none. */
function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return text.length
}

/**
 * What an ICU message expects of its caller: names of arguments (those within a plural's or select's branches as well)
 * and of tags, sorted, each once. Quoted braces (`'{'`) are text.
 */
export function argumentsOf(message: string): string[] {
  const text = message.replace(/'[{}<>][^']*'/g, '')
  const names = new Set([...text.matchAll(/<(\w+)>/g)].map(match => `<${match[1]}>`))
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at)) {
    const end = closing(text, at)
    const [name = '', type, ...branches] = text.slice(at + 1, end).split(',')
    names.add(name.trim())
    const isBranching = /^\s*(?:plural|select|selectordinal)\s*$/.test(type ?? '')
    for (const branch of isBranching ? branches.join(',').matchAll(/\{((?:[^{}]|\{[^{}]*\})*)\}/g) : []) {
      for (const inner of argumentsOf(branch[1] ?? '')) names.add(inner)
    }
    at = end
  }
  return [...names].toSorted()
}
