import { PlainBrowser } from '@/bench/plain-form'
import type { CrashPerson } from './crash-person'
import type { CrashScene } from './crash-scene'

const STRANGERS_PASSWORD = 'Penyu-7654321-satu'

/** A stranger tries to get at a person's membership by its identities; what came of it where it should not have. */
export async function strangerAt(scene: CrashScene, person: CrashPerson): Promise<string[]> {
  const faults: string[] = []
  if (await person.signsIn(STRANGERS_PASSWORD)) faults.push(`a stranger signs in as ${person.step}`)
  const emails = [person.email, `stranger.${crypto.randomUUID()}@example.com`]
  for (const EMAIL of emails) {
    const fields = { ...person.signUpFields(), EMAIL, PASSWORD: STRANGERS_PASSWORD, FIRST_NAME: 'Stranger' }
    const location = await new PlainBrowser(scene.portal.origin).submit('/en/sign-up', fields)
    if (location?.endsWith('/en/account')) faults.push(`a stranger joins with an identity of ${person.step}`)
  }
  return faults
}

/** What must hold of everybody once they are in; each line is a fault. */
export async function faultsOf(scene: CrashScene, people: readonly CrashPerson[]): Promise<string[]> {
  const faults = await Promise.all(people.map(person => faultsOfOne(scene, person)))
  const messageIDs = scene.mail.arrived.map(({ raw }) => /^Message-ID: (\S+)\r$/im.exec(raw)?.[1])
  const isRepeated = new Set(messageIDs).size < messageIDs.length
  return [...faults.flat(), ...(isRepeated ? ['a message was sent twice'] : [])]
}

async function faultsOfOne(scene: CrashScene, person: CrashPerson): Promise<string[]> {
  const faults: string[] = []
  const says = (what: string) => faults.push(`${person.step}: ${what}; saw ${JSON.stringify(person.saw)}`)
  const members = scene.membersOf(person)
  if (members.length !== 1) says(`${members.length} members`)
  if (!(await person.signsIn())) says('cannot sign in')
  const accounts = await scene.portal.query<{ member_id: string | null }>(
    `select member_id from account join login_identity using (account_id) where identity_key = $1`,
    [person.email],
  )
  if (accounts.length !== 1 || accounts[0]?.member_id !== members[0]?.memberID)
    says(`bound to ${JSON.stringify(accounts)} and not to ${members[0]?.memberID}`)
  const profile = await person.profile()
  if (profile !== null && profile !== person.email) says('sees the profile of somebody else')
  const codes = person.codes(scene.mail.arrived)
  if (codes.length > person.codesAsked) says('was sent more codes than were asked for')
  if (person.mails(scene.mail.arrived).length - codes.length > 1) says('was told twice')
  return faults
}
