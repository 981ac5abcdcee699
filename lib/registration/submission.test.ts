import { expect, test } from 'vitest'
import { submittedIdentities } from './submission'

test('what was typed names its identities, e-mail address first', () => {
  const fields = { MOBILE_PHONE: '+60176668702', EMAIL: 'Aminah@example.com', FIRST_NAME: 'Aminah' }
  expect(submittedIdentities({ fields, consents: { email: true, sms: false } })).toEqual([
    { identityType: 'EMAIL', identityNo: 'Aminah@example.com' },
    { identityType: 'MOBILE_PHONE', identityNo: '+60176668702' },
  ])
  expect(submittedIdentities({ fields: { EMAIL: 'aminah@example.com' } })).toHaveLength(1)
})

test.each([
  null,
  undefined,
  'text',
  {},
  { fields: null },
  { fields: { EMAIL: 7 } },
  { fields: { UNKNOWN: 'x' } },
  { fields: {} },
])('where %j is kept there is nothing to ask about', kept => {
  expect(submittedIdentities(kept)).toEqual([])
})
