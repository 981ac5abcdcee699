import { describe, expect, test } from 'vitest'
import { effectiveStatus } from './benefit-detail'

const at = Date.parse('2026-03-01T00:00:00Z')

describe('what a benefit is now', () => {
  test.each([
    ['ACTIVATED', '2026-03-01T00:00:00.001Z', 'ACTIVATED'],
    ['ACTIVATED', '2026-03-01T00:00:00Z', 'EXPIRED'],
    ['ACTIVATED', '2026-03-01T08:30:00+08:30', 'EXPIRED'],
    ['ACTIVATED', '2026-03-01T07:59:59+08:00', 'EXPIRED'],
    ['USED', '2020-01-01T00:00:00Z', 'USED'],
    ['USED', '2030-01-01T00:00:00Z', 'USED'],
    ['USED', 'soon', 'USED'],
    ['EXPIRED', '2030-01-01T00:00:00Z', 'EXPIRED'],
    ['EXPIRED', 'soon', 'EXPIRED'],
    ['ACTIVATED', 'soon', 'UNKNOWN'],
    ['ACTIVATED', '', 'UNKNOWN'],
    ['ACTIVATED', '2030-01-01T00:00:00', 'UNKNOWN'],
    ['LOCKED', '2030-01-01T00:00:00Z', 'UNKNOWN'],
    ['LOCKED', '2020-01-01T00:00:00Z', 'UNKNOWN'],
    ['activated', '2030-01-01T00:00:00Z', 'UNKNOWN'],
  ])('%s until %s is %s', (status, expireTime, shown) => {
    expect(effectiveStatus({ status, expireTime }, at)).toBe(shown)
    expect(effectiveStatus({ status, expireTime }, new Date(at))).toBe(shown)
  })
})
