import { identitiesFrom } from '@/lib/membership/login-identity'
import { newTotpSecret, otpauthUrl } from '@/lib/session/authenticator'
import { SAMPLE_MEMBERS, SAMPLE_STAFF, type SampleMember } from './members'
import { readablePassword } from './password'
import { SAMPLE_SETTINGS } from './programme'

/** Somebody whom the sample lets sign in, without the secrets, which are random for each data folder. */
export type SamplePerson = { identity: string; who: string; isStaff: boolean }

/** What opens the door to each, by identity; `totpSecret` is a staff person's. */
export type SampleSecrets = ReadonlyMap<string, { password: string; totpSecret: string | null }>

/** What a member types to sign in. */
export function identityOf({ fields, signsInBy }: SampleMember): string {
  return identitiesFrom(fields).find(({ identityType }) => identityType === signsInBy)?.identityNo ?? ''
}

/** With an upstream that owns the members the sample has none: staff alone. */
export function samplePeople(withMembers: boolean): SamplePerson[] {
  const members = SAMPLE_MEMBERS.map(member => ({
    identity: identityOf(member),
    who: member.who,
    isStaff: false,
  }))
  const staff = { identity: SAMPLE_STAFF.email, who: SAMPLE_STAFF.who, isStaff: true }
  return withMembers ? [...members, staff] : [staff]
}

/** The known secrets, and new ones for those people who have none. */
export function secretsFor(people: SamplePerson[], known: SampleSecrets): SampleSecrets {
  const missing = people.filter(({ identity }) => !known.has(identity))
  const made = missing.map(({ identity, isStaff }) => {
    const secret = { password: readablePassword(), totpSecret: isStaff ? newTotpSecret() : null }
    return [identity, secret] as const
  })
  return new Map([...known, ...made])
}

/** One line a person: `sign-in<TAB>identity<TAB>password<TAB>who`, and `<TAB>otpauth://…` for staff. */
export function signInLines(people: SamplePerson[], secrets: SampleSecrets): string {
  const lines = people.flatMap(({ identity, who }) => {
    const secret = secrets.get(identity)
    if (!secret) return []
    const url = secret.totpSecret && otpauthUrl(secret.totpSecret, SAMPLE_SETTINGS.name, identity)
    return [['sign-in', identity, secret.password, who, ...(url ? [url] : [])].join('\t')]
  })
  return lines.map(line => `${line}\n`).join('')
}

/** The secrets in lines as written above; any other line is passed over. */
export function secretsFrom(lines: string): SampleSecrets {
  const found = lines.split('\n').flatMap(line => {
    const [mark, identity, password, , otpauth = ''] = line.split('\t')
    if (mark !== 'sign-in' || !identity || !password) return []
    const totpSecret = URL.canParse(otpauth) ? new URL(otpauth).searchParams.get('secret') : null
    return [[identity, { password, totpSecret }] as const]
  })
  return new Map(found)
}
