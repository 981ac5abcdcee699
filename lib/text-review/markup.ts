// Members see a text as it is typed: whatever is written for another renderer is drawn with all its marks.
const MARKUP = [
  // An HTML or XML tag or comment. "< 5 kg" and "<3" are none.
  /<\/?[a-z][a-z\d-]{0,30}(?:\s[^<>]{0,300})?\/?>|<!--/i,
  // A character reference; names only of those that editors write, since "R&D; " is text.
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|nbsp|amp|lt|gt|quot|apos|copy|reg|trade|hellip|[mn]dash|[lr][sd]quo|[lr]aquo|bull|middot|times|deg|euro|pound|yen|cent|[ez]?zwn?j|[lr]rm|shy|ensp|emsp|thinsp|(?:[aeiou](?:acute|grave|circ|uml))|[ano]tilde|ccedil|szlig);/i,
  // Markdown: bold, struck out, code, links, headings; a single asterisk marks a footnote or an item of a list.
  /\*\*(?=\S)[^*\n]{1,256}\*\*|(?<![\p{L}\d_])__(?=\S)[^_\n]{1,256}__(?![\p{L}\d_])|~~(?=\S)[^~\n]{1,256}~~|`[^`\n]{1,256}`/u,
  /\[[^[\]\n]{1,256}\]\([^()\s]{1,256}\)|(?:^|\n)#{1,6} \S/,
  // Forum markup, and line breaks that were escaped twice on the way.
  /\[\/?(?:b|i|u|s|url|img|color|size)(?:=[^[\]]{0,256})?\]|\\[nrt]/i,
]

/** True for a text with tags, entities, Markdown or escapes, which its readers would see as they are typed. */
export function hasMarkup(text: string): boolean {
  return MARKUP.some(pattern => pattern.test(text))
}
