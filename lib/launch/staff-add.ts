import { publicOrigin } from '@/lib/config'
import { inviteStaff, STAFF_ROLES } from '@/lib/session/staff-invitation'
import { staffEmailFrom } from '@/lib/session/staff-sign-in'
import { store } from '@/lib/store/connect'
import { migrateStore } from '@/lib/store/migrate'

/** What is wrong with the words on the command line, as a sentence; else who is meant. */
function parseWords([typedEmail = '', typedRole = '', ...rest]: string[]) {
  const email = staffEmailFrom(typedEmail)
  const role = STAFF_ROLES.find(known => known === typedRole)
  if (typedEmail === '' || typedRole === '' || rest.length > 0) {
    return 'Say whom to add: npm run staff:add -- EMAIL ROLE, where ROLE is editor or publisher.'
  }
  if (email === null) return `${typedEmail} is no e-mail address.`
  if (role === undefined) return `There is no role ${typedRole}: it is editor or publisher.`
  return { email, role }
}

/** Prints the one-time link of a new staff person, or of a known one who thereby gets the role. */
async function addStaff(words: string[]): Promise<void> {
  const person = parseWords(words)
  if (typeof person === 'string') {
    console.error(person)
    process.exitCode = 1
    return
  }
  try {
    await migrateStore(store())
    const token = await inviteStaff(person)
    console.log(`${publicOrigin()}/en/staff/sign-in/${token}`)
  } finally {
    await store().$client.end()
  }
}

addStaff(process.argv.slice(2)).catch((error: unknown) => {
  // Only the kind: an error of the store carries its parameters, and with them the address.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
  console.error(`The staff person could not be added: the database refused or did not answer (${code}).`)
  process.exitCode = 1
})
