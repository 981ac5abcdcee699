import { PlainBrowser } from '@/bench/plain-form'
import { ownAddress } from './address'
import type { CrashPerson } from './crash-person'
import { type CrashScene, inTurns } from './crash-scene'

const STRANGERS_PASSWORD = 'Penyu-7654321-satu'

/** A stranger tries to get at a person's membership by its identities; what came of it where it should not have. */
export async function strangerAt(scene: CrashScene, person: CrashPerson): Promise<string[]> {
  const EMAIL = Math.random() < 0.5 ? person.email : `stranger.${crypto.randomUUID()}@example.com`
  const fields = { ...person.signUpFields(), EMAIL, PASSWORD: STRANGERS_PASSWORD, FIRST_NAME: 'Stranger' }
  const location = await new PlainBrowser(scene.portal.origin, ownAddress()).submit('/en/sign-up', fields)
  return [
    ...(location?.endsWith('/en/account') ? [`a stranger joins with an identity of ${person.step}`] : []),
    ...((await person.signsIn(STRANGERS_PASSWORD)) ? [`a stranger signs in as ${person.step}`] : []),
  ]
}

/** What must hold of everybody once they are in; each line is a fault. */
export async function faultsOf(scene: CrashScene, people: readonly CrashPerson[]): Promise<string[]> {
  const faults = await inTurns(people, person => faultsOfOne(scene, person))
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
  const bound = await scene.boundTo(person)
  if (bound.length !== 1 || bound[0] !== members[0]?.memberID)
    says(`bound to ${JSON.stringify(bound)} and not to ${members[0]?.memberID}`)
  const profile = await person.profile()
  if (profile !== null && profile !== person.email) says('sees the profile of somebody else')
  const codes = person.codes(scene.mail.arrived)
  if (codes.length > person.codesAsked) says('was sent more codes than were asked for')
  if (person.mails(scene.mail.arrived).length - codes.length > 1) says('was told twice')
  return faults
}
