import { expect, test } from 'vitest'
import { worthOf } from './asset-worth'

const settings = { currency: 'SGD', pointsPerUnit: 100, unitAmount: 100 }

test.each([
  [0, 0],
  [99, 0],
  [100, 100],
  [1_250, 1_200],
  [-5, 0],
  [Number.MAX_SAFE_INTEGER, 2_147_483_600],
])('%i points at 100 a dollar are worth %i cents, in whole steps of a dollar', (points, value) => {
  expect(worthOf(points, settings)).toEqual({
    pointMaxAmount: { currency: 'SGD', value },
    pointUnitAmount: { currency: 'SGD', value: 100 },
  })
})
