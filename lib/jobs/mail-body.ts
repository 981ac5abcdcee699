import type { MessageText } from '@/lib/i18n/message-text'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => ENTITIES[character] ?? character)
}

/** The value in its own line: a link to follow, or a code large enough to be read off. */
function valueHtml(value: string): string {
  const shown = escaped(value)
  return URL.canParse(value)
    ? `<a href="${shown}" dir="ltr">${shown}</a>`
    : `<strong dir="ltr" style="font-size:1.75em;letter-spacing:.15em">${shown}</strong>`
}

/** A mail's plain text and the same as a page of HTML: language and direction set, nothing loaded from anywhere. */
export function mailBody(text: MessageText, programme: string): { text: string; html: string } {
  const { locale, direction, subject, intro, value, outro, link } = text
  const linked = link ? [escaped(link.intro), valueHtml(link.address)] : []
  const paragraphs = [escaped(intro), valueHtml(value), escaped(outro), ...linked, escaped(programme)]
  const lines = [intro, value, outro, ...(link ? [link.intro, link.address] : []), programme]
  const html = [
    `<!doctype html><html lang="${locale}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(subject)}</title></head>`,
    `<body dir="${direction}" style="font-family:sans-serif;font-size:1rem;line-height:1.5;max-width:36em">`,
    ...paragraphs.map(paragraph => `<p>${paragraph}</p>`),
    '</body></html>',
  ]
  return { text: `${lines.join('\n\n')}\n`, html: html.join('\n') }
}
