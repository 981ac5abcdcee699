/** What a post was answered: where it leads, or null with the page that came instead. */
export type PlainAnswer = { status: number; location: string | null; html: string }

/** A browser without JavaScript, as far as forms need it: cookies, hidden fields, no redirect followed by itself. */
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
    return (await this.post(path, await this.get(path), fields)).location
  }

  /** Posts a form of a page that was read before: the first whose HTML holds `mark`, else the first of all. */
  async post(path: string, page: string, fields: Record<string, string>, mark = ''): Promise<PlainAnswer> {
    const form = new FormData()
    for (const [name, value] of hiddenFields(page, mark)) form.append(name, value)
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const response = await fetch(this.origin + path, {
      method: 'POST',
      body: form,
      headers: { ...this.headers(), origin: this.origin },
      redirect: 'manual',
    })
    this.keep(response)
    const html = await response.text()
    return { status: response.status, location: response.headers.get('location'), html }
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

function decoded(html: string): string {
  return html.replace(/&([^;\s]+);/g, (_, entity) => ENTITIES[entity] ?? '')
}

function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main'))
}

/** What a page says in its main part, as one line. */
export function textOf(html: string): string {
  const words = mainOf(html).replace(/<!--.*?-->/g, '')
  return decoded(words.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')
}

/** The hidden fields of the first form in a page's main part whose HTML holds `mark`. */
export function hiddenFields(html: string, mark = ''): [string, string][] {
  const form = mainOf(html)
    .split('<form')
    .slice(1)
    .find(part => part.includes(mark))
  const attribute = (tag: string, name: string) =>
    decoded(new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  return [...(form ?? '').matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ])
}
