import { keep, readKept } from '@/lib/launch/kept-secret.mjs'
import { say } from '@/lib/launch/refusal.mjs'
import type { Store } from '@/lib/store/connect'
import { readSettings } from '@/lib/store/programme'
import { findStaffByEmail } from '@/lib/store/staff'
import { loadSample } from './load'
import { SAMPLE_STAFF } from './members'
import { opens } from './opens'
import {
  type SamplePerson,
  type SampleSecrets,
  samplePeople,
  secretsFor,
  secretsFrom,
  signInLines,
} from './sign-ins'

type Sample = {
  /** Keeps the sign-in lines beside the data, for its owner's eyes. */
  file: string
  withMembers: boolean
}

/**
 * Loads the sample programme into a store without one, and returns the sign-in lines of its people: those alone that
 * open something at this moment. What cannot be shown is said on stderr.
 */
export async function ensureSample(db: Store, { file, withMembers }: Sample): Promise<string> {
  const people = samplePeople(withMembers)
  let secrets = secretsFrom(readKept(file) ?? '')
  if ((await readSettings(db)) === null) {
    secrets = secretsFor(people, secrets)
    // Before the rows that need it: killed in between, the next start loads the empty store with these very secrets.
    keep(file, signInLines(samplePeople(true), secrets).trimEnd())
    if (await loadSample(db, { secrets, withMembers, now: new Date() })) return signInLines(people, secrets)
  }
  if ((await findStaffByEmail(db, SAMPLE_STAFF.email)) === null) {
    say('The database holds a programme of its own: the sample programme was not loaded.')
    return ''
  }
  return openingLines(db, people, secrets, file)
}

async function openingLines(
  db: Store,
  people: SamplePerson[],
  secrets: SampleSecrets,
  file: string,
): Promise<string> {
  if (secrets.size === 0) {
    say(
      `The database holds the sample programme, but ${file} with its passwords is gone: nobody's can be shown. ` +
        'Empty the database to have it loaded with new ones.',
    )
    return ''
  }
  const open = await Promise.all(people.map(person => opens(db, person, secrets)))
  const shown = people.filter((_, index) => open[index])
  if (shown.length < people.length) {
    say(
      `${people.length - shown.length} of the sample's ${people.length} people are not listed: what ${file} says of ` +
        'them opens nothing in this database (changed since, or never loaded into it).',
    )
  }
  return signInLines(shown, secrets)
}
