import type { Options } from './options'
import type { View } from './views'

export type Shot = {
  view: View
  locale: string
  theme: string
  width: number
  file: string
  faults: string[]
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const figure = ({
  view,
  locale,
  theme,
  width,
  file,
  faults,
}: Shot) => `<td${faults.length > 0 ? ' class="bad"' : ''}>
<a href="${encodeURI(file)}"><img loading="lazy" src="${encodeURI(file)}" alt="${escaped(`${view.name}, ${locale}, ${theme}, ${width} px`)}"></a>
${faults.map(fault => `<p>${escaped(fault)}</p>`).join('')}</td>`

/** All pictures on one page: by view, a row each locale and theme, a column each width; what was found stands below. */
export function contactSheet(views: View[], shots: Shot[], { locales, themes, widths }: Options): string {
  const rowsOf = (view: View) =>
    locales.flatMap(locale =>
      themes.map(theme => {
        const row = shots.filter(shot => shot.view === view && shot.locale === locale && shot.theme === theme)
        const cells = widths.map(width =>
          row
            .filter(shot => shot.width === width)
            .map(figure)
            .join(''),
        )
        return `<tr><th scope="row">${locale}<br>${theme}</th>${cells.join('')}</tr>`
      }),
    )
  const tables = views.map(
    view => `<h2 id="${encodeURIComponent(view.name)}">${escaped(view.name)}</h2>
<table><tr><td></td>${widths.map(width => `<th scope="col">${width} px</th>`).join('')}</tr>
${rowsOf(view).join('\n')}</table>`,
  )
  const links = views.map(view => `<a href="#${encodeURIComponent(view.name)}">${escaped(view.name)}</a>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page</title>
<style>body{font:15px/1.4 sans-serif;margin:2rem;background:#888;color:#000}a{color:inherit}nav a{margin-inline-end:1em}
table{border-spacing:1rem}td,th{vertical-align:top;text-align:start}img{display:block;max-width:26rem;max-height:44rem}
.bad{outline:4px solid #c00;max-width:26rem;overflow-wrap:anywhere;background:#fff}</style>
<h1>Every page</h1><nav>${links.join('')}</nav>
${tables.join('\n')}</html>
`
}
