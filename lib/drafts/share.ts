import { createHmac, timingSafeEqual } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { record } from '@/lib/audit/record'
import { config, publicOrigin } from '@/lib/config'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import {
  findShare,
  insertAnswer,
  insertShare,
  type PreviewAnswer,
  type PreviewShare,
  readAnswers,
  readShares,
  revokeShare,
} from '@/lib/store/preview-share'
import type { BenefitContent } from './content'
import type { Editing } from './draft'

/** For how many days a link may work. */
export const SHARE_DAYS = [1, 5, 14, 30] as const

const DAY_MS = 86_400_000
const SHARES_MAX_SIZE = 20
const ANSWERS_MAX_SIZE = 200

/**
 * `altered`: not a link that we made. `expired`: its time is over. `revoked`: staff closed it, or the texts are gone.
 */
export type ShareState = { state: 'open'; share: PreviewShare } | { state: 'altered' | 'expired' | 'revoked' }

/** Shares a benefit's texts as they are now; the link's token. */
export async function shareContent(
  { templateID, staffID }: Editing,
  content: BenefitContent,
  days: (typeof SHARE_DAYS)[number],
  db: Store = store(),
  now = new Date(),
): Promise<string> {
  const share = {
    ...content,
    shareID: uuidv7(),
    templateID,
    sharedBy: staffID,
    sharedAt: now,
    expiresAt: new Date(now.getTime() + days * DAY_MS),
    revokedAt: null,
  }
  await inTransaction(db, async tx => {
    await insertShare(tx, share)
    const actor = { actorKind: 'staff', actorID: staffID } as const
    await record(tx, { ...actor, event: 'preview-shared', subjectID: templateID, details: { days } })
  })
  return shareToken(share)
}

/** The token of a share's link: whose it is and until when, signed. It can be made again as long as the key is listed first. */
export function shareToken({ shareID, expiresAt }: Pick<PreviewShare, 'shareID' | 'expiresAt'>): string {
  const [secret = ''] = config().PORTAL_SECRET
  const signed = `${shareID}.${Math.floor(expiresAt.getTime() / 1000)}`
  return `${signed}.${signatureOf(signed, secret)}`
}

/** The link that is sent to whoever is to approve, in a language of the portal. */
export function shareLink(share: Pick<PreviewShare, 'shareID' | 'expiresAt'>, locale: string): string {
  return `${publicOrigin()}/${locale}/preview/${shareToken(share)}`
}

const TOKEN = /^(?<shareID>[\da-f-]{36})\.(?<seconds>\d{1,12})\.(?<signature>[\w-]{43})$/

/** What a link opens. The signature is judged before anything else: nobody learns of a share by guessing. */
export async function openShare(token: string, db: Store = store(), now = new Date()): Promise<ShareState> {
  const { shareID = '', seconds = '', signature = '' } = TOKEN.exec(token)?.groups ?? {}
  if (!isSigned(`${shareID}.${seconds}`, signature)) return { state: 'altered' }
  if (now.getTime() >= Number(seconds) * 1000) return { state: 'expired' }
  const share = await findShare(db, shareID)
  if (share === null || share.revokedAt !== null) return { state: 'revoked' }
  return { state: 'open', share }
}

/** Closes a share of a benefit. False where there is none that is open. */
export function closeShare(
  { templateID, staffID }: Editing,
  shareID: string,
  db: Store = store(),
): Promise<boolean> {
  if (!z.uuid().safeParse(shareID).success) return Promise.resolve(false)
  return inTransaction(db, async tx => {
    if (!(await revokeShare(tx, { shareID, templateID }, new Date()))) return false
    const actor = { actorKind: 'staff', actorID: staffID } as const
    await record(tx, { ...actor, event: 'preview-revoked', subjectID: templateID })
    return true
  })
}

/** A share with what was said of it. */
export type SharedPreview = { share: PreviewShare; sharedBy: string | null; answers: PreviewAnswer[] }

/** The newest shares of a benefit, newest first. */
export async function sharesOf(templateID: string, db: Store = store()): Promise<SharedPreview[]> {
  const rows = await readShares(db, templateID, SHARES_MAX_SIZE)
  const answers = await readAnswers(
    db,
    rows.map(({ share }) => share.shareID),
  )
  return rows.map(row => ({
    ...row,
    answers: answers.filter(({ shareID }) => shareID === row.share.shareID),
  }))
}

/** What was said of a share, oldest first. */
export function answersOf(shareID: string, db: Store = store()): Promise<PreviewAnswer[]> {
  return readAnswers(db, [shareID])
}

/** Keeps what a reader of a share says; the same `answerID` counts once. False where too much was said already, or it was closed. */
export function answerShare(
  share: PreviewShare,
  answer: Omit<PreviewAnswer, 'shareID' | 'answeredAt'>,
  db: Store = store(),
  now = new Date(),
): Promise<boolean> {
  return inTransaction(db, async tx => {
    const kept = await insertAnswer(
      tx,
      { ...answer, shareID: share.shareID, answeredAt: now },
      ANSWERS_MAX_SIZE,
    )
    if (kept !== 'kept') return kept === 'known'
    const details = { verdict: answer.verdict }
    const visitor = { actorKind: 'visitor', actorID: null } as const
    await record(tx, { ...visitor, event: 'preview-answered', subjectID: share.templateID, details })
    return true
  })
}

function signatureOf(signed: string, secret: string): string {
  return createHmac('sha256', Buffer.from(secret, 'base64'))
    .update('preview')
    .update(signed)
    .digest('base64url')
}

function isSigned(signed: string, signature: string): boolean {
  const given = Buffer.from(signature)
  return config().PORTAL_SECRET.some(secret => {
    const own = Buffer.from(signatureOf(signed, secret))
    return own.length === given.length && timingSafeEqual(own, given)
  })
}
