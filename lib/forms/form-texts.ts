/**
 * The named texts of a posted form. A field that is missing, a file or sent twice under one name counts by its first
 * text, else as empty: what a browser sends is parsed, never trusted.
 */
export function formTexts<Name extends string>(form: unknown, names: readonly Name[]): Record<Name, string> {
  const texts = names.map(name => {
    // Forged arguments of an action need not hold a form at all.
    const all = form instanceof FormData ? form.getAll(name) : []
    const value = all.find(entry => typeof entry === 'string')
    return [name, typeof value === 'string' ? value : '']
  })
  return Object.fromEntries(texts)
}
