import { headers } from 'next/headers'
import type { Asked } from './view-options'

/** What was pasted, and how it is to be seen. */
export type PastedRequest = { pasted: string; asked: Asked }

// Keyed by the request's own headers, which action and page are both given: gone with the request, kept nowhere.
const pastedIn = new WeakMap<object, PastedRequest>()

/**
 * Hands a pasted text from the action to the page that is rendered in the same request. The page draws it with the
 * member's components, which only the server can; and the text neither travels in the form's state nor is stored.
 */
export async function keepForThisRequest(pasted: PastedRequest): Promise<void> {
  pastedIn.set(await headers(), pasted)
}

/** What was pasted in this very request; null where nothing was. */
export async function pastedInThisRequest(): Promise<PastedRequest | null> {
  return pastedIn.get(await headers()) ?? null
}
