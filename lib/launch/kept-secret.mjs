import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'

/**
 * A secret made once and kept in a file only its owner reads. 32 random bytes are the size of an AES-256 key.
 * @param {string} file
 * @param {BufferEncoding} encoding
 */
export function keptSecret(file, encoding) {
  const kept = readKept(file)
  if (kept) return kept
  const secret = randomBytes(32).toString(encoding)
  keep(file, secret)
  return secret
}

/** The file's trimmed text, or undefined where there is none. */
export function readKept(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined
    throw error
  }
}

/** Writes a small file whole or not at all, also where the power fails in the middle. */
export function keep(/** @type {string} */ file, /** @type {string} */ text) {
  const fresh = `${file}.${process.pid}.new`
  const descriptor = openSync(fresh, 'w', 0o600)
  writeSync(descriptor, `${text}\n`)
  fsyncSync(descriptor)
  closeSync(descriptor)
  renameSync(fresh, file)
}
