import { describe, expect, test } from 'vitest'
import { growthFieldValue, growthFrom, isUngrown } from './growth'

describe('growth, as the programme counts it', () => {
  test.each([
    ['0', 'integer', { kind: 'integer', value: '0' }],
    ['100', 'integer', { kind: 'integer', value: '100' }],
    ['9'.repeat(40), 'integer', { kind: 'integer', value: '9'.repeat(40) }],
    [50, 'integer', { kind: 'integer', value: '50' }],
    ['50', 'percent', { kind: 'percent', value: '50' }],
    ['100', 'percent', { kind: 'percent', value: '100' }],
    ['0', 'percent', { kind: 'percent', value: '0' }],
    ['101', 'percent', null],
    ['50', 'amount', { kind: 'integer', value: '50' }],
    ['12.5', 'integer', { kind: 'percent', value: '12.5' }],
    [12.5, 'amount', { kind: 'percent', value: '12.5' }],
    ['100.00', 'integer', { kind: 'percent', value: '100.00' }],
    ['0.00', 'integer', { kind: 'percent', value: '0.00' }],
    [{ currency: 'SGD', value: 100 }, 'integer', { kind: 'amount', amount: { currency: 'SGD', value: 100 } }],
    [
      '{"value":100,"currency":"SGD"}',
      'percent',
      { kind: 'amount', amount: { currency: 'SGD', value: 100 } },
    ],
  ] as const)('%j (%s)', (fieldValue, kind, growth) => {
    expect(growthFrom(fieldValue, kind)).toEqual(growth)
  })

  test.each([
    '100.01',
    '99.999',
    '007',
    '07.5',
    '-1',
    '+5',
    '1e3',
    '50%',
    '',
    ' ',
    '1.',
    '.5',
    '{"value":1}',
    '{',
    1e21,
    Number.NaN,
    -1,
    null,
    undefined,
    [],
    true,
  ])('%j is none', fieldValue => {
    for (const kind of ['integer', 'percent', 'amount'] as const)
      expect(growthFrom(fieldValue, kind)).toBeNull()
  })
})

test('a growth is sent as it was read', () => {
  expect(growthFieldValue({ kind: 'percent', value: '12.50' })).toBe('12.50')
  expect(growthFieldValue({ kind: 'amount', amount: { currency: 'SGD', value: 1 } })).toBe(
    '{"currency":"SGD","value":1}',
  )
})

describe('that nothing was ever collected', () => {
  test.each([
    [{ kind: 'integer', value: '0' }, true],
    [{ kind: 'integer', value: '950' }, false],
    [{ kind: 'integer', value: '10' }, false],
    [{ kind: 'amount', amount: { currency: 'MYR', value: 0 } }, true],
    [{ kind: 'amount', amount: { currency: 'MYR', value: 1 } }, false],
    [{ kind: 'percent', value: '0' }, false],
    [{ kind: 'percent', value: '12.5' }, false],
    [null, false],
  ] as const)('is proved by %j: %s', (growth, proved) => {
    expect(isUngrown(growth)).toBe(proved)
  })
})
