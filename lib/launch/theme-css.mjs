/** Shown where the programme has none, or its store is away. */
export const DEFAULT_ACCENT = '#9a3412'

/** Only whether there is such a cookie: what it opens is decided where the data are read. */
const MEMBER = /(?:^|;\s*)(?:__Host-)?portal-member=[\w-]/

/**
 * `/theme.css`: the only style that differs between readers, so that every page can stay prerendered and
 * carry no inline script. `accent` comes from the settings and is checked here, where it becomes CSS.
 * @param {string | undefined} cookie the Cookie header
 * @param {string} accent
 */
export function themeCss(cookie, accent) {
  const theme = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookie ?? '')?.[1] ?? 'system'
  const scheme = theme === 'system' ? 'light dark' : theme
  const colour = /^#[0-9a-f]{6}$/.test(accent) ? accent : DEFAULT_ACCENT
  // Prerendered pages know no reader: what differs for a member, or marks the chosen theme, is shown from here.
  const who = MEMBER.test(cookie ?? '') ? '--for-visitor:none;--for-member:flex' : ''
  return `:root{color-scheme:${scheme};--accent:${colour};--theme-${theme}:inline;${who}}\n`
}

/**
 * Answers `/theme.css` without Next. Asked about on every page, so mostly with 304.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {() => Promise<string>} currentAccent
 */
export async function sendThemeCss(request, response, currentAccent) {
  const css = themeCss(request.headers.cookie, await currentAccent())
  const etag = `"${Buffer.from(css).toString('base64url')}"`
  response.setHeader('etag', etag)
  response.setHeader('cache-control', 'private, no-cache')
  response.setHeader('vary', 'Cookie')
  response.setHeader('content-type', 'text/css; charset=utf-8')
  if (request.headers['if-none-match'] === etag) {
    response.statusCode = 304
    response.end()
  } else response.end(css)
}
