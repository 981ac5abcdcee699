import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '@/lib/store/connect'
import { insertMember, type MemberRow } from '@/lib/store/member'
import { ledgerEntry, openAward } from '@/lib/store/schema'

/** A member with nothing but a name. @returns the memberID. */
export async function newMember(db: Database): Promise<string> {
  const row: MemberRow = {
    memberID: randomUUID(),
    requestID: randomUUID(),
    cardNo: randomUUID(),
    externalRefNo: null,
    firstName: 'Aminah',
    lastName: null,
    userName: 'Aminah',
    userSalutation: null,
    gender: null,
    birthDate: null,
    mobilePhone: null,
    email: null,
    notification: 0,
    allowRedeem: true,
    address: {},
    attributeList: [],
    changeTimes: {},
    level: 'BASIC',
    growth: '0',
    startDate: new Date(),
    endDate: null,
  }
  if ((await insertMember(db, row, [])) !== 'inserted') throw new Error('Nobody was inserted')
  return row.memberID
}

/** All of a member's entries and awards, in the order of their numbers. */
export async function ledgerOf(db: Database, memberID: string) {
  const entries = await db
    .select()
    .from(ledgerEntry)
    .where(eq(ledgerEntry.memberID, memberID))
    .orderBy(asc(ledgerEntry.asset), asc(ledgerEntry.entryNo))
  const awards = await db
    .select()
    .from(openAward)
    .where(eq(openAward.memberID, memberID))
    .orderBy(asc(openAward.asset), asc(openAward.entryNo))
  return { entries, awards }
}
