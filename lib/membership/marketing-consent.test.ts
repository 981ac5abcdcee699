import { expect, test } from 'vitest'
import { marketingConsentFrom, notificationFrom } from './marketing-consent'

test.each([
  [0, { email: false, sms: false }],
  [1, { email: true, sms: false }],
  [2, { email: false, sms: true }],
  [3, { email: true, sms: true }],
] as const)('notification %i is %j, both ways', (notification, consent) => {
  expect(notificationFrom(consent)).toBe(notification)
  expect(marketingConsentFrom(notification)).toEqual(consent)
})

test.each([null, undefined, 4, 7, -1, '3', true])('%j is no consent', notification => {
  expect(marketingConsentFrom(notification)).toEqual({ email: false, sms: false })
})
