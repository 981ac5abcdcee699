import { v7 as uuidv7 } from 'uuid'
import { record } from '@/lib/audit/record'
import type { CreateMemberAnswer } from '@/lib/gateway/gateway'
import { countSignUp, takeBackSignUp } from '@/lib/limits/sign-up-try'
import { log } from '@/lib/log'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { done, refused } from '@/lib/membership/outcome'
import { hashPassword } from '@/lib/session/password'
import { findAccount } from '@/lib/store/account'
import { inTransaction } from '@/lib/store/connect'
import { enqueue } from '@/lib/store/job'
import { claimIdentity, type IdentityHolder } from '@/lib/store/login-identity'
import { findRegistration, insertRegistration, type Registration } from '@/lib/store/registration'
import { fingerprintOf, hasFingerprint } from './fingerprint'
import { whereHeld } from './held'
import {
  atWorkMs,
  knownProblem,
  mayEnter,
  type RegisterAnswer,
  type RegisterContext,
} from './register-context'
import { type Applicant, letGo, settleRegistration } from './settle'
import type { SignUp } from './sign-up-schema'

/**
 * Joins one person exactly once. The registration and its identities are written before the gateway is asked; the
 * same form sent again gets the same answer, and other content under the same requestId is refused (domain 4.3).
 */
export async function register(signUp: SignUp, context: RegisterContext, looks = 3): Promise<RegisterAnswer> {
  const registrationID = uuidv7()
  const opened = await open(signUp, registrationID, context)
  if (opened === 'written') return createWithinLimits(signUp, registrationID, context)
  if (opened === 'repeated') return repeated(signUp, context)
  const held = await whereHeld(signUp, opened, context)
  if (held === 'free') {
    return looks > 1 ? register(signUp, context, looks - 1) : refused({ code: 'being-checked' })
  }
  if (!('goOnWith' in held)) return held
  const { registrationID: other, requestID } = held.goOnWith
  const again = { ...signUp, requestID }
  if (context.gateway.createsOnce) return create(again, other, context)
  const answer = await repeated(again, context)
  // In another tab that is still at work; but what stays undecided is joined only by the browser that began it.
  const isOpen = answer.ok && answer.value.state === 'undecided'
  return isOpen ? refused({ code: 'being-checked' }) : answer
}

/** Thrown to undo the transaction that claims the identities of a registration. */
class Held extends Error {
  constructor(readonly holder: IdentityHolder) {
    super('An identity is held')
  }
}

/** Writes the registration and claims its identities in one transaction, or neither. */
async function open(
  signUp: SignUp,
  registrationID: string,
  { db, language }: RegisterContext,
): Promise<'written' | 'repeated' | IdentityHolder> {
  try {
    const isNew = await inTransaction(db, async tx => {
      const row = {
        registrationID,
        requestID: signUp.requestID,
        fingerprint: fingerprintOf(signUp),
        submission: submissionOf(signUp),
        language,
        startedAt: new Date(),
      }
      if (!(await insertRegistration(tx, row))) return false
      for (const identity of identitiesFrom(signUp.fields)) {
        const holder = await claimIdentity(tx, identity, registrationID)
        if (holder !== null) throw new Held(holder)
      }
      // Should this process die before it writes down an answer, the worker asks what came of the call.
      await enqueue(tx, { queue: 'settle', registrationID }, atWorkMs() / 1_000)
      return true
    })
    return isNew ? 'written' : 'repeated'
  } catch (error) {
    if (!(error instanceof Held)) throw error
    return error.holder
  }
}

/** What is kept of the form while it is open: everything but the password. */
function submissionOf({ fields, address, attributeList, consents }: SignUp) {
  return { fields, address, attributeList, consents }
}

/**
 * Asks the gateway for a registration that was just written, unless too many were made of these identities or from this
 * address: then it ends unsent. Only here is it counted, so that a form that is sent twice counts once.
 */
async function createWithinLimits(
  signUp: SignUp,
  registrationID: string,
  context: RegisterContext,
): Promise<RegisterAnswer> {
  const { db, address } = context
  const tried = { identities: identitiesFrom(signUp.fields), address }
  const wait = await countSignUp(tried, db)
  if (wait !== null) {
    const braked = { code: 'braked', retryAfterSeconds: wait } as const
    return letGo({ db, registrationID }, 'not-sent', braked)
  }
  const answer = await create(signUp, registrationID, context)
  if (!answer.ok && answer.problem.code === 'not-sent') await takeBackSignUp(tried, db)
  return answer
}

/** Asks the gateway, and writes down what came of it before anybody is told. */
async function create(
  signUp: SignUp,
  registrationID: string,
  context: RegisterContext,
): Promise<RegisterAnswer> {
  const { gateway } = context
  const { fields, address, attributeList, consents } = signUp
  const newMember = { fields, address, attributeList, marketingConsent: consents }
  const [answer, passwordHash] = await Promise.all([
    gateway.createMember(registrationID, newMember).catch(unexpected),
    context.proved?.passwordHash ?? (signUp.password === null ? null : hashPassword(signUp.password)),
  ])
  const applicant: Applicant = { ...context, signUp, registrationID, passwordHash }
  return settleRegistration(applicant, answer)
}

/** A gateway that throws (the embedded one, when its database goes away) may have had its effect. */
function unexpected(error: unknown): CreateMemberAnswer {
  log.error({ event: 'createMember', error: error instanceof Error ? error.name : 'unknown' })
  return { outcome: 'U', failure: null }
}

/** The same requestId again: a double click, a reload, a form sent once more after the network came back. */
async function repeated(signUp: SignUp, context: RegisterContext): Promise<RegisterAnswer> {
  const existing = await decided(signUp.requestID, context)
  if (existing === null) return refused({ code: 'not-sent', retryAfterSeconds: null })
  if (!hasFingerprint(signUp, existing.fingerprint)) return refused({ code: 'sent-before' })
  switch (existing.state) {
    case 'created':
    case 'accepted': {
      const account = await findAccount(context.db, existing.registrationID)
      if (!(await mayEnter(account, signUp, context))) return refused({ code: 'already-a-member' })
      const accountID = existing.registrationID
      const own = { actorKind: 'member', actorID: accountID, subjectID: accountID } as const
      const by = context.proved ? 'code' : 'password'
      if (!context.madeBy) await record(context.db, { ...own, event: 'signed-in', details: { by } })
      return done({ state: 'joined', accountID })
    }
    case 'started':
    case 'undecided':
      return context.gateway.createsOnce
        ? create(signUp, existing.registrationID, context)
        : done({ state: 'undecided', requestID: existing.requestID })
    case 'known':
      return refused(knownProblem(context))
    case 'found':
      return refused({ code: 'already-a-member' })
    case 'not-sent':
    case 'absent':
      return refused({ code: 'not-sent', retryAfterSeconds: null })
    case 'refused':
      return refused({ code: 'refused' })
  }
}

const POLL_MS = 250

/** The registration once the request that wrote it has its answer, or as it stands when that must have timed out. */
async function decided(requestID: string, { db, gateway }: RegisterContext): Promise<Registration | null> {
  const deadline = Date.now() + atWorkMs()
  for (;;) {
    const row = await findRegistration(db, requestID)
    const isWaiting = row?.state === 'started' && !gateway.createsOnce
    if (!isWaiting || Date.now() > deadline) return row
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
}
