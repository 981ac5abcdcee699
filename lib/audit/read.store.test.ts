import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staff } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { auditFilterFrom, auditPage } from './read'
import { record } from './record'

const ZONE = 'Asia/Kuala_Lumpur'
const [STAFF, MEMBER, BENEFIT] = [uuidv7(), uuidv7(), uuidv7()]

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  await db
    .insert(staff)
    .values({ staffID: STAFF, email: 'Aminah@kopi.example', role: 'editor', createdAt: new Date() })
  const actor = { actorKind: 'staff', actorID: STAFF } as const
  await record(
    db,
    { ...actor, event: 'benefit-edited', subjectID: BENEFIT },
    new Date('2026-11-26T15:59:00Z'),
  )
  await record(
    db,
    { ...actor, event: 'benefit-published', subjectID: BENEFIT },
    new Date('2026-11-26T16:00:00Z'),
  )
  const member = { actorKind: 'member', actorID: MEMBER, subjectID: MEMBER } as const
  await record(db, { ...member, event: 'joined' }, new Date('2026-11-27T15:59:59Z'))
})
afterAll(() => database.drop())

async function found(query: Record<string, unknown>) {
  const { filter, unread } = auditFilterFrom(query, ZONE)
  expect(unread).toEqual([])
  return (await auditPage(filter, database.db)).entries.map(({ entry }) => entry.event)
}

describe('the trail is read', () => {
  const ALL = ['joined', 'benefit-published', 'benefit-edited']
  const BY_STAFF = ['benefit-published', 'benefit-edited']
  test.each<[what: string, query: Record<string, unknown>, events: string[]]>([
    ['whole', {}, ALL],
    ['by a staff person’s address, however it is spelled', { actor: ' aminah@KOPI.example' }, BY_STAFF],
    ['by an address of nobody', { actor: 'x@example.com' }, []],
    ['by the end of an actor’s id', { actor: MEMBER.slice(-8).toUpperCase() }, ['joined']],
    ['by an actor’s id', { actor: STAFF }, BY_STAFF],
    ['by the end of a subject’s id', { subject: BENEFIT.slice(-12) }, BY_STAFF],
    ['by a subject’s id', { subject: MEMBER }, ['joined']],
    ['by both, and by what', { subject: BENEFIT, actor: STAFF, event: 'benefit-edited' }, ['benefit-edited']],
    ['from a day in the programme’s zone', { from: '2026-11-27' }, ['joined', 'benefit-published']],
    ['until a day in it', { until: '2026-11-26' }, ['benefit-edited']],
    ['on one day in it', { from: '2026-11-27', until: '2026-11-27' }, ['joined', 'benefit-published']],
    [
      'whole, whatever else is asked',
      { event: 'x', from: 'y', before: 7, actorKind: ['staff'], actor: [] },
      ALL,
    ],
  ])('%s', async (_what, query, events) => {
    expect(await found(query)).toEqual(events)
  })

  test.each([
    'abc',
    'a b c d e f g',
    '%%%%%%%%',
    '________',
    "'; drop --",
    '\0\0\0\0\0\0\0\0',
    '-'.repeat(36),
  ])('and of %j nothing is found, which is said', typed => {
    expect(auditFilterFrom({ actor: typed, subject: typed }, ZONE).unread).toEqual(['actor', 'subject'])
  })

  test('page after page, each entry once', async () => {
    const seen: string[] = []
    let before: string | null = null
    do {
      const { filter } = auditFilterFrom({ before }, ZONE)
      const { entries, next }: Awaited<ReturnType<typeof auditPage>> = await auditPage(filter, database.db, 2)
      seen.push(...entries.map(({ entry }) => entry.event))
      before = next
    } while (before !== null)
    expect(seen).toEqual(ALL)
  })
})
