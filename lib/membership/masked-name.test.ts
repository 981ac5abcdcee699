import { expect, test } from 'vitest'
import { maskedName } from './masked-name'

test.each([
  ['Mei Lim', 'M••• L•••'],
  ['  Aminah  binti Yusof ', 'A••• b••• Y•••'],
  ['王小明', '王•••'],
  ['أمينة', 'أ•••'],
  ['é', 'é•••'],
  ['👩‍👩‍👧 x', '👩‍👩‍👧••• x•••'],
  ['', ''],
])('of %j nothing is told but %j', (name, masked) => {
  expect(maskedName(name)).toBe(masked)
})
