import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CREATE_MEMBER_REQUEST } from '@/e2e/fixtures/create-member-example'
import { type StubUpstream, startStubUpstream } from '@/e2e/support/stub-upstream'
import { gatewayContract, personWith } from '@/lib/gateway/contract'
import type { Capability } from '@/lib/gateway/gateway'
import { miboAt } from './testing/mibo-at'

/** Fixed: a call that is added or lost shows here. */
const CAPABILITIES: readonly Capability[] = ['authenticate', 'createMember']

gatewayContract('mibo', { capabilities: CAPABILITIES, parts: [], createsOnce: false }, async () => {
  const stub = await startStubUpstream()
  return {
    gateway: miboAt(stub.url),
    countMembers: async () => stub.members.length,
    close: () => stub.close(),
  }
})

let stub: StubUpstream
beforeAll(async () => {
  stub = await startStubUpstream()
})
beforeEach(() => stub.reset())
afterAll(() => stub.close())

const TEST_CUSTOMER = personWith(
  {
    FIRST_NAME: 'TesCustomer1',
    USER_NAME: 'TesCustomer1',
    GENDER: 'F',
    MOBILE_PHONE: '+60176668702',
    EMAIL: undefined,
  },
  { email: true, sms: true },
)

test("Create Member's body is the document's example, with authenticationType 2 and the session that was opened", async () => {
  await miboAt(stub.url).createMember('unused', TEST_CUSTOMER)
  const [authenticate, createMember] = stub.log
  const { apiId, apiKey, memberData } = CREATE_MEMBER_REQUEST
  expect(authenticate).toMatchObject({ method: 'POST', path: '/api/authenticate' })
  expect(authenticate?.body).toEqual({ apiId, apiKey, authenticationType: 2 })
  expect(createMember).toMatchObject({ method: 'POST', path: '/api/members' })
  expect(createMember?.body).toEqual({
    apiId,
    apiKey,
    sessionId: expect.stringMatching(/^[\da-f-]{36}[\dA-Z]{6}$/),
    authenticationType: 2,
    // Consent to e-mail counts only with an address, so the example's 3 becomes 2.
    memberData: { ...memberData, notification: 2 },
  })
})

test('a PASSWORD among the fields never reaches the wire', async () => {
  const person = personWith({ PASSWORD: 'Correct-Horse-9' })
  await miboAt(stub.url).createMember('unused', person)
  expect(stub.members).toHaveLength(1)
  expect(JSON.stringify(stub.log)).not.toContain('Correct-Horse-9')
})

test('the paths under the base address are settings, and a slash at its end does no harm', async () => {
  const elsewhere = { authenticatePath: '/v1/login', createMemberPath: '/v1/customers' }
  await miboAt(`${stub.url}/base/`, elsewhere).authenticate()
  expect(stub.log.map(({ path }) => path)).toEqual(['/base/v1/login'])
})
