import fc from 'fast-check'
import { expect, test } from 'vitest'
import { benefitPath } from './href'

test.each([
  ['KK/2026/0001 kopi', '/benefits/KK%2F2026%2F0001%20kopi'],
  ['100%', '/benefits/100%25'],
  ['?a=b#c', '/benefits/%3Fa%3Db%23c'],
  ['咖啡', '/benefits/%E5%92%96%E5%95%A1'],
  ['..', '/benefits/%EF%BF%BD'],
  ['.', '/benefits/%EF%BF%BD'],
  ['...', '/benefits/...'],
  ['a\0b', '/benefits/a%EF%BF%BDb'],
  ['\uD800', '/benefits/%EF%BF%BD'],
])('the benefit %j has the path %s', (benefitInstanceId, path) => {
  expect(benefitPath(benefitInstanceId)).toBe(path)
})

test('whatever an id holds, its path is one segment below /benefits that leads back to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 64 }), benefitInstanceId => {
      const path = benefitPath(benefitInstanceId)
      const { pathname } = new URL(`/en${path}`, 'http://portal.invalid')
      expect(pathname).toBe(`/en${path}`)
      expect(benefitPath(decodeURIComponent(pathname.split('/')[3] ?? ''))).toBe(path)
    }),
  )
})
