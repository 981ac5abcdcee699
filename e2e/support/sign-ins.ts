import { readFileSync } from 'node:fs'

export type SampleSignIn = { identity: string; password: string; who: string; otpauth: string | null }

/** The sample people as the launcher printed them: `sign-in<TAB>identity<TAB>password<TAB>who[<TAB>otpauth]`. */
export function sampleSignIns(file = process.env.E2E_SIGN_INS ?? ''): SampleSignIn[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map(line => line.split('\t'))
    .filter(([mark]) => mark === 'sign-in')
    .map(([, identity = '', password = '', who = '', otpauth]) => ({
      identity,
      password,
      who,
      otpauth: otpauth ?? null,
    }))
}
