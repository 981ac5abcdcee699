import { expect, test, vi } from 'vitest'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { programmeSettings, todayIn } from './settings'

const stored = vi.hoisted(() => ({ row: {} as object }))
vi.mock('@/lib/store/programme', () => ({ recentSettings: async () => stored.row }))

test('a store that has never held usable settings cannot be gone on with', async () => {
  stored.row = { ...SETTINGS, currency: 'ABC' }
  await expect(programmeSettings()).rejects.toThrow('cannot be used')
})

test('a row that is broken by hand leaves the last good one in force, until it is mended', async () => {
  stored.row = { ...SETTINGS }
  expect(await programmeSettings()).toEqual(SETTINGS)
  stored.row = { ...SETTINGS, signUpFields: [] }
  expect(await programmeSettings()).toEqual(SETTINGS)
  stored.row = { ...SETTINGS, name: 'Kedai Baru' }
  expect((await programmeSettings()).name).toBe('Kedai Baru')
})

test.each([
  ['Asia/Kuala_Lumpur', '2026-01-01'],
  ['America/New_York', '2025-12-31'],
])('today in %s is %s', (zone, day) => {
  expect(todayIn(zone, new Date('2025-12-31T16:30:00Z'))).toBe(day)
})
