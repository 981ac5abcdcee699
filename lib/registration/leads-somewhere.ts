import type { LoginIdentity } from '@/lib/membership/login-identity'

/** Placeholder: whether anything can come of a code sent to this identity; written in another branch. */
export async function leadsSomewhere(_identity: LoginIdentity): Promise<boolean> {
  return true
}
