/** The path to return to, or `/`: whatever was posted, the answer stays on this origin. */
export function backPath(posted: unknown): string {
  if (typeof posted !== 'string' || !posted.startsWith('/')) return '/'
  const base = 'http://portal.invalid'
  if (!URL.canParse(posted, base)) return '/'
  // The parser a browser uses: it turns backslashes into slashes and drops tabs, where a pattern would be fooled.
  const { origin, pathname, search } = new URL(posted, base)
  // "/.//evil.example" has our origin and the path "//evil.example", which as a Location leads away.
  return origin === base && !pathname.startsWith('//') ? pathname + search : '/'
}
