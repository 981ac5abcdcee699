import { expect, test } from 'vitest'
import { done, refused } from './outcome'

test('an outcome is either a value or a problem', () => {
  expect(done(0)).toEqual({ ok: true, value: 0 })
  expect(refused('not-a-date')).toEqual({ ok: false, problem: 'not-a-date' })
})
