import { expect, test } from 'vitest'
import { isFresh } from './fresh'

test('a session is fresh for ten minutes after the person has shown who they are', () => {
  const confirmedAt = new Date('2026-03-01T00:00:00Z')
  expect(isFresh({ confirmedAt }, confirmedAt.getTime() + 599_999)).toBe(true)
  expect(isFresh({ confirmedAt }, confirmedAt.getTime() + 600_000)).toBe(false)
})
