import { expect, test } from 'vitest'
import { logFaults, secretsOf } from './log-search.mjs'

const LINE = '{"level":30,"time":1764155555123,"event":"request","status":200,"ms":123456}'
const VALUES = ['Mei', '123456', 'Kopi-1234567-satu', 'dGVzdC10b2tlbg_-x']

test('lines of codes and counts are fine, whatever digits a time holds', () => {
  expect(logFaults(`${LINE}\n${LINE}\n`, [...VALUES, '155555'])).toEqual([])
})

test.each([
  ['no JSON', 'Port 3000 is taken'],
  ['JSON, but no object', '"Mei"'],
  ['a name', '{"event":"x","who":"Mei"}'],
  ['a code', '{"event":"x","message":"code 123456"}'],
  ['a password in other capitals', '{"message":"kopi-1234567-SATU"}'],
  ['a token within a text', '{"message":"cookie=dGVzdC10b2tlbg_-x;"}'],
  ['an address that no test told of', '{"message":"to ann@example.com"}'],
  ['a number that no test told of', '{"message":"+60176668702"}'],
  ['a cookie', '{"message":"portal-member=abc"}'],
])('%s is found', (_claim, line) => {
  expect(logFaults(`${LINE}\n${line}\n`, VALUES)).not.toEqual([])
})

test.each([
  ['lines', '', VALUES],
  ['values', LINE, []],
])('no %s to search is a fault as well', (_claim, log, values) => {
  expect(logFaults(log, values)).toHaveLength(1)
})

test('sample people are searched for by what opens the door to them', () => {
  const lines =
    'http://localhost\nsign-in\tann@example.com\tPass-1\tAnn\totpauth://totp/x?secret=ABC&issuer=y'
  expect(secretsOf(lines)).toEqual(['ann@example.com', 'Pass-1', 'ABC'])
})
