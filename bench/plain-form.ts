/** What came of a post: where it leads (null where the page itself is the answer), and that page. */
export type PlainAnswer = { status: number; location: string | null; html: string }

/** A form as it was fetched and filled: can be sent at any time, and again, as by a browser that kept it. */
export type FilledForm = { path: string; body: FormData }

/** A browser without JavaScript, as far as forms need it: cookies, hidden fields, no redirect followed by itself. */
export class PlainBrowser {
  private readonly cookies = new Map<string, string>()

  /** @param address whence it comes, for a portal that trusts this machine as its proxy. */
  constructor(
    private readonly origin: string,
    private readonly address?: string,
  ) {}

  /** Comes with a cookie from elsewhere. */
  with(name: string, value: string): this {
    this.cookies.set(name, value)
    return this
  }

  async get(path: string): Promise<string> {
    const ask = () => fetch(this.origin + path, { headers: this.headers(), redirect: 'manual' })
    // As browsers do: a kept connection that the server closed meanwhile is no answer.
    const response = await ask().catch(ask)
    this.keep(response)
    return response.text()
  }

  /** Fetches a page and fills the form of it that has all these fields, hidden ones included. */
  async fill(path: string, fields: Record<string, string>): Promise<FilledForm> {
    const form = formWith(Object.keys(fields), await this.get(path))
    return { path, body: bodyOf(hiddenFieldsIn(form), fields) }
  }

  async send({ path, body }: FilledForm): Promise<PlainAnswer> {
    const response = await fetch(this.origin + path, {
      method: 'POST',
      body,
      headers: { ...this.headers(), origin: this.origin },
      redirect: 'manual',
    })
    this.keep(response)
    const html = await response.text()
    return { status: response.status, location: response.headers.get('location'), html }
  }

  /** Fills a page's form and posts it. Returns where it leads, or null. */
  async submit(path: string, fields: Record<string, string>): Promise<string | null> {
    return (await this.send(await this.fill(path, fields))).location
  }

  /** Posts a form of a page that was read before: the first whose HTML holds `mark`, else the first of all. */
  post(path: string, page: string, fields: Record<string, string>, mark = ''): Promise<PlainAnswer> {
    return this.send({ path, body: bodyOf(hiddenFields(page, mark), fields) })
  }

  private headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return this.address === undefined ? { cookie } : { cookie, 'x-forwarded-for': this.address }
  }

  private keep(response: Response): void {
    for (const header of response.headers.getSetCookie()) {
      const [pair = ''] = header.split(';')
      const at = pair.indexOf('=')
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}

function bodyOf(hidden: [string, string][], fields: Record<string, string>): FormData {
  const body = new FormData()
  for (const [name, value] of hidden) body.append(name, value)
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return body
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'" }

function decoded(html: string): string {
  return html.replace(/&([^;\s]+);/g, (_, entity) => ENTITIES[entity] ?? '')
}

function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main'))
}

function formsOf(html: string): string[] {
  return mainOf(html).match(/<form[\s\S]*?<\/form>/g) ?? []
}

/** @throws Error where the page has no such form: it is another page than was hoped for. */
function formWith(names: string[], html: string): string {
  const form = formsOf(html).find(each => names.every(name => each.includes(` name="${name}"`)))
  if (form === undefined) throw new Error(`No form with ${names.join()} under the heading ${headingOf(html)}`)
  return form
}

/** The first heading of a page, without its markup. */
export function headingOf(html: string): string {
  return /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]+>/g, '') ?? ''
}

/** What a page says in its main part, as one line. */
export function textOf(html: string): string {
  const words = mainOf(html).replace(/<!--.*?-->/g, '')
  return decoded(words.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')
}

/** The hidden fields of the first form in a page's main part whose HTML holds `mark`. */
export function hiddenFields(html: string, mark = ''): [string, string][] {
  return hiddenFieldsIn(formsOf(html).find(form => form.includes(mark)) ?? '')
}

function hiddenFieldsIn(form: string): [string, string][] {
  const attribute = (tag: string, name: string) =>
    decoded(new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ])
}
