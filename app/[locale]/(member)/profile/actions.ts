'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { isLocale, type Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { log } from '@/lib/log'
import type { MemberFields } from '@/lib/membership/member'
import { changedNames, profileChangeFrom } from '@/lib/profile/profile-change'
import { PROFILE_CODES, postedProfileNames, profileRulesFrom, shownName } from '@/lib/profile/profile-rules'
import { saveProfile } from '@/lib/profile/save-profile'
import { programmeSettings, todayIn } from '@/lib/programme/settings'
import { parseStoredCard } from '@/lib/registration/stored-card'
import { requireMember } from '@/lib/session/current-member'
import { requestedLocale } from '@/lib/session/requested'
import { fieldText } from './field-text'

/** Saves what a member changed against what the form showed, and says what holds afterwards. */
export async function saveDetails(_state: FormState, form: FormData): Promise<FormState> {
  const requestTime = new Date()
  const locale = await requestedLocale()
  const account = await requireMember(locale, '/profile')
  const settings = await programmeSettings()
  const keepsAddress = Object.keys(parseStoredCard(account.card)?.address ?? {}).length > 0
  const rules = profileRulesFrom(settings, todayIn(settings.zone, requestTime), keepsAddress)
  const typed = formTexts(form, postedProfileNames(rules))
  const change = profileChangeFrom(typed, rules)
  if (!change.ok) return refusedForm(typed, { fieldProblems: change.problem })
  const ended = (notice: string) => `/${locale}/profile?notice=${notice}&at=${requestTime.getTime()}` as Route
  if (changedNames(change.value).length === 0) redirect(ended('unchanged'))
  const saved = await saveProfile(account, change.value, requestTime).catch(withoutStore)
  if (saved?.ok) redirect(ended(saved.value))
  const { code, held } = saved?.problem ?? { code: 'unavailable', held: null }
  const kept = isLocale(locale) ? await afterFailure(change.value.fields, held, locale) : {}
  return refusedForm({ ...typed, ...kept }, { problem: code })
}

/**
 * What the form must know after a save that may have happened: what is held now, in words, and that each field that was
 * sent counts as changed until it is known to stand.
 */
async function afterFailure(sent: MemberFields, held: MemberFields | null, locale: Locale) {
  const field = await wordsFor(locale, 'Field')
  const entries = PROFILE_CODES.filter(code => sent[code] !== undefined).flatMap(code => {
    const text = fieldText(code, held?.[code], locale, field)
    const isOther = text !== null && held?.[code] !== sent[code]
    return [[shownName(code), held?.[code] ?? ''], ...(isOther ? [[`held.${code}`, text]] : [])]
  })
  return Object.fromEntries(entries)
}

/** The store went away in the middle: what was typed goes back to its owner instead of an error page. */
function withoutStore(error: unknown): null {
  log.error({ event: 'profile', error: error instanceof Error ? error.name : 'unknown' })
  return null
}
