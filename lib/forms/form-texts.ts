/**
 * The named texts of a posted form. A field that is missing, a file or sent twice under one name counts by its first
 * text, else as empty: what a browser sends is parsed, never trusted.
 */
export function formTexts<Name extends string>(form: FormData, names: readonly Name[]): Record<Name, string> {
  const texts = names.map(name => {
    const value = form.getAll(name).find(entry => typeof entry === 'string')
    return [name, typeof value === 'string' ? value : '']
  })
  return Object.fromEntries(texts)
}
