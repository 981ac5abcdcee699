'use server'

import { goTo } from '@/app/[locale]/code/paths'
import { CHOICES, type Choice, saveChoices, saveLanguage } from '@/lib/account/choices'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/routing'
import { log } from '@/lib/log'
import { requireMemberSession } from '@/lib/session/current-member'
import { requestedLocale } from '@/lib/session/requested'

/**
 * Saves the boxes that were ticked or unticked on this very page: one that was changed in another window meanwhile stays
 * as it is there.
 */
export async function saveMyChoices(_state: FormState, form: FormData): Promise<FormState> {
  const locale = await requestedLocale()
  const { account } = await requireMemberSession(locale, '/settings/choices')
  const { shown } = formTexts(form, ['shown'])
  const ticked = formTexts(form, CHOICES.map(nameOfBox))
  const wasTicked = new Set(shown.split(' '))
  const changed = CHOICES.flatMap((kind): [Choice, boolean][] => {
    const isTicked = ticked[nameOfBox(kind)] !== ''
    return isTicked === wasTicked.has(kind) ? [] : [[kind, isTicked]]
  })
  const said = { accountID: account.accountID, language: isLocale(locale) ? locale : DEFAULT_LOCALE }
  const saved = await saveChoices(said, Object.fromEntries(changed)).catch(unavailable)
  if (saved === null) return refusedForm({}, { problem: 'unavailable' })
  if (!saved.ok) return refusedForm({}, { problem: saved.problem })
  return goTo('/settings/choices?notice=saved')
}

/** Sets the language in which the signed-in member is written to. */
export async function saveMyLanguage(_state: FormState, form: FormData): Promise<FormState> {
  const { account } = await requireMemberSession(await requestedLocale(), '/settings/choices')
  const { language } = formTexts(form, ['language'])
  if (!isLocale(language)) return goTo('/settings/choices')
  const saved = await saveLanguage(account.accountID, language).catch(unavailable)
  if (saved === null) return refusedForm({}, { problem: 'unavailable' })
  return goTo('/settings/choices?notice=language')
}

function nameOfBox(kind: Choice): `consent.${Choice}` {
  return `consent.${kind}`
}

function unavailable(error: unknown): null {
  log.error({ event: 'choices', error: error instanceof Error ? error.name : 'unknown' })
  return null
}
