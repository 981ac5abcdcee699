import { z } from 'zod'

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** Whether a host name (as `URL.hostname` prints it) can only be this machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK_HOSTS.includes(hostname) || hostname.endsWith('.localhost')
}

/** An origin or base address: https, or plain http to this machine only. `fetch` takes no credentials in one. */
const safeUrl = z.string().refine(text => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  const isPlain = username + password + search + hash === ''
  return isPlain && (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)))
}, 'must be an https address (plain http on loopback only) without credentials, query or fragment')

const commaList = z.string().transform(text =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== ''),
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

/** Looked at even where another variable is wrong, so that one start names them all. */
const besideMibo = (name: string) => ({
  path: [name],
  message: 'must be set where MIBO_BASE_URL is',
  when: () => true,
})

const environment = z
  .object({
    CARD_PASSWORD_SCHEME: z.enum(['gcm', 'cbc']).default('gcm'),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
    HOST: z.string().default('127.0.0.1'),
    ICON_HOSTS: commaList.default([]),
    MIBO_API_ID: z.string().min(1).optional(),
    MIBO_API_KEY: z.string().min(1).optional(),
    MIBO_AUTHENTICATE_PATH: wirePath.default('/api/authenticate'),
    MIBO_BASE_URL: safeUrl.optional(),
    MIBO_CREATE_MEMBER_PATH: wirePath.default('/api/members'),
    NODE_ENV: z.string().default('development'),
    PORT: wholeNumber(0, 65_535).default(3_000),
    PORTAL_SAMPLE: z.enum(['0', '1']).default('0'),
    PORTAL_SECRET: secretList,
    PORTAL_URL: commaList.pipe(z.array(safeUrl)).default([]),
    UPSTREAM_TIMEOUT_MS: wholeNumber(100, 120_000).default(10_000),
  })
  .refine(env => !env.MIBO_BASE_URL || env.MIBO_API_ID, besideMibo('MIBO_API_ID'))
  .refine(env => !env.MIBO_BASE_URL || env.MIBO_API_KEY, besideMibo('MIBO_API_KEY'))

export type Config = z.infer<typeof environment>

/**
 * Reads the environment as the contract lists it. An empty variable counts as unset.
 * @throws Error that names every wrong or missing variable and never its value.
 */
export function configFrom(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(issue => `  ${String(issue.path[0])}: ${issue.message}`)
  throw new Error(`The portal cannot start with this environment:\n${faults.join('\n')}`)
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

/** Whether cookies can carry Secure and the `__Host-` prefix: everywhere but on plain http loopback. */
export function hasSecureOrigin({ PORTAL_URL } = config()): boolean {
  return PORTAL_URL.some(own => new URL(own).protocol === 'https:')
}
