/** The editor of a benefit, with what it is to show. */
export function editorPath(
  templateID: string,
  query: { language?: string; notice?: string } = {},
): `/staff/benefits/${string}` {
  const search = new URLSearchParams(query).toString()
  return `/staff/benefits/${templateID}${search && `?${search}`}`
}
