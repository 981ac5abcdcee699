import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '@/e2e/support/stub-fault'
import { type StubUpstream, startStubUpstream } from '@/e2e/support/stub-upstream'
import { membershipsAt } from './testing/memberships-at'

let stub: StubUpstream
beforeAll(async () => {
  stub = await startStubUpstream()
})
beforeEach(() => stub.reset())
afterAll(() => stub.close())

const failed = (resultCode: string): Fault => ({
  kind: 'envelope',
  resultStatus: 'F',
  resultCode,
  under: 'result',
})

/** What goes wrong, what an inquiry says of it, what an update says of it, and how many times it changed the card. */
const FAULTS: [fault: Fault, inquiry: string, update: string, changed: 0 | 1][] = [
  [failed('CARD_NOT_EXIST'), 'no-member', 'no-member', 0],
  [failed('PROCESS_FAIL'), 'unreachable', 'refused', 0],
  [failed('PARAM_ILLEGAL'), 'unreachable', 'refused', 0],
  [failed('ACCESS_DENIED'), 'unreachable', 'unreachable', 0],
  [failed('INVALID_API'), 'unreachable', 'unreachable', 0],
  [failed('REQUEST_TRAFFIC_EXCEED_LIMIT'), 'unreachable', 'unreachable', 0],
  [
    { kind: 'envelope', resultStatus: 'F', resultCode: 'CARD_NOT_EXIST', under: 'result', status: 404 },
    'no-member',
    'no-member',
    0,
  ],
  [{ kind: 'answer', status: 200, body: { result: { resultStatus: 'U' } } }, 'unreachable', 'undecided', 0],
  [{ kind: 'answer', status: 200, body: { result: { resultStatus: 'A' } } }, 'unreachable', 'undecided', 0],
  [{ kind: 'answer', status: 200, body: { result: {} }, effect: true }, 'unreachable', 'undecided', 1],
  [{ kind: 'answer', status: 200, body: {} }, 'unreachable', 'undecided', 0],
  [{ kind: 'answer', status: 200, body: { resultStatus: 'S' } }, 'unreachable', 'undecided', 0],
  [{ kind: 'answer', status: 200, body: [] }, 'unreachable', 'undecided', 0],
  [{ kind: 'answer', status: 200, body: null }, 'unreachable', 'undecided', 0],
  [{ kind: 'unsigned' }, 'unreachable', 'undecided', 1],
  [{ kind: 'unsigned', how: 'wrong' }, 'unreachable', 'undecided', 1],
  [{ kind: 'unsigned', how: 'stale' }, 'unreachable', 'undecided', 1],
  [{ kind: 'unsigned', how: 'another-client' }, 'unreachable', 'undecided', 1],
  [{ kind: 'empty', status: 429 }, 'unreachable', 'unreachable', 0],
  [{ kind: 'empty', status: 401 }, 'unreachable', 'undecided', 0],
  [{ kind: 'empty', status: 404 }, 'unreachable', 'undecided', 0],
  [{ kind: 'html', status: 503 }, 'unreachable', 'undecided', 0],
  [{ kind: 'html', effect: true }, 'unreachable', 'undecided', 1],
  [{ kind: 'empty', effect: true }, 'unreachable', 'undecided', 1],
  [{ kind: 'truncated', effect: true }, 'unreachable', 'undecided', 1],
  [{ kind: 'cut', effect: true }, 'unreachable', 'undecided', 1],
  [{ kind: 'drip', everyMs: 20, effect: true }, 'unreachable', 'undecided', 1],
  [{ kind: 'hang', effect: true }, 'unreachable', 'undecided', 1],
  [{ kind: 'huge', bytes: 3_000_000, effect: true }, 'unreachable', 'undecided', 1],
  [{ kind: 'gzip-garbage', effect: true }, 'unreachable', 'undecided', 1],
  [{ kind: 'redirect' }, 'unreachable', 'undecided', 0],
  [{ kind: 'reset' }, 'unreachable', 'undecided', 0],
  [{ kind: 'reset', effect: true }, 'unreachable', 'undecided', 1],
  [{ kind: 'late', afterMs: 50 }, 'ok', 'ok', 1],
]

const codeOf = (outcome: { ok: true } | { ok: false; problem: string }) =>
  outcome.ok ? 'ok' : outcome.problem

describe.each(FAULTS)('%j', (fault, inquiry, update, changed) => {
  const timeoutMs = 500
  const joined = () => stub.addMember({ firstname: 'Aminah', email: 'aminah@example.com' })

  test(`makes inquireCardDetail by number and by identity ${inquiry}, asked once`, async () => {
    const { cardNo } = joined()
    const identity = { identityType: 'EMAIL', identityNo: 'aminah@example.com' } as const
    for (const who of [{ memberID: null, cardNo }, identity]) {
      stub.fault({ ...fault, call: 'inquireCardDetail' })
      expect(codeOf(await membershipsAt(stub, { timeoutMs }).inquireCardDetail(who))).toBe(inquiry)
    }
    expect(stub.log).toHaveLength(2)
  })

  test(`makes inquireMemberAssets ${inquiry}, asked once`, async () => {
    const { cardNo } = joined()
    stub.fault({ ...fault, call: 'inquireMemberAssets' })
    const assets = await membershipsAt(stub, { timeoutMs }).inquireMemberAssets({ memberID: null, cardNo })
    expect(codeOf(assets)).toBe(inquiry)
    expect(stub.log).toHaveLength(1)
  })

  test(`makes updateCardDetail ${update}, sent once, ${changed} changed`, async () => {
    const { cardNo } = joined()
    const calls = membershipsAt(stub, { timeoutMs })
    const key = { memberID: null, cardNo }
    stub.fault({ ...fault, call: 'updateCardDetail' })
    expect(codeOf(await calls.updateCardDetail(key, { FIRST_NAME: 'Nur' }, new Date()))).toBe(update)
    expect(stub.log).toHaveLength(1)
    const now = await calls.inquireCardDetail(key)
    expect(now.ok && now.value.fields.FIRST_NAME).toBe(changed ? 'Nur' : 'Aminah')
  })
})

test('wrong types are no answer to an inquiry; an update asks for nothing but the status', async () => {
  const { cardNo } = stub.addMember({ firstname: 'Aminah' })
  const [calls, key] = [membershipsAt(stub), { memberID: null, cardNo }]
  stub.fault({ kind: 'wrong-types', times: 3, effect: true })
  expect(await calls.inquireCardDetail(key)).toEqual({ ok: false, problem: 'unreachable' })
  expect(await calls.inquireMemberAssets(key)).toEqual({ ok: false, problem: 'unreachable' })
  expect(await calls.updateCardDetail(key, { FIRST_NAME: 'Nur' }, new Date())).toMatchObject({ ok: true })
})

test('an upstream that refuses the connection is unreachable, and nothing was changed', async () => {
  const gone = await startStubUpstream()
  const calls = membershipsAt(gone)
  await gone.close()
  const [key, unreachable] = [
    { memberID: null, cardNo: 'C' },
    { ok: false, problem: 'unreachable' },
  ]
  expect(await calls.inquireCardDetail(key)).toEqual(unreachable)
  expect(await calls.inquireMemberAssets(key)).toEqual(unreachable)
  expect(await calls.updateCardDetail(key, { FIRST_NAME: 'Nur' }, new Date())).toEqual(unreachable)
})

test('a page that fails makes the whole list unreachable: a shorter one would be untrue', async () => {
  const { cardNo } = stub.addMember({ firstname: 'Aminah' })
  const text = { languageValues: { en: 'Coffee' } }
  const benefit = (index: number) => ({
    ...{ benefitInstanceId: `b-${index}`, status: 'ACTIVATED', iconUrl: 'https://example.com/i.png' },
    ...{ createdTime: '2026-01-05T09:00:00+08:00', expireTime: '2036-01-05T09:00:00+08:00' },
    ...{ benefitTitle: text, useRules: text, useScenarios: text },
  })
  stub.setCard(cardNo, { benefits: Array.from({ length: 65 }, (_, index) => benefit(index)) })
  const [calls, key] = [membershipsAt(stub), { memberID: null, cardNo }]
  const all = await calls.inquireMemberAssets(key)
  expect(all.ok && all.value.benefits?.map(({ benefitInstanceId }) => benefitInstanceId)).toEqual(
    Array.from({ length: 65 }, (_, index) => `b-${index}`),
  )
  expect(stub.log).toHaveLength(3)
  stub.fault({ kind: 'late', afterMs: 1 }, { kind: 'reset' })
  expect(await calls.inquireMemberAssets(key)).toEqual({ ok: false, problem: 'unreachable' })
})
