import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type StubUpstream, startStubUpstream } from '@/e2e/support/stub-upstream'
import { gatewayContract } from '@/lib/gateway/contract'
import type { Capability } from '@/lib/gateway/gateway'
import { membershipsAt, miboWithMemberships } from './testing/memberships-at'

/** Fixed: a call that is added or lost shows here. */
const CAPABILITIES: readonly Capability[] = [
  'authenticate',
  'createMember',
  'inquireCardDetail',
  'inquireMemberAssets',
  'updateCardDetail',
]

gatewayContract(
  'mibo with memberships',
  { capabilities: CAPABILITIES, parts: [], createsOnce: false },
  async () => {
    const stub = await startStubUpstream()
    return {
      gateway: miboWithMemberships(stub),
      countMembers: async () => stub.members.length,
      close: () => stub.close(),
    }
  },
)

let stub: StubUpstream
beforeAll(async () => {
  stub = await startStubUpstream()
})
beforeEach(() => stub.reset())
afterAll(() => stub.close())

const AMINAH = { firstname: 'Aminah', email: 'aminah@example.com', mobileNo: '60171234567' }

test('a card made at the till is found by its e-mail address and its number, with what is on it', async () => {
  const { cardNo, memberID } = stub.addMember(AMINAH)
  stub.setCard(cardNo, {
    points: 1_234,
    level: 'GOLD',
    growth: '77',
    balance: { currency: 'MYR', value: 250 },
  })
  const card = {
    memberID,
    cardNo,
    fields: { FIRST_NAME: 'Aminah', EMAIL: 'aminah@example.com', MOBILE_PHONE: '+60171234567' },
    externalRefNo: null,
    allowRedeem: null,
    points: 1_234,
    storedValue: { currency: 'MYR', value: 250 },
    level: 'GOLD',
    levelName: null,
    growth: { kind: 'integer', value: '77' },
    nextTier: null,
    memberSince: null,
    validUntil: null,
  }
  const { inquireCardDetail } = membershipsAt(stub)
  const identity = { identityType: 'EMAIL', identityNo: 'aminah@example.com' } as const
  expect(await inquireCardDetail(identity)).toEqual({ ok: true, value: card })
  expect(await inquireCardDetail({ memberID: null, cardNo })).toEqual({ ok: true, value: card })
})

test('where extendInfo is withheld the card number is unknown, unless it was asked by', async () => {
  const { cardNo } = stub.addMember(AMINAH)
  stub.withholdExtendInfo(true)
  const { inquireCardDetail } = membershipsAt(stub)
  const identity = { identityType: 'MOBILE_PHONE', identityNo: '+60171234567' } as const
  expect(await inquireCardDetail(identity)).toMatchObject({ value: { memberID: null, cardNo: null } })
  expect(await inquireCardDetail({ memberID: null, cardNo })).toMatchObject({ value: { cardNo } })
})

test('without a card number nothing is asked: the API goes by nothing else', async () => {
  const calls = membershipsAt(stub)
  const key = { memberID: 'somebody', cardNo: null }
  const noMember = { ok: false, problem: 'no-member' }
  expect(await calls.inquireCardDetail(key)).toEqual(noMember)
  expect(await calls.inquireMemberAssets(key)).toEqual(noMember)
  expect(await calls.updateCardDetail(key, { FIRST_NAME: 'Nur' }, new Date())).toEqual(noMember)
  expect(stub.log).toEqual([])
})

test('what is sent is what the document has, and no more', async () => {
  const { cardNo } = stub.addMember(AMINAH)
  const { inquireCardDetail, inquireMemberAssets, updateCardDetail } = membershipsAt(stub)
  const loginIdentity = { identityType: 'EMAIL', identityNo: 'aminah@example.com' } as const
  const at = new Date('2026-01-05T12:00:00.500Z')
  await inquireCardDetail({ memberID: 'x', cardNo })
  await inquireCardDetail(loginIdentity)
  await inquireMemberAssets({ memberID: 'x', cardNo })
  await updateCardDetail({ memberID: 'x', cardNo }, { GENDER: 'F', FIRST_NAME: 'Nur' }, at)
  const cardFields = [
    { fieldCode: 'FIRST_NAME', fieldValue: 'Nur' },
    { fieldCode: 'GENDER', fieldValue: 'F' },
  ]
  const queryConditions =
    '{"benefitStatus":["ACTIVATED","USED","EXPIRED"],"benefitPage":{"pageNumber":1,"pageSize":30}}'
  expect(stub.log.map(({ body }) => body)).toEqual([
    { appId: 'app-under-test', cardNo },
    { appId: 'app-under-test', loginIdentity },
    { cardNo, assetTypes: ['BENEFIT', 'POINT', 'BALANCE'], queryConditions },
    { cardNo, requestTime: '2026-01-05T12:00:00+00:00', cardFields },
  ])
  expect(stub.log.map(({ status }) => status)).toEqual([200, 200, 200, 200])
})

test('a base address may have a path of its own and a slash at its end', async () => {
  const baseUrl = `${stub.url}/base/`
  await membershipsAt(stub, { baseUrl }).inquireCardDetail({ memberID: null, cardNo: 'C' })
  expect(stub.log[0]?.path).toBe('/base/api/open/v2/pds/memberships/inquireCardDetail')
})

test('an upstream that does not know our key answers with a refusal, which is no answer', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const { cardNo } = stub.addMember(AMINAH)
  const calls = membershipsAt(stub, { privateKey })
  const key = { memberID: null, cardNo }
  const unreachable = { ok: false, problem: 'unreachable' }
  expect(await calls.inquireCardDetail(key)).toEqual(unreachable)
  expect(await calls.inquireMemberAssets(key)).toEqual(unreachable)
  expect(await calls.updateCardDetail(key, { FIRST_NAME: 'Nur' }, new Date())).toEqual(unreachable)
  expect(stub.log.map(({ status }) => status)).toEqual([401, 401, 401])
})

test.each([
  { FIRST_NAME: '' },
  { FIRST_NAME: 'x'.repeat(21), GENDER: 'F' },
  { PASSWORD: 'Correct-Horse-9', GENDER: 'F' },
  { POINT: '5' },
  { EMAIL: 'no address' },
])('a change that cannot travel whole is refused, and nothing of it is sent: %j', async fields => {
  const { cardNo } = stub.addMember(AMINAH)
  const changed = await membershipsAt(stub).updateCardDetail({ memberID: null, cardNo }, fields, new Date())
  expect(changed).toEqual({ ok: false, problem: 'refused' })
  expect(stub.log).toEqual([])
})

test('a change of nothing is done without a call', async () => {
  const changed = await membershipsAt(stub).updateCardDetail({ memberID: null, cardNo: 'C' }, {}, new Date())
  expect(changed).toEqual({ ok: true, value: null })
  expect(stub.log).toEqual([])
})
