import { randomInt, randomUUID } from 'node:crypto'
import { tellChange } from '@/lib/account/tell-change'
import { localGateway } from '@/lib/gateway/local/local-gateway'
import { tryPassword } from '@/lib/limits/password-try'
import { refused } from '@/lib/membership/outcome'
import { register } from '@/lib/registration/register'
import { openedSession } from '@/lib/registration/testing/claims'
import { contextWith, signUpOf } from '@/lib/registration/testing/registrations'
import { withPasskey } from '@/lib/session/testing/passkeys'
import { begunProof, provedBy } from '@/lib/session/testing/proofs'
import { findAccount } from '@/lib/store/account'
import { insertBenefits, insertBenefitTemplates } from '@/lib/store/benefit'
import { inTransaction, type Store } from '@/lib/store/connect'
import { appendLedgerEntry } from '@/lib/store/ledger'
import { giveIdentity } from '@/lib/store/login-identity'
import { SETTINGS } from '@/lib/store/testing/programme-settings'

const DAY_MS = 86_400_000

/** Somebody who has, and has left behind, everything that a member can; `values` is what they would be found by. */
export async function fullMember(db: Store) {
  const members = localGateway(db, async () => SETTINGS)
  const local = randomInt(1_000_000, 10_000_000)
  // Nothing of it is anybody else's.
  const own = (word: string) => `${word}${local}`
  const name = own('Zerlina')
  const birthDate = new Date(Date.UTC(1900, 0, 1 + (local % 25_000))).toISOString().slice(0, 10)
  const said = {
    lastName: own('Quix'),
    street: own('77 Jalan Z'),
    answer: own('QUOKKA'),
    device: own('Zebra'),
  }
  const email = `Zer.${randomUUID()}@example.com`
  const old = { identityType: 'EMAIL', identityNo: `old.${randomUUID()}@example.com` } as const
  const fields = {
    FIRST_NAME: name,
    LAST_NAME: said.lastName,
    USER_NAME: `${name} Q`,
    BIRTH_DATE: birthDate,
    EMAIL: email,
    MOBILE_PHONE: `+6017${local}`,
  }
  const address = { homeAddress1: said.street }
  const attributeList = [{ attributeID: randomUUID(), value: said.answer }]
  const signUp = signUpOf({ fields, address, attributeList, consents: { email: true, sms: false } })
  const joined = await register(signUp, contextWith(db, members))
  if (!joined.ok || joined.value.state !== 'joined') throw new Error('Nobody joined')
  const { accountID } = joined.value
  const account = await findAccount(db, accountID)
  if (account?.memberID == null) throw new Error('Nobody was made')
  const { memberID } = account
  const identity = { identityType: 'EMAIL', identityNo: email } as const
  await giveIdentity(db, identity, accountID, new Date())

  const at = new Date()
  const templateID = randomUUID()
  const text = { defaultLanguage: 'en', languageValues: { en: 'A cup' } }
  const texts = { benefitTitle: text, useRules: text, useScenarios: text }
  await insertBenefitTemplates(db, [{ templateID, ...texts, iconUrl: '', benefitUrl: null }])
  const benefit = {
    memberID,
    benefitInstanceID: `CUP/${randomUUID()}`,
    templateID,
    status: 'ACTIVATED' as const,
    amountCurrency: null,
    amountValue: null,
    createdTime: at,
    expireTime: new Date(at.getTime() + DAY_MS),
  }
  await insertBenefits(db, [benefit])
  for (const [asset, change] of [
    ['POINT', 1_200],
    ['POINT', -200],
    ['BALANCE', 5_000],
  ] as const)
    await inTransaction(db, tx =>
      appendLedgerEntry(tx, { memberID, asset, kind: 'adjust', change, at, expiresAt: null }),
    )
  await members.redeeming?.startRedemption(
    { memberID, cardNo: null },
    { benefitInstanceId: benefit.benefitInstanceID, redemptionID: randomUUID() },
    { actorKind: 'member', actorID: accountID },
  )

  await openedSession(db, accountID, said.device)
  await withPasskey({ ownerKind: 'member', ownerID: accountID }, { db, now: Date.now() })
  // Codes that were asked for and not entered, by a visitor who is nobody yet; and one that was.
  await begunProof(db, identity)
  await provedBy(db, { identityType: 'MOBILE_PHONE', identityNo: fields.MOBILE_PHONE })
  await inTransaction(db, tx => tellChange(tx, 'identity-changed', account, [old]))
  const tried = { of: 'member', identity: email.toLowerCase(), address: '192.0.2.9' } as const
  await tryPassword(tried, 'wrong', async () => refused('wrong-credentials' as const), db)

  const card = await members.inquireCardDetail({ memberID, cardNo: null })
  const cardNo = card.ok ? (card.value.cardNo ?? '') : ''
  const values = [
    name,
    birthDate,
    ...Object.values(said),
    email,
    old.identityNo,
    `17${local}`,
    cardNo,
    memberID,
  ]
  // As people write the number, and nothing of ours should.
  const digits = String(local)
  const spellings = [`17-${digits.slice(0, 3)}`, `17 ${digits.slice(0, 3)}`, `017${digits}`]
  return { spellings, account, accountID, memberID, identity, signUp, values, benefit, members }
}
