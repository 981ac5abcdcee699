import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { entriesAbout } from '@/lib/audit/testing/entries'
import { refused } from '@/lib/membership/outcome'
import { redemption, redemptionCode } from '@/lib/store/schema'
import { type Held, MEMBER, type RedeemingWorld, redeemingWorld, TILL } from './testing/redeeming-world'

let world: RedeemingWorld
beforeAll(async () => {
  world = await redeemingWorld()
})
afterEach(() => vi.useRealTimers())
afterAll(() => world.drop())

const MINUTE_MS = 60_000
const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })

/** Brings one redemption of a benefit into a state; its id and code. */
const STATES = {
  open: async (held: Held) => held.opened(),
  lapsed: async (held: Held) => {
    const opened = await held.opened()
    later(10 * MINUTE_MS)
    return opened
  },
  undone: async (held: Held) => {
    const opened = await held.opened()
    await held.calls.undoRedemption(held.member, opened.redemptionID, MEMBER)
    return opened
  },
  accepted: async (held: Held) => {
    const opened = await held.opened()
    await held.accept(opened.code)
    return opened
  },
  'accepted, past the window': async (held: Held) => {
    const opened = await STATES.accepted(held)
    later(15 * MINUTE_MS)
    return opened
  },
  'taken back at the till': async (held: Held) => {
    const opened = await STATES.accepted(held)
    await held.calls.undoAcceptance({ code: opened.code, cardNo: null }, TILL)
    return opened
  },
}

type Said = 'done' | string
const said = (answer: { ok: boolean; problem?: string }): Said =>
  answer.ok ? 'done' : (answer.problem ?? '')

test.each<[state: keyof typeof STATES, start: Said, undo: Said, accept: Said, undoAtTill: Said]>([
  ['open', 'being-redeemed', 'done', 'done', 'not-accepted'],
  ['lapsed', 'done', 'lapsed', 'lapsed', 'not-accepted'],
  ['undone', 'done', 'done', 'undone', 'not-accepted'],
  ['accepted', 'not-usable', 'used', 'used', 'done'],
  ['accepted, past the window', 'not-usable', 'used', 'used', 'undo-over'],
  ['taken back at the till', 'done', 'done', 'undone', 'done'],
])('one that is %s: start %s, member’s undo %s, accept %s, till’s undo %s', async (state, ...expected) => {
  const actions = [
    (held: Held) => held.start(),
    (held: Held, id: string) => held.calls.undoRedemption(held.member, id, MEMBER),
    (held: Held, _: string, code: string) => held.accept(code),
    (held: Held, _: string, code: string) => held.calls.undoAcceptance({ code, cardNo: null }, TILL),
  ]
  const answers = []
  for (const action of actions) {
    const held = await world.hold()
    const { redemptionID, code } = await STATES[state](held)
    answers.push(said(await action(held, redemptionID, code)))
    vi.useRealTimers()
  }
  expect(answers).toEqual(expected)
})

describe('what changes between confirming and accepting is obeyed', () => {
  test.each<[string, (held: Held) => Promise<unknown>, start: string, accept: string]>([
    ['allowRedeem', held => held.setMember({ allowRedeem: false }), 'not-allowed', 'not-allowed'],
    ['the membership’s end', held => held.setMember({ endDate: new Date() }), 'closed', 'closed'],
    ['the benefit’s end', held => held.setBenefit({ expireTime: new Date() }), 'not-usable', 'benefit-ended'],
    ['another use of it', held => held.setBenefit({ status: 'USED' }), 'not-usable', 'benefit-ended'],
  ])('%s', async (_claim, change, start, accept) => {
    const [held, other] = [await world.hold(), await world.hold()]
    const { code, redemptionID } = await held.opened()
    await change(held)
    await change(other)
    expect(await other.start()).toEqual(refused(start))
    expect(await held.accept(code)).toEqual(refused(accept))
    expect(await held.calls.lookUp({ code, cardNo: null })).toMatchObject({ value: { refusal: accept } })
    expect(await held.calls.undoRedemption(held.member, redemptionID, MEMBER)).toMatchObject({ ok: true })
  })
})

describe('who may', () => {
  test('redeem what is theirs, and nobody else’s', async () => {
    const [held, other] = [await world.hold(), await world.hold()]
    const { benefitInstanceId } = held
    const asked = { benefitInstanceId, redemptionID: uuidv7() }
    expect(await held.calls.startRedemption(other.member, asked, MEMBER)).toEqual(refused('no-benefit'))
    const nobody = { memberID: uuidv7(), cardNo: null }
    expect(await held.calls.startRedemption(nobody, asked, MEMBER)).toEqual(refused('no-benefit'))
    const { redemptionID } = await held.opened()
    expect(await held.calls.undoRedemption(other.member, redemptionID, MEMBER)).toEqual(refused('unknown'))
    expect(await held.stands()).toMatchObject({ states: ['open'] })
  })

  test('a card number that is not its owner’s refuses a code; either of their numbers is right, as typed', async () => {
    const held = await world.hold()
    const externalRefNo = `R-${uuidv7()}`
    await held.setMember({ externalRefNo })
    const { code } = await held.opened()
    expect(await held.accept(code, uuidv7(), 'SOMEBODYELSE')).toEqual(refused('wrong-member'))
    const { cardNo } = held.member
    for (const typed of [
      cardNo.toLowerCase(),
      `${cardNo.slice(0, 6)} ${cardNo.slice(6)}`,
      externalRefNo,
      ' ',
    ])
      expect(await held.calls.lookUp({ code, cardNo: typed })).toMatchObject({ ok: true })
  })

  test.each(['', 'nonsense', 'ABCD-2345', 'ABCD-234O'])('nobody by the code %j', async code => {
    expect(await world.calls.lookUp({ code, cardNo: null })).toEqual(refused('unknown'))
  })
})

test('the same call sent again is the same start and the same acceptance; another till’s is not', async () => {
  const held = await world.hold()
  const [redemptionID, requestID] = [uuidv7(), uuidv7()]
  const started = await held.start(redemptionID)
  expect(await held.start(redemptionID)).toEqual(started)
  const code = started.ok ? (started.value.code ?? '') : ''
  const accepted = await held.accept(code, requestID)
  expect(await held.accept(code, requestID)).toEqual(accepted)
  expect(await held.accept(code)).toEqual(refused('used'))
  expect(await held.start(redemptionID)).toMatchObject({ value: { state: 'accepted' } })
  expect(await entriesAbout(world.db, redemptionID)).toEqual([
    { ...MEMBER, event: 'redemption-started', details: {} },
    { ...TILL, event: 'redemption-accepted', details: {} },
  ])
})

test('a till is told what it stands for, and of its owner a masked name only', async () => {
  const held = await world.hold()
  const { code } = await held.opened()
  const found = await held.calls.lookUp({ code: code.toLowerCase(), cardNo: null })
  expect(found).toMatchObject({
    value: { maskedName: 'M••• L•••', refusal: null, benefit: { benefitTitle: { defaultLanguage: 'en' } } },
  })
  expect(JSON.stringify(found)).not.toMatch(/Lim|@example|\+60/)
})

test('no code can be read from the store', async () => {
  const held = await world.hold()
  const { code } = await held.opened()
  const rows = [await world.db.select().from(redemption), await world.db.select().from(redemptionCode)]
  const bytes = Object.values(rows.flat()).flatMap(row => Object.values(row))
  const texts = bytes.map(value => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
  expect(texts.filter(value => value.includes(code))).toEqual([])
})
