import { v7 as uuidv7 } from 'uuid'
import { hashPassword } from '@/lib/session/password'
import { insertBenefitTemplates } from '@/lib/store/benefit'
import { type Database, inTransaction, type Store } from '@/lib/store/connect'
import { insertSettings, insertTiers } from '@/lib/store/programme'
import { seal } from '@/lib/store/sealed'
import { saveStaff, setStaffCredentials } from '@/lib/store/staff'
import { loadMember } from './load-member'
import { SAMPLE_BENEFITS, SAMPLE_MEMBERS, SAMPLE_STAFF } from './members'
import { SAMPLE_SETTINGS, SAMPLE_TIERS } from './programme'
import { identityOf, type SampleSecrets, samplePeople } from './sign-ins'

type Loading = {
  /** Of everybody who is loaded. */
  secrets: SampleSecrets
  withMembers: boolean
  /** Every date of the sample counts from here, so that "ends soon" is true on the first day. */
  now: Date
}

/**
 * Loads the sample programme into a store that has none, in one transaction: whenever it is interrupted the store is
 * as empty as before. False where a programme is there already, or another process was first.
 */
export async function loadSample(db: Store, { secrets, withMembers, now }: Loading): Promise<boolean> {
  const hashes = await hashesOf(secrets, withMembers)
  return inTransaction(db, async tx => {
    if (!(await insertSettings(tx, SAMPLE_SETTINGS))) return false
    await insertTiers(tx, SAMPLE_TIERS)
    const templateIDs = await loadTemplates(tx)
    await loadStaff(tx, hashes, secrets, now)
    if (!withMembers) return true
    for (const person of SAMPLE_MEMBERS) {
      await loadMember(tx, person, hashes.get(identityOf(person)) ?? '', { templateIDs, now })
    }
    return true
  })
}

/** Made before the transaction begins: they take most of the time. */
async function hashesOf(secrets: SampleSecrets, withMembers: boolean): Promise<Map<string, string>> {
  const pairs = samplePeople(withMembers).map(async ({ identity }) => {
    const secret = secrets.get(identity)
    if (!secret) throw new Error(`The sample has no password for ${identity}`)
    return [identity, await hashPassword(secret.password)] as const
  })
  return new Map(await Promise.all(pairs))
}

/** The same in every sample, so that a page of the staff desk has one address. */
const templateIDOf = (index: number) => `0199b0c2-6f1e-7c7a-9d55-${String(index + 1).padStart(12, '0')}`

/** Newest first is how staff see them: made in reverse, the table's first one is the newest. */
async function loadTemplates(tx: Database): Promise<Map<string, string>> {
  const rows = SAMPLE_BENEFITS.toReversed().map(({ key, ...template }, index) => ({
    key,
    row: { templateID: templateIDOf(index), ...template },
  }))
  await insertBenefitTemplates(
    tx,
    rows.map(({ row }) => row),
  )
  return new Map(rows.map(({ key, row }) => [key, row.templateID]))
}

async function loadStaff(
  tx: Database,
  hashes: ReadonlyMap<string, string>,
  secrets: SampleSecrets,
  now: Date,
): Promise<void> {
  const { email, role } = SAMPLE_STAFF
  const staffID = await saveStaff(tx, { staffID: uuidv7(), email, role, createdAt: now })
  await setStaffCredentials(tx, staffID, {
    passwordHash: hashes.get(email) ?? '',
    totpSecret: seal(secrets.get(email)?.totpSecret ?? ''),
  })
}
