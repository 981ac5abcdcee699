import { z } from 'zod'
import { rsaKeyFrom } from './rsa-key'

/** The key itself is taken, so that its text stands nowhere else in the process. */
const rsaKey = (kind: 'private' | 'public') =>
  z.string().transform((text, context) => {
    const key = rsaKeyFrom(kind, text)
    if (key) return key
    const form = kind === 'private' ? 'PKCS8' : 'SPKI'
    const message = `must be a ${kind} RSA key of 2048 bits or more, as PEM or as base64 of DER (${form})`
    context.issues.push({ code: 'custom', message, input: undefined })
    return z.NEVER
  })

/** The wallets that the Memberships API knows (domain 3.2). */
const CUSTOMER_BELONGS_TO = [
  'ALIPAY_CN',
  'ALIPAY_HK',
  'ALIPAY_MO',
  'TNG',
  'GCASH',
  'DANA',
  'KAKAOPAY',
  'BKASH',
  'CHOPE',
  'TRUEMONEY',
] as const

/** What the Memberships API of an upstream needs; its base address is checked as every other (lib/config.ts). */
export const membershipsVariables = {
  MEMBERSHIPS_APP_ID: z
    .string()
    .regex(/^[^@#?\s\p{C}]{1,32}$/u, 'must be at most 32 characters without spaces, @, # or ?')
    .optional(),
  // It travels in a header and stands in what is signed.
  MEMBERSHIPS_CLIENT_ID: z
    .string()
    .regex(/^[!-~]{1,64}$/, 'must be at most 64 characters of ASCII without spaces')
    .optional(),
  MEMBERSHIPS_CUSTOMER_BELONGS_TO: z
    .enum(CUSTOMER_BELONGS_TO, `must be one of ${CUSTOMER_BELONGS_TO.join(', ')}`)
    .optional(),
  MEMBERSHIPS_PEER_PUBLIC_KEY: rsaKey('public').optional(),
  MEMBERSHIPS_PRIVATE_KEY: rsaKey('private').optional(),
}

/**
 * What must stand beside MEMBERSHIPS_BASE_URL. MIBO_BASE_URL is among it: the embedded service answers these questions
 * itself, and members of one place must not be read from another.
 */
export const BESIDE_MEMBERSHIPS = [
  'MEMBERSHIPS_APP_ID',
  'MEMBERSHIPS_CLIENT_ID',
  'MEMBERSHIPS_PEER_PUBLIC_KEY',
  'MEMBERSHIPS_PRIVATE_KEY',
  'MIBO_BASE_URL',
] as const
