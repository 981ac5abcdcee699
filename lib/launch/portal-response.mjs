import { ServerResponse } from 'node:http'
import { isPageRequest, PROBLEM_HEADER } from './problem-page.mjs'
import { BARE_POLICY } from './security-headers.mjs'

/** Headers that speak of the body which a problem page replaces. */
const OF_THE_BODY = [
  'content-encoding',
  'transfer-encoding',
  'etag',
  'last-modified',
  'link',
  'location',
  'refresh',
  'accept-ranges',
]

/**
 * Whether an answer ends or begins a member's session, or leads to sign-in since there is none: then what the browser
 * keeps of a member (public/sw.js: the card) goes, whoever's it was. The pages themselves are no-store: no cache holds any.
 * @param {number | string | string[] | undefined} cookies
 * @param {unknown} [target] where it leads
 */
export function purges(cookies, target) {
  const set = [cookies ?? []].flat()
  const touchesSession = set.some(cookie => /^(?:__Host-)?portal-member=/.test(String(cookie)))
  return touchesSession || /^\/[^/]+\/sign-in\?next=/.test(String(target ?? ''))
}

/**
 * A response class that looks at every answer the moment its headers are settled, whoever sends it (Next's
 * own 404, 409 and 500 never pass proxy.ts): an error shown to a person becomes the prerendered problem
 * page with the right status, and a page may be kept by the browser only.
 * @param {ReturnType<typeof import('./problem-page.mjs').problemPagesFrom>} problemPage
 * @param {[string, string][]} [everywhere] headers of every answer, those that node gives by itself as well
 */
export function portalResponse(problemPage, everywhere = []) {
  return class PortalResponse extends ServerResponse {
    /** @param {import('node:http').IncomingMessage} request @param {any} options */
    constructor(request, options) {
      super(request, options)
      for (const [name, value] of everywhere) this.setHeader(name, value)
    }

    /** What really went wrong where Next answers 500: see failure-status.mjs. @type {number | undefined} */
    failure
    /** The path that was asked for, before any rewriting. */
    asked = '/'
    /** @type {Buffer | undefined} */
    replacement
    /** Whether the replacement is on its way already. */
    isSent = false
    /** While true the answer is written but not ended: the request's body is still being read. */
    isHeld = false

    /** @param {number} status @param {any} [reason] @param {any} [fields] */
    writeHead(status, reason, fields) {
      for (const [name, value] of Object.entries((typeof reason === 'object' ? reason : fields) ?? {}))
        this.setHeader(name, value)
      const target = this.getHeader('x-action-redirect') ?? this.getHeader('location')
      if (purges(this.getHeader('set-cookie'), target)) this.setHeader('clear-site-data', '"storage"')
      const told = status === 500 ? (this.failure ?? status) : status
      if (told >= 400) this.replace(told)
      // An answer to a form holds what was typed, or whose it is.
      // Where somebody is led may depend on who they are, or on their language.
      else if (this.req.method === 'POST' || (told >= 300 && told !== 304))
        this.setHeader('cache-control', 'no-store')
      else if (String(this.getHeader('cache-control')).startsWith('s-maxage'))
        this.setHeader('cache-control', 'private, no-cache')
      return super.writeHead(told)
    }

    /** @param {number} status */
    replace(status) {
      const type = String(this.getHeader('content-type') ?? 'text/plain')
      const { req, asked } = this
      // Next's own html error has neither words in five languages nor a policy, whoever asked for it.
      const isOurs =
        type.startsWith('text/html') || (type.startsWith('text/plain') && isPageRequest(req, asked))
      if (this.replacement || !isOurs) return
      const kind = this.getHeader(PROBLEM_HEADER)
      this.removeHeader(PROBLEM_HEADER)
      const page = problemPage(asked, req.headers, status, kind)
      if (page) this.replaceBy(page.html, 'text/html; charset=utf-8', page.csp)
    }

    /** @param {Buffer} body @param {string} type @param {string} csp */
    replaceBy(body, type, csp) {
      this.replacement = body
      for (const name of OF_THE_BODY) this.removeHeader(name)
      this.setHeader('content-type', type)
      this.setHeader('content-length', body.length)
      this.setHeader('cache-control', 'no-store')
      this.setHeader('content-security-policy', csp)
      this.setHeader('vary', 'Cookie, Accept-Language')
    }

    /** Answers with a problem of our own, before or instead of Next. */
    problem(/** @type {number} */ status) {
      if (this.headersSent) return this.destroy()
      this.statusCode = status
      this.removeHeader('content-type')
      this.replace(status)
      if (!this.replacement)
        this.replaceBy(Buffer.from(`${status}\n`), 'text/plain; charset=utf-8', BARE_POLICY)
      super.writeHead(status)
      super.write(this.replacement)
      this.isSent = true
      this.end()
    }

    /** @param {any} chunk @param {any} [encoding] @param {any} [done] */
    write(chunk, encoding, done) {
      if (this.statusCode >= 400 && !this.headersSent) this.writeHead(this.statusCode)
      if (this.replacement === undefined) return super.write(chunk, encoding, done)
      const callback = typeof encoding === 'function' ? encoding : done
      if (callback) process.nextTick(callback)
      return true
    }

    /** @param {any} [chunk] @param {any} [encoding] @param {any} [done] */
    end(chunk, encoding, done) {
      if (this.statusCode >= 400 && !this.headersSent) this.writeHead(this.statusCode)
      if (this.replacement === undefined) return super.end(chunk, encoding, done)
      if (!this.writableEnded && !this.isHeld) super.end(this.isSent ? undefined : this.replacement)
      return this
    }
  }
}
