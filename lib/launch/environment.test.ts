import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { childEnvironment } from './environment.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'environment-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const given = (more: Record<string, string>) => more as NodeJS.ProcessEnv

test('on a laptop secrets are made once and kept', () => {
  const first = childEnvironment('portal', folder, given({}))
  expect(Buffer.from(first.PORTAL_SECRET ?? '', 'base64')).toHaveLength(32)
  expect(Buffer.from(first.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '', 'base64')).toHaveLength(32)
  expect(first).toMatchObject({ HOST: '127.0.0.1', PORT: '3000', NODE_ENV: 'production', PORTAL_SAMPLE: '1' })
  expect(childEnvironment('portal', folder, given({}))).toEqual(first)
})

test('the sample is for the embedded store, unless said otherwise', () => {
  expect(childEnvironment('portal', folder, given({ DATABASE_URL: 'postgres://x' })).PORTAL_SAMPLE).toBe('0')
  expect(childEnvironment('portal', folder, given({ PORTAL_SAMPLE: '0' })).PORTAL_SAMPLE).toBe('0')
})

test('production on a database of one’s own needs a secret of one’s own', () => {
  expect(() => childEnvironment('start', folder, given({ DATABASE_URL: 'postgres://x' }))).toThrow(
    'PORTAL_SECRET',
  )
  expect(
    childEnvironment('start', folder, given({ DATABASE_URL: 'postgres://x', PORTAL_SECRET: 's' }))
      .PORTAL_SECRET,
  ).toBe('s')
})

test('production makes no new key for actions that were built with another', () => {
  const env = childEnvironment('start', folder, given({ PORTAL_SECRET: 's' }))
  expect(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY).toBeUndefined()
  expect(readdirSync(folder)).toEqual([])
})
