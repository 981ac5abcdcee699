import { z } from 'zod'

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** Whether a host name (as `URL.hostname` prints it) can only be this machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK_HOSTS.includes(hostname) || hostname.endsWith('.localhost')
}

/** An origin or base address: https, or plain http to this machine only. */
const safeUrl = z.string().refine(text => {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}, 'must be an https address (plain http on loopback only)')

const commaList = z.string().transform(text =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== ''),
)

const secretList = commaList.refine(
  keys => keys.length > 0 && keys.every(key => Buffer.from(key, 'base64').length >= 32),
  'must be base64 of at least 32 bytes, or a comma list of such keys',
)

const wirePath = z.string().regex(/^\/[\w\-./]*$/, 'must be a path that begins with /')

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
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    PORTAL_SAMPLE: z.enum(['0', '1']).default('0'),
    PORTAL_SECRET: secretList,
    PORTAL_URL: commaList.pipe(z.array(safeUrl)).default([]),
    UPSTREAM_TIMEOUT_MS: z.coerce.number().int().min(100).max(120_000).default(10_000),
  })
  .refine(env => env.MIBO_BASE_URL === undefined || (env.MIBO_API_ID && env.MIBO_API_KEY), {
    path: ['MIBO_API_ID', 'MIBO_API_KEY'],
    message: 'must be set where MIBO_BASE_URL is',
  })

export type Config = z.infer<typeof environment>

/**
 * Reads the environment as the contract lists it. An empty variable counts as unset.
 * @throws Error that names every wrong or missing variable and never its value.
 */
export function configFrom(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(issue => `  ${issue.path.join(', ')}: ${issue.message}`)
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
