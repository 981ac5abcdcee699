import { expect, test } from 'vitest'
import { resultFrom, resultSchema, resultStatusOf } from './result'

test.each([
  [{ resultStatus: 'S' }, 'S'],
  [{ resultStatus: 'F' }, 'F'],
  [{ resultStatus: 'U' }, 'U'],
  [{ resultStatus: 'A' }, 'A'],
  [{ resultStatus: 's' }, 'U'],
  [{ resultStatus: 'X' }, 'U'],
  [{ resultStatus: null }, 'U'],
  [{}, 'U'],
  [null, 'U'],
  ['S', 'U'],
  [['S'], 'U'],
])('%j is %s', (result, status) => {
  expect(resultStatusOf(result)).toBe(status)
})

test.each([
  [{}, true],
  [{ resultStatus: 'X' }, false],
  [{ resultCode: 'a'.repeat(64) }, true],
  [{ resultCode: 'a'.repeat(65) }, false],
  [{ resultMessage: 'a'.repeat(256) }, true],
  [{ resultMessage: 'a'.repeat(257) }, false],
])('a Result may be emitted within the document’s limits (case %#)', (result, accepted) => {
  expect(resultSchema.safeParse(result).success).toBe(accepted)
})

test('a Result from elsewhere is always read', () => {
  expect(resultFrom({ resultStatus: 'F', resultCode: 'PARAM_ILLEGAL', resultMessage: 5 })).toEqual({
    resultStatus: 'F',
    resultCode: 'PARAM_ILLEGAL',
    resultMessage: '',
  })
  expect(resultFrom(null)).toEqual({ resultStatus: 'U', resultCode: '', resultMessage: '' })
  const long = resultFrom({ resultCode: 'a'.repeat(65), resultMessage: 'a'.repeat(1025) })
  expect([long.resultCode.length, long.resultMessage.length]).toEqual([64, 1024])
})
