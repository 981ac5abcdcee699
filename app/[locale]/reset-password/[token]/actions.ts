'use server'

import { goTo } from '@/app/[locale]/code/paths'
import { rememberProof } from '@/lib/session/proof-cookie'
import { proveByLink } from '@/lib/session/proof-link'
import { requestedUrl } from '@/lib/session/requested'

/** Proves the identity in this browser by the link whose page the button is on; one that is no good says so there. */
export async function followLink(): Promise<never> {
  const [, , page, token = ''] = (await requestedUrl()).pathname.split('/')
  const proved = await proveByLink(token)
  if (!proved.ok) return goTo(`/${page}/${token}`)
  await rememberProof(proved.value.token)
  return goTo('/reset-password')
}
