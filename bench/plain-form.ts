/** What came of a post: where it leads (null where the page itself is the answer), and that page. */
export type Answer = { status: number; location: string | null; html: string }

/** A form as it was fetched and filled: can be sent at any time, and again, as by a browser that kept it. */
export type FilledForm = { path: string; body: FormData }

/** A browser without JavaScript, as far as one form needs it: cookies, hidden fields, one post, no redirect followed. */
export class PlainBrowser {
  private readonly cookies = new Map<string, string>()

  constructor(private readonly origin: string) {}

  async get(path: string): Promise<string> {
    const response = await fetch(this.origin + path, { headers: this.headers(), redirect: 'manual' })
    this.keep(response)
    return response.text()
  }

  /** Fetches a page and fills the form of it that has all these fields, hidden ones included. */
  async fill(path: string, fields: Record<string, string>): Promise<FilledForm> {
    const form = formWith(Object.keys(fields), await this.get(path))
    const body = new FormData()
    for (const [name, value] of hiddenFields(form)) body.append(name, value)
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return { path, body }
  }

  async send({ path, body }: FilledForm): Promise<Answer> {
    const response = await fetch(this.origin + path, {
      method: 'POST',
      body,
      headers: { ...this.headers(), origin: this.origin },
      redirect: 'manual',
    })
    this.keep(response)
    return {
      status: response.status,
      html: await response.text(),
      location: response.headers.get('location'),
    }
  }

  /** Fills a page's form and posts it. Returns where it leads, or null. */
  async submit(path: string, fields: Record<string, string>): Promise<string | null> {
    return (await this.send(await this.fill(path, fields))).location
  }

  private headers(): Record<string, string> {
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
  }

  private keep(response: Response): void {
    for (const header of response.headers.getSetCookie()) {
      const [pair = ''] = header.split(';')
      const at = pair.indexOf('=')
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'" }

/** @throws Error where the page has no such form: it is another page than was hoped for. */
function formWith(names: string[], html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main'))
  const forms = main.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find(each => names.every(name => each.includes(` name="${name}"`)))
  if (form === undefined) throw new Error(`No form with ${names.join()} under the heading ${headingOf(html)}`)
  return form
}

/** The first heading of a page, without its markup. */
export function headingOf(html: string): string {
  return /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]+>/g, '') ?? ''
}

function hiddenFields(form: string): [string, string][] {
  const attribute = (tag: string, name: string) =>
    (new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replace(
      /&([^;]+);/g,
      (_, entity) => ENTITIES[entity] ?? '',
    )
  return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ])
}
