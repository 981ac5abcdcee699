import { randomBytes } from 'node:crypto'
import { expect, test, vi } from 'vitest'

const random = vi.hoisted(() => ({ next: null as number | null }))
vi.mock('node:crypto', async original => {
  const crypto = await original<typeof import('node:crypto')>()
  const randomInt = (most: number) => random.next ?? crypto.randomInt(most)
  return { ...crypto, randomInt }
})

import { codeFrom, hashOfCode, isCode, newCode } from './one-time-code'

const [old, today] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')]
const [proof, otherProof] = [randomBytes(32), randomBytes(32)]

test('a code has six digits, also where the number is small', () => {
  const codes = Array.from({ length: 500 }, newCode)
  expect(codes.filter(code => !/^\d{6}$/.test(code))).toEqual([])
  expect(new Set(codes).size).toBeGreaterThan(450)
  for (const [drawn, code] of [
    [0, '000000'],
    [7, '000007'],
    [12_345, '012345'],
    [999_999, '999999'],
  ] as const) {
    random.next = drawn
    expect(newCode()).toBe(code)
  }
  random.next = null
})

test.each([
  ['012345'],
  [' 012345\n'],
  ['012 345'],
  ['012\u00a0345'],
  ['012\u202f345'],
  ['012-345'],
  ['012\u2013345'],
  ['0 1 2 3 4 5'],
  ['٠١٢٣٤٥'],
  ['۰۱۲۳۴۵'],
  ['०१२३४५'],
  ['০১২৩৪৫'],
  ['๐๑๒๓๔๕'],
  ['０１２　３４５'],
])('%j is read as 012345', typed => {
  expect(codeFrom(typed)).toBe('012345')
})

test.each([
  [''],
  ['12345'],
  ['0123456'],
  ['01234a'],
  ['0x1234'],
  ['+12345'],
  ['12.345'],
  ['1e5000'],
  ['½12345'],
  ['012345012345'],
  ['code 012345'],
])('%j can be no code', typed => {
  expect(codeFrom(typed)).toBeNull()
})

test('a stored hash is of one code, one proof and one secret', () => {
  const stored = hashOfCode(proof, '012345', [today])
  expect(isCode(stored, proof, '012345', [today])).toBe(true)
  expect(isCode(stored, proof, '012346', [today])).toBe(false)
  expect(isCode(stored, otherProof, '012345', [today])).toBe(false)
  expect(isCode(stored, proof, '012345', [old])).toBe(false)
  expect(isCode(stored, proof, '012345', [])).toBe(false)
  expect(isCode(stored.subarray(1), proof, '012345', [today])).toBe(false)
})

test('after a rotation the newest secret hashes, and codes under the one before it stay valid', () => {
  const before = hashOfCode(proof, '012345', [old])
  expect(isCode(before, proof, '012345', [today, old])).toBe(true)
  const after = hashOfCode(proof, '012345', [today, old])
  expect(after.equals(hashOfCode(proof, '012345', [today]))).toBe(true)
})

test('what is stored is no plain hash of the code', () => {
  const stored = hashOfCode(proof, '012345', [today]).toString('hex')
  expect(stored).toMatch(/^[\da-f]{64}$/)
  expect(stored).not.toContain('012345')
})
