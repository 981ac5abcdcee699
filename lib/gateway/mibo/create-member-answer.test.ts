import { describe, expect, test } from 'vitest'
import { CREATE_MEMBER_RESPONSE } from '@/e2e/fixtures/create-member-example'
import { createMemberAnswerFrom } from './create-member-answer'

const ZONE = 'Asia/Kuala_Lumpur'
const MEMBER = CREATE_MEMBER_RESPONSE
const BRIEF = { memberID: MEMBER.memberID, firstname: MEMBER.firstname }
const WORDS = { resultCode: 'STUB', resultMessage: 'in words' }
const EXISTS = { resultStatus: 'F', resultCode: 'MEMBER_EXISTS' }

function answerTo(status: number, body: unknown, retryAfterSeconds: number | null = null) {
  return createMemberAnswerFrom({ status, body, retryAfterSeconds }, ZONE)
}

test("the document's example response is the member, whole", () => {
  expect(answerTo(200, MEMBER)).toEqual({
    outcome: 'S',
    member: {
      memberID: MEMBER.memberID,
      cardNo: MEMBER.cardNo,
      externalRefNo: null,
      fields: {
        FIRST_NAME: 'TesCustomer1',
        USER_NAME: 'TesCustomer1',
        GENDER: 'F',
        MOBILE_PHONE: '+60176668702',
      },
      address: {},
      attributeList: [],
      marketingConsent: { email: true, sms: true },
      allowRedeem: true,
      memberSince: null,
      startDate: MEMBER.startDate,
      endDate: null,
    },
  })
})

test('what no store takes is left out of the member, which stays one', () => {
  const odd = ['\u0000', 'x\udc00']
  const attributeList = odd.map(value => ({ attributeID: '1', value }))
  const [firstname, lastname] = odd
  const body = { ...BRIEF, firstname, lastname, cardNo: firstname, homeCity: lastname, attributeList }
  expect(answerTo(200, body)).toMatchObject({
    outcome: 'S',
    member: { fields: {}, cardNo: null, address: {}, attributeList: [] },
  })
})

describe('without a Result envelope the status speaks', () => {
  const PROBLEM = { type: 'about:blank', title: 'No', status: 0 }
  const table: [status: number, body: unknown, outcome: string][] = [
    [200, BRIEF, 'S'],
    [201, BRIEF, 'S'],
    [202, BRIEF, 'S'],
    [200, { ...BRIEF, memberID: undefined }, 'U'],
    [200, { ...BRIEF, memberID: null }, 'U'],
    [200, { ...BRIEF, memberID: '' }, 'U'],
    [200, { ...BRIEF, memberID: 7 }, 'U'],
    [200, { ...BRIEF, memberID: 'M'.repeat(256) }, 'S'],
    [200, { ...BRIEF, memberID: 'M'.repeat(257) }, 'U'],
    [200, { ...BRIEF, memberID: 'M\u0000' }, 'U'],
    [200, { ...BRIEF, memberID: 'M\ud800' }, 'U'],
    [200, {}, 'U'],
    [200, [], 'U'],
    [200, [BRIEF], 'U'],
    [200, null, 'U'],
    [200, 'S', 'U'],
    [200, undefined, 'U'],
    [204, undefined, 'U'],
    [302, undefined, 'U'],
    [307, BRIEF, 'U'],
    [400, PROBLEM, 'F'],
    [400, undefined, 'F'],
    [401, PROBLEM, 'expired'],
    [401, undefined, 'expired'],
    [402, PROBLEM, 'U'],
    [403, PROBLEM, 'F'],
    [404, undefined, 'F'],
    [405, PROBLEM, 'U'],
    [408, PROBLEM, 'U'],
    [409, PROBLEM, 'known'],
    [409, undefined, 'known'],
    [418, PROBLEM, 'U'],
    [422, PROBLEM, 'F'],
    [429, undefined, 'not-sent'],
    [500, PROBLEM, 'U'],
    [500, BRIEF, 'U'],
    [502, undefined, 'U'],
    [503, undefined, 'U'],
    [504, undefined, 'U'],
  ]
  test.each(table)('%i with %j is %s', (status, body, outcome) => {
    expect(answerTo(status, body).outcome).toBe(outcome)
  })
})

describe('a Result envelope is read before the status', () => {
  const table: [status: number, body: Record<string, unknown>, outcome: string][] = [
    [200, { resultStatus: 'S', ...BRIEF }, 'S'],
    [200, { resultStatus: 'S' }, 'U'],
    [500, { resultStatus: 'S', ...BRIEF }, 'S'],
    [409, { resultStatus: 'S', ...BRIEF }, 'known'],
    [409, { resultStatus: 'A' }, 'known'],
    [200, { resultStatus: 'A' }, 'A'],
    [202, { resultStatus: 'A', ...BRIEF }, 'A'],
    [500, { resultStatus: 'A' }, 'A'],
    [200, { resultStatus: 'F' }, 'F'],
    [200, { resultStatus: 'F', ...BRIEF }, 'F'],
    [500, { resultStatus: 'F' }, 'F'],
    [200, { resultStatus: 'U' }, 'U'],
    [200, { resultStatus: 'U', ...BRIEF }, 'U'],
    [400, { resultStatus: 'U' }, 'U'],
    [409, { resultStatus: 'U' }, 'U'],
    [409, { resultStatus: 'F' }, 'known'],
    [200, { ...WORDS, ...BRIEF }, 'U'],
    [200, { resultStatus: null, ...WORDS }, 'U'],
    [200, { resultStatus: 's', ...BRIEF }, 'U'],
    [200, { resultStatus: 'OK', ...BRIEF }, 'U'],
    [401, { resultStatus: 'F' }, 'expired'],
    [401, EXISTS, 'expired'],
    [429, { resultStatus: 'F' }, 'not-sent'],
    [429, { resultStatus: 'U' }, 'not-sent'],
  ]
  test.each(table)('%i with %j is %s', (status, body, outcome) => {
    expect(answerTo(status, { ...WORDS, ...body }).outcome).toBe(outcome)
  })
  test.each(table)('%i with %j under `result` is %s as well', (status, body, outcome) => {
    const { resultStatus, resultCode = 'STUB', ...fields } = body
    const result = 'resultStatus' in body ? { resultStatus, resultCode } : { resultCode }
    expect(answerTo(status, { ...fields, result }).outcome).toBe(outcome)
  })
})

describe('a code that says the member exists makes a known person, whatever stands beside it', () => {
  const table: [resultCode: string, outcome: string][] = [
    ['MEMBER_EXISTS', 'known'],
    ['MEMBER_EXIST', 'known'],
    ['member_already_exists', 'known'],
    ['USER_ALREADY_REGISTERED', 'known'],
    ['DUPLICATE_MOBILE', 'known'],
    ['MEMBER_NOT_EXIST', 'F'],
    ['MEMBER_NONEXISTENT', 'F'],
    ['CARD_DOES_NOT_EXIST', 'F'],
    ['PROCESS_FAIL', 'F'],
    ['PARAM_ILLEGAL', 'F'],
    ['', 'F'],
  ]
  test.each(table)('F %s is %s', (resultCode, outcome) => {
    expect(answerTo(200, { resultStatus: 'F', resultCode }).outcome).toBe(outcome)
    expect(answerTo(400, { resultStatus: 'F', resultCode }).outcome).toBe(outcome)
  })
  test.each(['S', 'A', 'U', undefined])(
    'so nobody is bound to an existing member by status %s',
    resultStatus => {
      expect(answerTo(200, { ...EXISTS, resultStatus, ...BRIEF }).outcome).toBe('known')
    },
  )
})

test.each([
  [200, undefined, { kind: 'not-json' }],
  [200, {}, { kind: 'wrong-shape' }],
  [500, undefined, { kind: 'status', status: 500, retryAfterSeconds: null }],
  [200, { resultStatus: 'U' }, null],
])('an undecided %i with %j says what was wrong: %j', (status, body, failure) => {
  expect(answerTo(status, body)).toEqual({ outcome: 'U', failure })
})

test('a 429 carries the wait that it states', () => {
  const failure = { kind: 'status', status: 429, retryAfterSeconds: 17 }
  expect(answerTo(429, undefined, 17)).toEqual({ outcome: 'not-sent', retryAfterSeconds: 17, failure })
})
