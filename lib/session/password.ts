import { hash, verify } from '@node-rs/argon2'

// OWASP's floor for argon2id: 19 MiB, two passes, one lane; about 10 CPU ms here. The package's default is argon2id.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST)
}

let nobodysHash: Promise<string> | null = null

/**
 * Whether the password is the one behind the hash. Where there is none (unknown person, no password set) the same work
 * is done against a hash that nothing matches, so that time does not tell who is known.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(crypto.randomUUID())
  const matches = await verify(stored ?? (await nobodysHash), password.normalize('NFC'))
  return matches && stored !== null
}
