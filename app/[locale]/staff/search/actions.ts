'use server'

import { goTo } from '@/app/[locale]/code/paths'
import { formTexts } from '@/lib/forms/form-texts'
import { trySearch } from '@/lib/limits/member-search'
import { findMember } from '@/lib/member-care/find-member'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaff } from '@/lib/session/current-staff'
import { sealedSearch } from '@/lib/session/sealed-search'

/** What a person is found by: an address, or enough digits for a card or a mobile number. */
const OF_A_MEMBER = /@|(?:\d[\s().-]*){6}/

/** Leads to the one member that is meant, else to what else was found. What was typed is in no address. */
export async function searchDesk(form: FormData): Promise<void> {
  const { staffID } = await requireStaff()
  const { q } = formTexts(form, ['q'])
  const words = q.trim()
  if (words === '') return goTo('/staff/search')
  if (!OF_A_MEMBER.test(words)) return goTo(`/staff/search?for=${sealedSearch(words)}`)
  const { defaultCallingCode } = await programmeSettings()
  const found = await trySearch(staffID, () => findMember(words, 'any', defaultCallingCode))
  if (found.ok) return goTo(`/staff/members/${found.value}`)
  return goTo(`/staff/search?for=${sealedSearch(words)}&member=${found.problem}`)
}
