/** A browser without JavaScript, as far as one form needs it: cookies, hidden fields, one post, no redirect followed. */
export class PlainBrowser {
  private readonly cookies = new Map<string, string>()

  constructor(private readonly origin: string) {}

  async get(path: string): Promise<string> {
    const response = await fetch(this.origin + path, { headers: this.headers(), redirect: 'manual' })
    this.keep(response)
    return response.text()
  }

  /** Fills the page's main form, hidden fields included, and posts it. Returns where it leads, or null. */
  async submit(path: string, fields: Record<string, string>): Promise<string | null> {
    const html = await this.get(path)
    const form = new FormData()
    for (const [name, value] of hiddenFields(html)) form.append(name, value)
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const response = await fetch(this.origin + path, {
      method: 'POST',
      body: form,
      headers: { ...this.headers(), origin: this.origin },
      redirect: 'manual',
    })
    this.keep(response)
    await response.text()
    return response.headers.get('location')
  }

  private headers(): Record<string, string> {
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
  }

  private keep(response: Response): void {
    for (const header of response.headers.getSetCookie()) {
      const [pair = ''] = header.split(';')
      const [name = '', value = ''] = pair.split('=')
      this.cookies.set(name, value)
    }
  }
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'" }

function hiddenFields(html: string): [string, string][] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main'))
  const attribute = (tag: string, name: string) =>
    (new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replace(
      /&([^;]+);/g,
      (_, entity) => ENTITIES[entity] ?? '',
    )
  return [...main.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ])
}
