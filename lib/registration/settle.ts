import { record } from '@/lib/audit/record'
import type { CreateMemberAnswer } from '@/lib/gateway/gateway'
import { done, refused } from '@/lib/membership/outcome'
import { metrics } from '@/lib/metrics'
import { findAccount, insertAccount } from '@/lib/store/account'
import { inTransaction } from '@/lib/store/connect'
import { consentsOfJoining } from '@/lib/store/consent'
import { enqueue } from '@/lib/store/job'
import { giveIdentity, releaseIdentities } from '@/lib/store/login-identity'
import { decideRegistration, UNANSWERED } from '@/lib/store/registration'
import {
  knownProblem,
  mayEnter,
  type RegisterAnswer,
  type RegisterContext,
  type RegisterProblem,
} from './register-context'
import type { SignUp } from './sign-up-schema'
import { acceptedCard, cardFrom, type StoredCard } from './stored-card'

/** One registration whose Create Member has been answered. */
export type Applicant = RegisterContext & {
  signUp: SignUp
  registrationID: string
  passwordHash: string | null
}

/** The upstream is given a moment before it is asked what came of a call. */
const FIRST_INQUIRY_S = 2

/**
 * Thrown to undo the transaction: the member that came back has an account of its own already, or the registration was
 * ended, and its identities let go, before the answer came. A code opens the member to its owner.
 */
class NotOurs extends Error {}

/** An inquiry may have been faster than the answer itself; a member that our own call returned needs no proof. */
const ANSWERED_BY_MEMBER = [...UNANSWERED, 'found'] as const

/** Turns the gateway's answer into the state of the registration, in one transaction, and into what the person is told. */
export async function settleRegistration(
  applicant: Applicant,
  answer: CreateMemberAnswer,
): Promise<RegisterAnswer> {
  metrics().signUps.inc({ outcome: answer.outcome })
  switch (answer.outcome) {
    case 'S':
      return join(
        applicant,
        'created',
        answer.member.memberID,
        cardFrom(answer.member, applicant.signUp.fields),
      )
    case 'A':
      return join(applicant, 'accepted', null, acceptedCard(applicant.signUp))
    case 'U':
      await undecide(applicant)
      return done({ state: 'undecided', requestID: applicant.signUp.requestID })
    case 'known':
      return letGo(applicant, 'known', knownProblem(applicant))
    case 'not-sent':
      return letGo(applicant, 'not-sent', { code: 'not-sent', retryAfterSeconds: answer.retryAfterSeconds })
    case 'F':
      return letGo(applicant, 'refused', { code: 'refused' })
  }
}

async function join(
  applicant: Applicant,
  state: 'created' | 'accepted',
  memberID: string | null,
  card: StoredCard,
): Promise<RegisterAnswer> {
  const { db, registrationID: accountID, language, passwordHash, proved, madeBy } = applicant
  const now = new Date()
  const said = { accountID, language, at: now }
  const { consents: ticked } = applicant.signUp
  const consents = madeBy ? [] : consentsOfJoining(said, ticked, applicant.settings.termsVersion)
  try {
    const standing = await inTransaction(db, async tx => {
      const account = { accountID, memberID, passwordHash, language, card, createdAt: now }
      const isNew = await insertAccount(tx, account, consents)
      const from = state === 'created' ? ANSWERED_BY_MEMBER : UNANSWERED
      const decided = await decideRegistration(tx, accountID, state, now, from)
      if (isNew && !decided) throw new NotOurs()
      if (state === 'accepted' && decided)
        await enqueue(tx, { queue: 'settle', registrationID: accountID }, FIRST_INQUIRY_S)
      if (isNew) {
        const own = { actorKind: 'member', actorID: accountID, subjectID: accountID } as const
        const made = { actorKind: 'staff', actorID: madeBy ?? null, event: 'member-made' } as const
        await record(tx, { ...own, ...(madeBy ? made : { event: 'joined' }) })
        if (proved) {
          const { identityType } = proved.identity
          await giveIdentity(tx, proved.identity, accountID, now)
          await record(tx, { ...own, event: 'identity-proved', details: { identityType } })
        }
        return null
      }
      // Two requests of one form may both have been answered by a gateway that creates once: one account all the same.
      const own = await findAccount(tx, accountID)
      if (own === null) throw new NotOurs()
      return own
    })
    // The other request was the first: as with any replay, its password or a proof opens the account.
    if (standing !== null && !(await mayEnter(standing, applicant.signUp, applicant))) {
      return refused({ code: 'already-a-member' })
    }
    return done({ state: 'joined', accountID })
  } catch (error) {
    if (!(error instanceof NotOurs)) throw error
    return letGo(applicant, 'known', { code: 'already-a-member' })
  }
}

/** Nobody knows whether a member was made: the worker asks, soon and then less and less often. */
async function undecide({ db, registrationID }: Applicant): Promise<void> {
  await inTransaction(db, async tx => {
    if (await decideRegistration(tx, registrationID, 'undecided', new Date()))
      await enqueue(tx, { queue: 'settle', registrationID }, FIRST_INQUIRY_S)
  })
}

/** Ends a registration without a member: nothing is kept half. */
export async function letGo(
  { db, registrationID }: Pick<Applicant, 'db' | 'registrationID'>,
  state: 'known' | 'not-sent' | 'refused',
  problem: RegisterProblem,
): Promise<RegisterAnswer> {
  await inTransaction(db, async tx => {
    const ended = await decideRegistration(tx, registrationID, state, new Date())
    // One that another request decided before keeps what it holds: an account may stand on it.
    if (ended) await releaseIdentities(tx, registrationID)
  })
  return refused(problem)
}
