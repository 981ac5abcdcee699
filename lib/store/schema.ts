import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Attribute, AttributeDefinition } from '@/lib/membership/attribute'
import type { HomeAddress } from '@/lib/membership/home-address'
import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import { DEFAULT_PROMISED_LANGUAGES } from '@/lib/membership/promised-languages'
import { SIGN_UP_FIELDS, type SignUpField } from '@/lib/membership/sign-up-field'
import { AUDIT_EVENTS } from './audit-event'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const instant = (name: string) => timestamp(name, { withTimezone: true })
/** What a proof is for: a password for what it opens, signing in, a sign-up, confirming or changing an identity, or going on. */
export const PROOF_PURPOSES = ['reset', 'sign-in', 'sign-up', 'confirm', 'change', 'step-up'] as const
/** News by mail, news by SMS, the terms, the monthly statement by mail, and a word before points or benefits end. */
export const CONSENT_KINDS = ['email', 'sms', 'terms', 'statement', 'reminder'] as const
const count = (name: string) => bigint(name, { mode: 'number' })

// ——— What the portal itself owns, whatever keeps the members. Keyed by account_id: an accepted member (A) has an
// account before anybody knows the memberID. ———

/** A try to join, written before the upstream is asked. Its id becomes the account's id. */
export const registration = pgTable('registration', {
  registrationID: uuid('registration_id').primaryKey(),
  requestID: uuid('request_id').notNull().unique(),
  fingerprint: bytes('fingerprint').notNull(),
  state: text('state', {
    enum: ['started', 'created', 'accepted', 'undecided', 'found', 'refused', 'known', 'not-sent', 'absent'],
  }).notNull(),
  /** What was typed, without the password; gone as soon as the registration has ended. */
  submission: jsonb('submission'),
  /** Of the page on which it was typed: messages about it are written in that language. */
  language: text('language').notNull().default('en'),
  /** How often the upstream was asked about it since; each pause is longer than the one before. */
  inquiries: integer('inquiries').notNull().default(0),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
})

export const account = pgTable(
  'account',
  {
    accountID: uuid('account_id').primaryKey(),
    memberID: text('member_id').unique(),
    passwordHash: text('password_hash'),
    language: text('language').notNull(),
    /** What Create Member answered (or, while accepted, what was typed): shown where the upstream cannot be asked. */
    card: jsonb('card').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When it will be erased; null for nearly everybody. Until then its owner can change their mind. */
    closesAt: instant('closes_at'),
    /** When something that ends was last told of: at most once a week. */
    remindedAt: instant('reminded_at'),
    /** The newest month, `YYYY-MM`, whose statement was announced. */
    statementMonth: text('statement_month'),
  },
  table => [index('account_closes').on(table.closesAt).where(sql`${table.closesAt} is not null`)],
)

/** One identity, one account: the key that keeps one person from joining twice. Held from the start of a registration. */
export const loginIdentity = pgTable(
  'login_identity',
  {
    identityType: text('identity_type', { enum: ['EMAIL', 'MOBILE_PHONE'] }).notNull(),
    identityKey: text('identity_key').notNull(),
    accountID: uuid('account_id').notNull(),
    /** When a code proved that it is the holder's; null while anybody could have typed it. */
    provedAt: instant('proved_at'),
  },
  table => [
    primaryKey({ columns: [table.identityType, table.identityKey] }),
    index('login_identity_account').on(table.accountID),
  ],
)

/** Somebody who says that an e-mail or mobile is theirs, and is proving it; the browser alone holds the token. */
export const proof = pgTable(
  'proof',
  {
    tokenHash: bytes('token_hash').primaryKey(),
    identityType: text('identity_type', { enum: ['EMAIL', 'MOBILE_PHONE'] }).notNull(),
    identityKey: text('identity_key').notNull(),
    /** As it was typed: where codes are sent to. */
    identityNo: text('identity_no').notNull(),
    /** What a right code is for; it opens nothing else. */
    purpose: text('purpose', { enum: PROOF_PURPOSES }).notNull().default('reset'),
    /** The account that was signed in where the proof was begun, for purposes that are about that account. */
    accountID: uuid('account_id'),
    /** Of the link in the message, which proves as the code does; for purposes that may end in another browser. */
    linkHash: bytes('link_hash').unique(),
    /** A sign-up that waits for its proof, sealed, the password as its hash; gone with the proof. */
    sealedSignUp: bytes('sealed_sign_up'),
    /** A path on this host to which signing in leads. */
    next: text('next'),
    /** This browser's own registration, from which it came: its other identity can be proved instead. */
    registrationID: uuid('registration_id'),
    language: text('language').notNull(),
    wrongTries: integer('wrong_tries').notNull().default(0),
    startedAt: instant('started_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    provedAt: instant('proved_at'),
    /** Set as soon as something came of it: a proof opens one door once. */
    usedAt: instant('used_at'),
  },
  table => [index('proof_identity').on(table.identityType, table.identityKey, table.startedAt)],
)

/** Codes of a proof, as keyed hashes; the newest and the one before it are valid. */
export const oneTimeCode = pgTable(
  'one_time_code',
  {
    proofHash: bytes('proof_hash').notNull(),
    codeID: uuid('code_id').notNull(),
    codeHash: bytes('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  table => [primaryKey({ columns: [table.proofHash, table.codeID] })],
)

/** Mail and SMS, written in the transaction that is the reason for them, and sent by the worker once at most. */
export const outbox = pgTable(
  'outbox',
  {
    messageID: uuid('message_id').primaryKey(),
    channel: text('channel', { enum: ['mail', 'sms'] }).notNull(),
    /** Which words of `messages/` it is made of. */
    kind: text('kind', {
      enum: [
        'code',
        'ready',
        'not-set-up',
        'identity-changed',
        'password-changed',
        'passkey-added',
        'closing',
        'kept',
        'reminder',
        'statement',
        'way-in',
      ],
    }).notNull(),
    /** Whose it is, where it was written about an account: it goes with that account, whatever address it went to. */
    accountID: uuid('account_id'),
    /** The address as a keyed hash, by which messages to it are found without opening all of them. */
    addressHash: bytes('address_hash'),
    /** Whom it goes to, and what is filled into the words (a code): sealed, and the values gone once it is sent. */
    sealedTo: bytes('sealed_to').notNull(),
    sealedValues: bytes('sealed_values'),
    language: text('language').notNull(),
    /** The proof that asked for it: the sample inbox shows a browser what it asked for itself. */
    proofHash: bytes('proof_hash'),
    /**
     * `sending` is written before a provider is spoken to: what is found in it later may have been sent and is
     * never sent again. `held`: no provider is configured. `dropped`: nobody was to be written to.
     */
    state: text('state', {
      enum: ['queued', 'sending', 'sent', 'held', 'dropped', 'failed', 'unclear'],
    }).notNull(),
    tries: integer('tries').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    settledAt: instant('settled_at'),
  },
  table => [
    index('outbox_proof').on(table.proofHash),
    index('outbox_account').on(table.accountID),
    index('outbox_address').on(table.addressHash),
    index('outbox_state').on(table.state, table.createdAt),
  ],
)

/** Append-only: what a person agreed to or refused, when, in which language, and which version of the terms. */
export const consent = pgTable(
  'consent',
  {
    accountID: uuid('account_id').notNull(),
    consentID: uuid('consent_id').notNull(),
    kind: text('kind', { enum: CONSENT_KINDS }).notNull(),
    granted: boolean('granted').notNull(),
    termsVersion: text('terms_version'),
    language: text('language').notNull(),
    at: instant('at').notNull(),
  },
  table => [primaryKey({ columns: [table.accountID, table.consentID] })],
)

export const session = pgTable(
  'session',
  {
    tokenHash: bytes('token_hash').primaryKey(),
    /** Its name in lists and forms, where the hash has no business. */
    sessionID: uuid('session_id').notNull().unique().defaultRandom(),
    kind: text('kind', { enum: ['member', 'staff'] }).notNull(),
    /** account_id of a member, staff_id of a staff person. */
    subjectID: uuid('subject_id').notNull(),
    device: text('device').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When the person last gave a password, code or passkey in it: redeeming and changes ask for that to be recent. */
    confirmedAt: instant('confirmed_at').notNull().defaultNow(),
    lastUsedAt: instant('last_used_at').notNull(),
    idleDeadline: instant('idle_deadline').notNull(),
    absoluteDeadline: instant('absolute_deadline').notNull(),
  },
  table => [index('session_subject').on(table.subjectID)],
)

export const staff = pgTable('staff', {
  staffID: uuid('staff_id').primaryKey(),
  email: text('email').notNull().unique(),
  role: text('role', { enum: ['editor', 'publisher'] }).notNull(),
  passwordHash: text('password_hash'),
  totpSecret: bytes('totp_secret'),
  /** The last 30-second step whose code was taken: a code that was seen over a shoulder opens nothing twice. */
  totpLastStep: count('totp_last_step').notNull().default(0),
  createdAt: instant('created_at').notNull(),
})

export const staffInvitation = pgTable('staff_invitation', {
  tokenHash: bytes('token_hash').primaryKey(),
  staffID: uuid('staff_id').notNull(),
  totpSecret: bytes('totp_secret').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

/** Codes for whoever lost the authenticator, each good for one sign-in; as keyed hashes. */
export const staffRecoveryCode = pgTable(
  'staff_recovery_code',
  {
    staffID: uuid('staff_id').notNull(),
    codeHash: bytes('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  table => [primaryKey({ columns: [table.staffID, table.codeHash] })],
)

/** A passkey (WebAuthn credential) of a member's account or a staff person. */
export const passkey = pgTable(
  'passkey',
  {
    /** Base64url, as browsers tell it. */
    credentialID: text('credential_id').primaryKey(),
    ownerKind: text('owner_kind', { enum: ['member', 'staff'] }).notNull(),
    ownerID: uuid('owner_id').notNull(),
    publicKey: bytes('public_key').notNull(),
    counter: count('counter').notNull(),
    transports: jsonb('transports').$type<string[]>().notNull().default([]),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  table => [index('passkey_owner').on(table.ownerKind, table.ownerID)],
)

/** What an authenticator was asked to sign; taken once. */
export const passkeyChallenge = pgTable('passkey_challenge', {
  challengeHash: bytes('challenge_hash').primaryKey(),
  expiresAt: instant('expires_at').notNull(),
})

/** Append-only, by a trigger: who did what, when, to whom. Ids and codes only, nothing that a person typed. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    entryID: uuid('entry_id').primaryKey(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind', { enum: ['member', 'staff', 'visitor', 'system'] }).notNull(),
    /** account_id or staff_id; null where nobody was signed in. */
    actorID: uuid('actor_id'),
    event: text('event', { enum: AUDIT_EVENTS }).notNull(),
    /** What or whom it was done to: an id of ours. */
    subjectID: text('subject_id'),
    details: jsonb('details').$type<Record<string, string | number | boolean>>().notNull().default({}),
  },
  table => [
    index('audit_entry_at').on(table.at),
    index('audit_entry_actor').on(table.actorID, table.at),
    index('audit_entry_subject').on(table.subjectID, table.at),
  ],
)

/** Counted tries, as rate-limiter-flexible keeps them: its own column names and types. */
export const rateLimit = pgTable('rate_limit', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: count('expire'),
})

/** The portal's one live session at the upstream, sealed. */
export const upstreamSession = pgTable('upstream_session', {
  upstream: text('upstream').primaryKey(),
  sealedSessionID: bytes('sealed_session_id').notNull(),
  createdAt: instant('created_at').notNull(),
})

export const programmeSettings = pgTable(
  'programme_settings',
  {
    only: boolean('only').primaryKey().default(true),
    name: text('name').notNull(),
    accent: text('accent').notNull(),
    currency: text('currency').notNull(),
    zone: text('zone').notNull(),
    defaultCallingCode: text('default_calling_code').notNull(),
    /** Points that buy one unit amount. */
    pointsPerUnit: integer('points_per_unit').notNull(),
    /** Worth of one redeeming step, in minor units of the currency. */
    unitAmount: integer('unit_amount').notNull(),
    growthKind: text('growth_kind', { enum: ['integer', 'percent', 'amount'] }).notNull(),
    termsVersion: text('terms_version').notNull(),
    /** Days after which points end; null where they never do. */
    pointsValidDays: integer('points_valid_days'),
    /** How long a redemption can be undone. */
    undoMinutes: integer('undo_minutes').notNull().default(15),
    /** Languages in which every text of the programme is promised. */
    promisedLanguages: jsonb('promised_languages')
      .$type<string[]>()
      .notNull()
      .default([...DEFAULT_PROMISED_LANGUAGES]),
    /** What sign-up asks for, in this order. */
    signUpFields: jsonb('sign_up_fields').$type<SignUpField[]>().notNull().default(SIGN_UP_FIELDS),
    minimumAge: integer('minimum_age'),
    /** Whether an e-mail or mobile is proved before the member is made, or after; null leaves it to what keeps the members. */
    proof: text('proof', { enum: ['before', 'after'] }),
    asksAddress: boolean('asks_address').notNull().default(false),
    attributes: jsonb('attributes').$type<AttributeDefinition[]>().notNull().default([]),
    /** Which number the till reads off a card; `cardNo` where a member has no `externalRefNo`. */
    cardNumber: text('card_number', { enum: ['externalRefNo', 'cardNo'] })
      .notNull()
      .default('externalRefNo'),
    /** How the till reads it. */
    cardCode: text('card_code', { enum: ['qr', 'code128', 'both'] })
      .notNull()
      .default('both'),
    /** For how long whoever closed their account can change their mind. */
    closingDays: integer('closing_days').notNull().default(14),
  },
  table => [check('programme_settings_only', sql`${table.only}`)],
)

export const tier = pgTable('tier', {
  level: text('level').primaryKey(),
  rank: integer('rank').notNull().unique(),
  name: jsonb('name').$type<MultiLanguageText>().notNull(),
  /** Growth from which a member has this tier. */
  threshold: count('threshold').notNull(),
})

/** What is written of a benefit, as BenefitDetail has it: the same columns published, drafted and in every version. */
const benefitContent = {
  benefitTitle: jsonb('benefit_title').$type<MultiLanguageText>().notNull(),
  useRules: jsonb('use_rules').$type<MultiLanguageText>().notNull(),
  useScenarios: jsonb('use_scenarios').$type<MultiLanguageText>().notNull(),
  iconUrl: text('icon_url').notNull(),
  benefitUrl: text('benefit_url'),
}

/** What staff are writing of a benefit, published already or not; gone as soon as it is published or given up. */
export const benefitDraft = pgTable('benefit_draft', {
  templateID: uuid('template_id').primaryKey(),
  ...benefitContent,
  editedBy: uuid('edited_by').notNull(),
  editedAt: instant('edited_at').notNull(),
})

/** Every version that was published, numbered from 1: what a benefit can be taken back to. */
export const benefitVersion = pgTable(
  'benefit_version',
  {
    templateID: uuid('template_id').notNull(),
    versionNo: integer('version_no').notNull(),
    ...benefitContent,
    /** Null where nobody signed in published it: the sample, and what was there before versions were kept. */
    publishedBy: uuid('published_by'),
    publishedAt: instant('published_at').notNull(),
  },
  table => [primaryKey({ columns: [table.templateID, table.versionNo] })],
)

/** A benefit's texts as they were when somebody without an account was asked to approve them. */
export const previewShare = pgTable(
  'preview_share',
  {
    shareID: uuid('share_id').primaryKey(),
    templateID: uuid('template_id').notNull(),
    ...benefitContent,
    sharedBy: uuid('shared_by').notNull(),
    sharedAt: instant('shared_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  table => [index('preview_share_template').on(table.templateID, table.shareID)],
)

/** What the readers of a shared preview said of it: by a name that they gave themselves. */
export const previewAnswer = pgTable(
  'preview_answer',
  {
    shareID: uuid('share_id').notNull(),
    answerID: uuid('answer_id').notNull(),
    verdict: text('verdict', { enum: ['approved', 'commented'] }).notNull(),
    name: text('name').notNull(),
    comment: text('comment').notNull(),
    /** Of the page on which it was written. */
    language: text('language').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  table => [primaryKey({ columns: [table.shareID, table.answerID] })],
)

// ——— The embedded membership service: members, cards and what they own, keyed by member_id. ———

export const member = pgTable('member', {
  memberID: uuid('member_id').primaryKey(),
  /** Of the call that made the member: the same id never makes a second one. */
  requestID: uuid('request_id').notNull().unique(),
  cardNo: text('card_no').notNull().unique(),
  externalRefNo: text('external_ref_no').unique(),
  firstName: text('first_name').notNull(),
  lastName: text('last_name'),
  userName: text('user_name').notNull(),
  userSalutation: text('user_salutation'),
  gender: text('gender'),
  birthDate: date('birth_date', { mode: 'string' }),
  mobilePhone: text('mobile_phone'),
  email: text('email'),
  notification: integer('notification').notNull(),
  allowRedeem: boolean('allow_redeem').notNull().default(true),
  address: jsonb('address').$type<HomeAddress>().notNull().default({}),
  attributeList: jsonb('attribute_list').$type<Attribute[]>().notNull().default([]),
  /** When the change that set a field was asked for, by field code: of two changes the later one counts. */
  changeTimes: jsonb('change_times').$type<Record<string, string>>().notNull().default({}),
  level: text('level').notNull(),
  growth: text('growth').notNull().default('0'),
  startDate: instant('start_date').notNull(),
  endDate: instant('end_date'),
})

export const memberIdentity = pgTable(
  'member_identity',
  {
    identityType: text('identity_type', { enum: ['EMAIL', 'MOBILE_PHONE'] }).notNull(),
    identityKey: text('identity_key').notNull(),
    memberID: uuid('member_id').notNull(),
  },
  table => [primaryKey({ columns: [table.identityType, table.identityKey] })],
)

/** Append-only. Entries of one member and asset are numbered without gaps, under the member's row lock. */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    memberID: uuid('member_id').notNull(),
    asset: text('asset', { enum: ['POINT', 'BALANCE'] }).notNull(),
    entryNo: integer('entry_no').notNull(),
    kind: text('kind', { enum: ['earn', 'redeem', 'adjust', 'expire'] }).notNull(),
    /** Points, or minor units of the programme's currency; negative where something leaves. */
    change: count('change').notNull(),
    balanceAfter: count('balance_after').notNull(),
    at: instant('at').notNull(),
    expiresAt: instant('expires_at'),
    /** Of a spend or an expiry: from which awards it was taken, oldest expiry first. */
    draws: jsonb('draws').$type<{ entryNo: number; amount: number }[]>().notNull().default([]),
  },
  table => [
    primaryKey({ columns: [table.memberID, table.asset, table.entryNo] }),
    index('ledger_entry_at').on(table.memberID, table.at),
    index('ledger_entry_kind').on(table.memberID, table.asset, table.kind, table.entryNo),
  ],
)

/**
 * What is left of each entry that brought something; gone with its last point. It follows from the ledger alone, so it can
 * be made again, and keeps pages from reading a long history.
 */
export const openAward = pgTable(
  'open_award',
  {
    memberID: uuid('member_id').notNull(),
    asset: text('asset', { enum: ['POINT', 'BALANCE'] }).notNull(),
    entryNo: integer('entry_no').notNull(),
    remaining: count('remaining').notNull(),
    expiresAt: instant('expires_at'),
  },
  table => [
    primaryKey({ columns: [table.memberID, table.asset, table.entryNo] }),
    index('open_award_expires').on(table.expiresAt),
    check('open_award_remaining', sql`${table.remaining} > 0`),
  ],
)

/** What members read: the newest version of each published benefit. */
export const benefitTemplate = pgTable('benefit_template', {
  templateID: uuid('template_id').primaryKey(),
  ...benefitContent,
})

/** What one member holds. Amount and expiry were fixed when it was issued; the texts are the template's of today. */
export const benefit = pgTable(
  'benefit',
  {
    memberID: uuid('member_id').notNull(),
    benefitInstanceID: text('benefit_instance_id').notNull(),
    templateID: uuid('template_id').notNull(),
    status: text('status', { enum: ['ACTIVATED', 'USED', 'EXPIRED'] }).notNull(),
    amountCurrency: text('amount_currency'),
    amountValue: integer('amount_value'),
    createdTime: instant('created_time').notNull(),
    expireTime: instant('expire_time').notNull(),
  },
  table => [
    primaryKey({ columns: [table.memberID, table.benefitInstanceID] }),
    check('benefit_amount_value', sql`${table.amountValue} >= 0`),
  ],
)

/**
 * A benefit being used: `open` while its code can be taken at a till, `accepted` once it was, `lapsed` where nobody took it
 * in time, `undone` where it was taken back. A benefit has one at most that is open or accepted: of two devices one wins.
 */
export const redemption = pgTable(
  'redemption',
  {
    memberID: uuid('member_id').notNull(),
    redemptionID: uuid('redemption_id').notNull(),
    benefitInstanceID: text('benefit_instance_id').notNull(),
    state: text('state', { enum: ['open', 'accepted', 'lapsed', 'undone'] }).notNull(),
    /** The code, sealed: its owner may look at it again. Null where none is needed, and once it is of no use. */
    sealedCode: bytes('sealed_code'),
    startedAt: instant('started_at').notNull(),
    /** Until when the code can be taken. */
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    /** The staff person at the till; null where no till was needed. */
    acceptedBy: uuid('accepted_by'),
    /** Of the call that accepted it: the same id sent again is the same acceptance, another till's is not. */
    acceptRequestID: uuid('accept_request_id'),
    undoneAt: instant('undone_at'),
  },
  table => [
    primaryKey({ columns: [table.memberID, table.redemptionID] }),
    uniqueIndex('redemption_one_live')
      .on(table.memberID, table.benefitInstanceID)
      .where(sql`${table.state} in ('open', 'accepted')`),
  ],
)

/** By which a till finds a redemption: a keyed hash, found without knowing the member. */
export const redemptionCode = pgTable('redemption_code', {
  codeHash: bytes('code_hash').primaryKey(),
  memberID: uuid('member_id').notNull(),
  redemptionID: uuid('redemption_id').notNull(),
})
