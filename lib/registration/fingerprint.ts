import { createHmac, timingSafeEqual } from 'node:crypto'
import { config } from '@/lib/config'
import type { SignUp } from './sign-up-schema'

/** One text of everything typed but the password: a password, however hashed, does not belong beside it. */
function contentOf({ fields, address, attributeList, consents }: SignUp): string {
  const sorted = Object.entries({ ...fields, ...address }).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([sorted, consents.email, consents.sms, attributeList])
}

function digest(content: string, secret: string): Buffer {
  return createHmac('sha256', Buffer.from(secret, 'base64')).update(content).digest()
}

/** What tells a form sent twice from another form under the same requestId. Keyed: nobody can guess names from it. */
export function fingerprintOf(signUp: SignUp, [secret = ''] = config().PORTAL_SECRET): Buffer {
  return digest(contentOf(signUp), secret)
}

/** Whether the stored fingerprint is this form's, under any secret still listed. */
export function hasFingerprint(signUp: SignUp, stored: Buffer, secrets = config().PORTAL_SECRET): boolean {
  const content = contentOf(signUp)
  return secrets.some(secret => {
    const own = digest(content, secret)
    return own.length === stored.length && timingSafeEqual(own, stored)
  })
}
