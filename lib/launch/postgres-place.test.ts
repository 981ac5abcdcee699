import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newHomeOutside } from './postgres-place.mjs'

let shared = ''
beforeEach(() => {
  shared = mkdtempSync(join(tmpdir(), 'postgres-place-'))
})
afterEach(() => rmSync(shared, { recursive: true }))

test('a data folder made anew under an old path never gets the home of the former one', () => {
  const dataFolder = join(shared, 'data')
  mkdirSync(dataFolder)
  const former = newHomeOutside(dataFolder, undefined, shared)
  expect(readFileSync(join(dataFolder, 'postgres.path'), 'utf8').trim()).toBe(former)

  rmSync(dataFolder, { recursive: true })
  mkdirSync(dataFolder)
  expect(newHomeOutside(dataFolder, undefined, shared)).not.toBe(former)
  expect(existsSync(former)).toBe(true)
})
