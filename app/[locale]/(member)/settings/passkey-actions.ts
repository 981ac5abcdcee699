'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { newPasskeyName } from '@/app/new-passkey-name'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { programmeSettings } from '@/lib/programme/settings'
import { parseStoredCard } from '@/lib/registration/stored-card'
import { requireMember } from '@/lib/session/current-member'
import { addPasskey, beginAddingPasskey } from '@/lib/session/passkey-adding'
import { removePasskey, renamePasskey } from '@/lib/session/passkeys'
import { requestedLocale } from '@/lib/session/requested'
import { requireFresh } from '@/lib/session/step-up'

/** What the browser needs to make a passkey for the signed-in member, who has to have shown who they are just now. */
export async function beginMyPasskey() {
  const { account, owner } = await freshOwner()
  const { EMAIL, MOBILE_PHONE, USER_NAME } = parseStoredCard(account.card)?.fields ?? {}
  const { name: partyName } = await programmeSettings()
  return beginAddingPasskey(owner, {
    userName: EMAIL ?? MOBILE_PHONE ?? USER_NAME ?? partyName,
    partyName,
  })
}

/** Keeps the passkey that the browser made. */
export async function addMyPasskey(_state: FormState, form: FormData): Promise<FormState> {
  const { owner } = await freshOwner()
  const answer = formTexts(form, ['passkey']).passkey
  const added = await addPasskey(owner, { answer, name: await newPasskeyName() })
  return added.ok ? toSettings('added') : refusedForm({}, { problem: added.problem })
}

/** Gives one of the member's passkeys another name. */
export async function renameMyPasskey(form: FormData): Promise<never> {
  const { owner } = await ownerOf()
  const { credentialID, name: typedName } = formTexts(form, ['credentialID', 'name'])
  return toSettings((await renamePasskey(owner, { credentialID, typedName })) ? 'renamed' : 'gone')
}

/** Removes one of the member's passkeys, who has to have shown who they are just now. */
export async function removeMyPasskey(form: FormData): Promise<never> {
  const { owner } = await freshOwner()
  const { credentialID } = formTexts(form, ['credentialID'])
  return toSettings((await removePasskey(owner, credentialID)) ? 'removed' : 'gone')
}

async function ownerOf() {
  const account = await requireMember(await requestedLocale(), '/settings')
  return { account, owner: { ownerKind: 'member', ownerID: account.accountID } as const }
}

async function freshOwner() {
  const { account } = await requireFresh(await requestedLocale(), '/settings')
  return { account, owner: { ownerKind: 'member', ownerID: account.accountID } as const }
}

async function toSettings(notice: string): Promise<never> {
  redirect(`/${await requestedLocale()}/settings?passkey=${notice}` as Route)
}
