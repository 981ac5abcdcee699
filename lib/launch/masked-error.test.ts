import { expect, test } from 'vitest'
import { maskedError } from './masked-error.mjs'

test('names, codes and places are kept, messages and parameters are not', () => {
  const cause = Object.assign(new Error('Key (email)=(ann@example.com) already exists'), {
    code: '23505',
    constraint: 'identity',
  })
  const error = new Error('Failed query: insert … params: ann@example.com,Ann', { cause })
  const masked = maskedError(error)
  expect(masked).not.toMatch(/ann/i)
  expect(JSON.parse(masked)).toMatchObject({
    error: 'Error',
    cause: { code: '23505', constraint: 'identity' },
  })
  expect(masked).toContain('masked-error.test.ts')
})

test('a message of many lines leaves none of them', () => {
  expect(maskedError(new Error('first\n    at ann@example.com\nat home'))).not.toMatch(/first|ann|home/)
})

test('what is no error at all is named by its type', () => {
  expect(maskedError('ann@example.com')).toBe('{"error":"string"}')
})
