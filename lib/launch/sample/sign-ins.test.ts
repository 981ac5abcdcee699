import { describe, expect, test } from 'vitest'
import { checkCardField } from '@/lib/membership/card-field'
import { readablePassword } from './password'
import { samplePeople, secretsFor, secretsFrom, signInLines } from './sign-ins'

const everybody = samplePeople(true)

describe('the lines of the people', () => {
  test('one a person, tab-separated, staff with an authenticator, each identity once', () => {
    const lines = signInLines(everybody, secretsFor(everybody, new Map())).trimEnd().split('\n')
    expect(lines).toHaveLength(everybody.length)
    for (const [index, line] of lines.entries()) {
      const [mark, identity, , who, otpauth] = line.split('\t')
      expect([mark, identity, who]).toEqual(['sign-in', everybody[index]?.identity, everybody[index]?.who])
      expect(otpauth?.startsWith('otpauth://totp/') ?? false).toBe(everybody[index]?.isStaff)
    }
    expect(new Set(everybody.map(({ identity }) => identity)).size).toBe(everybody.length)
  })

  test('read back they give the same secrets, and known secrets are kept', () => {
    const secrets = secretsFor(everybody, new Map())
    const read = secretsFrom(`${signInLines(everybody, secrets)}# a remark\n\n`)
    expect(read).toEqual(secrets)
    expect(secretsFor(everybody, read)).toEqual(secrets)
  })

  test('two data folders share no secret', () => {
    const [a, b] = [secretsFor(everybody, new Map()), secretsFor(everybody, new Map())]
    for (const [identity, { password, totpSecret }] of a) {
      expect(b.get(identity)?.password).not.toBe(password)
      if (totpSecret !== null) expect(b.get(identity)?.totpSecret).not.toBe(totpSecret)
    }
  })

  test('where an upstream owns the members only staff are listed', () => {
    expect(samplePeople(false).map(({ identity }) => identity)).toEqual(['staff@kopi-kin.example'])
  })
})

test('a readable password always meets the rule of the document', () => {
  for (let draw = 0; draw < 500; draw++) {
    const password = readablePassword()
    expect(password).toMatch(/^[A-Z][a-z]{3}-[a-z]{4}-\d{4}-[a-z]{4}$/)
    expect(checkCardField('PASSWORD', password)).toBeNull()
  }
})
