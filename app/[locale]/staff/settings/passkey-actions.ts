'use server'

import { newPasskeyName } from '@/app/new-passkey-name'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { refused } from '@/lib/membership/outcome'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaffSession } from '@/lib/session/current-staff'
import { isFresh } from '@/lib/session/fresh'
import { addPasskey, beginAddingPasskey } from '@/lib/session/passkey-adding'
import { removePasskey, renamePasskey } from '@/lib/session/passkeys'
import { toStaffSettings } from './to-settings'

/** What the browser needs to make a passkey for the signed-in staff person, within minutes of their sign-in. */
export async function beginStaffPasskey() {
  const { email, owner, session } = await staffOwner()
  if (!isFresh(session)) return refused('not-fresh')
  const { name } = await programmeSettings()
  // A member of that address may have one on the same device: the names keep them apart.
  return beginAddingPasskey(owner, { userName: `${email} · staff`, partyName: name })
}

/** Keeps the passkey that the browser made. */
export async function addStaffPasskey(_state: FormState, form: FormData): Promise<FormState> {
  const { owner, session } = await staffOwner()
  if (!isFresh(session)) return refusedForm({}, { problem: 'not-fresh' })
  const answer = formTexts(form, ['passkey']).passkey
  const added = await addPasskey(owner, { answer, name: await newPasskeyName() })
  return added.ok ? toSettings('added') : refusedForm({}, { problem: added.problem })
}

/** Gives one of the staff person's passkeys another name. */
export async function renameStaffPasskey(form: FormData): Promise<never> {
  const { owner } = await staffOwner()
  const { credentialID, name: typedName } = formTexts(form, ['credentialID', 'name'])
  return toSettings((await renamePasskey(owner, { credentialID, typedName })) ? 'renamed' : 'gone')
}

/** Removes one of the staff person's passkeys, within minutes of their sign-in. */
export async function removeStaffPasskey(form: FormData): Promise<never> {
  const { owner, session } = await staffOwner()
  if (!isFresh(session)) return toSettings('not-fresh')
  const { credentialID } = formTexts(form, ['credentialID'])
  return toSettings((await removePasskey(owner, credentialID)) ? 'removed' : 'gone')
}

async function staffOwner() {
  const { staff, session } = await requireStaffSession()
  return { email: staff.email, owner: { ownerKind: 'staff', ownerID: staff.staffID } as const, session }
}

const toSettings = (notice: string) => toStaffSettings(`?passkey=${notice}`)
