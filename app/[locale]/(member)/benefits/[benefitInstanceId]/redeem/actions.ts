'use server'

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { namedBenefit, namedPath } from '@/app/[locale]/(member)/benefits/named-benefit'
import { goTo } from '@/app/[locale]/code/paths'
import { isClosing } from '@/lib/account/closing'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { gateway } from '@/lib/gateway'
import { countRedeeming } from '@/lib/limits/redeem-try'
import { memberKeyOf } from '@/lib/registration/stored-card'
import { requireMember } from '@/lib/session/current-member'
import { requestedLocale, requestedUrl } from '@/lib/session/requested'
import { provedIdentities, requireFresh } from '@/lib/session/step-up'

/** A form that was posted by hand may have none. */
const requestID = z.uuid().catch(() => randomUUID())

/** The path of the benefit on whose page, or below it, an action was called. */
async function askedPath() {
  const [, , , benefitInstanceId = ''] = (await requestedUrl()).pathname.split('/')
  return namedPath(Promise.resolve({ benefitInstanceId }))
}

/** Begins to use a benefit, once, for a member who has just shown who they are, and leads to its code or link. */
export async function redeem(_state: FormState, form: FormData): Promise<FormState> {
  const path = await askedPath()
  const { account } = await requireFresh(await requestedLocale(), `${path}/redeem`)
  const retryAfterSeconds = await countRedeeming(account.accountID)
  if (retryAfterSeconds !== null) return refusedForm({}, { problem: 'braked', retryAfterSeconds })
  const key = memberKeyOf(account)
  const { redeeming } = gateway()
  const named = await namedBenefit(account, path)
  if (!named.ok) return refusedForm({}, named)
  if (named.value === null) return goTo('/benefits')
  const proved = await provedIdentities(account.accountID)
  // The benefit's own page says why.
  const isOpen = proved.length > 0 && !isClosing(account)
  if (key === null || redeeming === null || !isOpen) return goTo(path)
  const { benefitInstanceId } = named.value
  const { requestId } = formTexts(form, ['requestId'])
  const asked = { benefitInstanceId, redemptionID: requestID.parse(requestId) }
  const by = { actorKind: 'member', actorID: account.accountID } as const
  const started = await redeeming.startRedemption(key, asked, by)
  if (started.ok) return goTo(`${path}/redeem/code`)
  if (started.problem === 'unreachable') return refusedForm({}, started)
  return goTo(started.problem === 'being-redeemed' ? `${path}/redeem/code?said=elsewhere` : path)
}

/** Takes back what is being used, or was used without a till a short while ago; the page that answers shows how it stands. */
export async function takeBack(_state: FormState, form: FormData): Promise<FormState> {
  const path = await askedPath()
  const account = await requireMember(await requestedLocale(), path)
  const { redemptionID } = formTexts(form, ['redemptionID'])
  const key = memberKeyOf(account)
  const { redeeming } = gateway()
  if (key === null || redeeming === null || !z.uuid().safeParse(redemptionID).success)
    return goTo('/benefits')
  const by = { actorKind: 'member', actorID: account.accountID } as const
  const undone = await redeeming.undoRedemption(key, redemptionID, by)
  if (!undone.ok && undone.problem === 'unreachable') return refusedForm({}, undone)
  return goTo(`${path}/redeem/code`)
}
