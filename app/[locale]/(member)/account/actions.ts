'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { formTexts } from '@/lib/forms/form-texts'
import { bindCard } from '@/lib/registration/bind-card'
import { memberKeyOf } from '@/lib/registration/stored-card'
import { requireMember } from '@/lib/session/current-member'
import { requestedLocale } from '@/lib/session/requested'

/** Binds the signed-in member's account to the number on their card, which the upstream did not tell. */
export async function bindMyCard(form: FormData): Promise<never> {
  const locale = await requestedLocale()
  const account = await requireMember(locale, '/account')
  const { cardNo } = formTexts(form, ['cardNo'])
  const isUnnumbered = memberKeyOf(account) === null
  const bound = isUnnumbered ? await bindCard(account.accountID, cardNo) : null
  redirect(`/${locale}/account${bound?.ok === false ? `?notice=${bound.problem}` : ''}` as Route)
}
