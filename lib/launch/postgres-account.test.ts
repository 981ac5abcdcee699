import { expect, test } from 'vitest'
import { chooseAccount } from './postgres-account.mjs'

const accounts = (...known: string[]) => {
  return (name: string) =>
    known.includes(name) ? { uid: name === 'postgres' ? 101 : 65_534, gid: 7, name } : undefined
}

test('a normal user runs PostgreSQL as itself', () => {
  expect(chooseAccount(1000, accounts('postgres', 'nobody'))).toBeUndefined()
})

test('root lends it postgres, where there is none nobody', () => {
  expect(chooseAccount(0, accounts('postgres', 'nobody'))?.name).toBe('postgres')
  expect(chooseAccount(0, accounts('nobody'))?.name).toBe('nobody')
})

test('root without either is told so', () => {
  expect(() => chooseAccount(0, accounts())).toThrow('no user postgres or nobody')
})

test('an account that is root itself is no help', () => {
  expect(() => chooseAccount(0, name => ({ uid: 0, gid: 0, name }))).toThrow('no user')
})
