import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes: 256 bits, 43 characters of base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token: nobody who reads the database can use it. A fast hash is enough for 256 random bits. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
