import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { ProofPurpose } from '@/lib/session/proof'
import { requestedLocale } from '@/lib/session/requested'

/** Leads to a path of the portal in the language of the page from which an action was called. */
export async function goTo(path: string): Promise<never> {
  redirect(`/${await requestedLocale()}${path}` as Route)
}

/** Where the code of a proof is entered. */
export function codePath(purpose: ProofPurpose | undefined): '/code' | '/reset-password' {
  return purpose === undefined || purpose === 'reset' ? '/reset-password' : '/code'
}
