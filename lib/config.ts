import { isIP } from 'node:net'
import { z } from 'zod'
import { BESIDE_MEMBERSHIPS, membershipsVariables } from './config/memberships'

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** Whether a host name (as `URL.hostname` prints it) can only be this machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK_HOSTS.includes(hostname) || hostname.endsWith('.localhost')
}

/** Https, or plain http to this machine only. `fetch` takes no credentials in an address. */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, hash } = new URL(text)
  const isPlain = username + password + hash === ''
  return isPlain && (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)))
}

/** An origin or base address. */
const safeUrl = z
  .string()
  .refine(
    text => isSafeUrl(text) && new URL(text).search === '',
    'must be an https address (plain http on loopback only) without credentials, query or fragment',
  )

const webhookUrl = z
  .string()
  .refine(isSafeUrl, 'must be an https address (plain http on loopback only) without credentials or fragment')

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== null
  } catch {
    return false
  }
}

/** Off this machine TLS is asked for either way: from the start with smtps, by STARTTLS with smtp. */
const smtpUrl = z.string().refine(text => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(text)
  const isPlain = ['', '/'].includes(pathname) && search + hash === '' && isDecodable(username + password)
  return ['smtp:', 'smtps:'].includes(protocol) && hostname !== '' && isPlain
}, 'must be an smtp:// or smtps:// address without path or query')

const mailFrom = z
  .string()
  .regex(
    /^(?:[^<>",;:@\p{C}]+ <[^\s<>@,;:]+@[^\s<>@,;:]+>|[^\s<>@,;:]+@[^\s<>@,;:]+)$/u,
    'must be an e-mail address, or a name and the address in angle brackets',
  )

const commaList = z.string().transform(text =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== ''),
)

const origin = safeUrl.refine(
  text => !URL.canParse(text) || new URL(text).pathname === '/',
  'must be an origin: scheme, name and port, without a path',
)

const HOST_NAME = /^\w(?:[\w-]*\w)?(?:\.\w(?:[\w-]*\w)?)*$/

const host = z
  .string()
  .refine(text => isIP(text) > 0 || HOST_NAME.test(text), 'must be an address or a host name to listen on')

/** It becomes part of the Content-Security-Policy, where a space or a semicolon would say more than a host. */
const hostAndPort = z
  .string()
  .refine(
    text => HOST_NAME.test(text.replace(/:\d{1,5}$/, '')),
    'must be a comma list of hosts, each a name or name:port',
  )

const addressRange = z.string().refine(text => {
  const [address = '', bits, ...rest] = text.split('/')
  const maxBits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return rest.length === 0 && maxBits > 0 && (bits === undefined || (/^\d+$/.test(bits) && +bits <= maxBits))
}, 'must be a comma list of addresses, or of ranges such as 10.0.0.0/8')

/** Next decodes it by `atob` and takes it as an AES key, at the first action: far too late to be told. */
const aesKey = z
  .string()
  .refine(
    text =>
      /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(text) &&
      [16, 24, 32].includes(Buffer.from(text, 'base64').length),
    'must be base64 of 32 bytes (16 or 24 are taken as well)',
  )

const BASE64 = /^[\w+/-]+={0,2}$/

const secretList = commaList.refine(
  keys => keys.length > 0 && keys.every(key => BASE64.test(key) && Buffer.from(key, 'base64').length >= 32),
  'must be base64 of at least 32 bytes, or a comma list of such keys',
)

/** A whole number within two limits, as digits: a blank text would otherwise count as 0. */
function wholeNumber(min: number, max: number) {
  return z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(min).max(max))
}

const wirePath = z.string().regex(/^\/[\w\-./]*$/, 'must be a path that begins with /')

/** Each base address, and what must be set where it is. */
const BESIDE = [
  ['MIBO_BASE_URL', ['MIBO_API_ID', 'MIBO_API_KEY']],
  ['MEMBERSHIPS_BASE_URL', BESIDE_MEMBERSHIPS],
  ['SMTP_URL', ['MAIL_FROM']],
] as const

const environment = z
  .object({
    CARD_PASSWORD_SCHEME: z.enum(['gcm', 'cbc']).default('gcm'),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
    HOST: host.default('127.0.0.1'),
    ICON_HOSTS: commaList.pipe(z.array(hostAndPort)).default([]),
    MAIL_FROM: mailFrom.optional(),
    ...membershipsVariables,
    MEMBERSHIPS_BASE_URL: safeUrl.optional(),
    METRICS_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/, 'must be 16 printable characters or more')
      .optional(),
    MIBO_API_ID: z.string().min(1).optional(),
    MIBO_API_KEY: z.string().min(1).optional(),
    MIBO_AUTHENTICATE_PATH: wirePath.default('/api/authenticate'),
    MIBO_BASE_URL: safeUrl.optional(),
    MIBO_CREATE_MEMBER_PATH: wirePath.default('/api/members'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: aesKey.optional(),
    NODE_ENV: z.string().default('development'),
    PORT: wholeNumber(0, 65_535).default(3_000),
    PORTAL_SAMPLE: z.enum(['0', '1']).default('0'),
    PORTAL_SECRET: secretList,
    PORTAL_URL: commaList.pipe(z.array(origin)).default([]),
    SMS_WEBHOOK_URL: webhookUrl.optional(),
    SMTP_URL: smtpUrl.optional(),
    TRUSTED_PROXIES: commaList.pipe(z.array(addressRange)).default([]),
    UPSTREAM_TIMEOUT_MS: wholeNumber(100, 120_000).default(10_000),
  })
  .superRefine(
    (env, context) => {
      for (const [base, names] of BESIDE) {
        for (const name of env[base] ? names.filter(each => !env[each]) : [])
          context.addIssue({ code: 'custom', path: [name], message: `must be set where ${base} is` })
      }
    },
    // Looked at even where another variable is wrong, so that one start names them all.
    { when: () => true },
  )

export type Config = z.infer<typeof environment>

/**
 * Reads the environment as the contract lists it. An empty variable counts as unset.
 * @throws Error that names every wrong or missing variable and never its value.
 */
export function configFrom(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = new Set(parsed.error.issues.map(issue => `  ${String(issue.path[0])}: ${issue.message}`))
  throw new Error(`The portal cannot start with this environment:\n${[...faults].join('\n')}`)
}

let current: Config | undefined

/** The validated environment of this process, read once. */
export function config(): Config {
  current ??= configFrom(process.env)
  return current
}

/** Origins from which a browser may post: PORTAL_URL's, or any loopback name at the port where none is set. */
export function isOwnOrigin(origin: string, { PORTAL_URL, PORT } = config()): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  if (PORTAL_URL.length > 0) return PORTAL_URL.some(own => new URL(own).origin === url.origin)
  return url.protocol === 'http:' && isLoopback(url.hostname) && (url.port || '80') === String(PORT)
}

/** The origin that links in messages lead to. */
export function publicOrigin({ PORTAL_URL: [own], PORT } = config()): string {
  return own === undefined ? `http://localhost:${PORT}` : new URL(own).origin
}

/** Whether cookies can carry Secure and the `__Host-` prefix: everywhere but on plain http loopback. */
export function hasSecureOrigin({ PORTAL_URL } = config()): boolean {
  return PORTAL_URL.some(own => new URL(own).protocol === 'https:')
}
