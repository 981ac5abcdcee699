import { seal, unseal } from '@/lib/store/sealed'

/** Longer words are no search; sealed they still fit an address. */
export const SEARCH_MAX_LENGTH = 200

/** What was searched for as an address may hold it: it can be somebody's name, and nobody reads it there. */
export function sealedSearch(words: string): string {
  return seal(words.slice(0, SEARCH_MAX_LENGTH)).toString('base64url')
}

/** What `sealedSearch` closed; empty for anything else. */
export function openedSearch(sealed: unknown): string {
  if (typeof sealed !== 'string' || !/^[\w-]{1,1500}$/.test(sealed)) return ''
  return unseal(Buffer.from(sealed, 'base64url')) ?? ''
}
