import type { Locale } from '@/lib/i18n/routing'
import type { Amount } from '@/lib/membership/amount'
import type { BenefitStatus } from '@/lib/membership/benefit-detail'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import type { MarketingConsent } from '@/lib/membership/marketing-consent'
import type { MemberFields } from '@/lib/membership/member'
import type { NewLedgerEntry } from '@/lib/store/ledger'
import { SAMPLE_ACCOUNT_ID } from './account-id'
import { COMPLETE_BENEFITS } from './benefit-texts'
import type { Moment } from './moment'
import { UNEVEN_BENEFITS } from './uneven-benefit-texts'

export const SAMPLE_BENEFITS = [...COMPLETE_BENEFITS, ...UNEVEN_BENEFITS]

type BenefitKey = (typeof SAMPLE_BENEFITS)[number]['key']

/** Points, or sen of stored value. What ends in between is written off by the ledger itself. */
type SampleEntry = Moment & Pick<NewLedgerEntry, 'asset' | 'kind' | 'change'>

/** Issued in the evening; runs out with the end of a day, which lies `endsInDays` ahead (behind, where below zero). */
export type SampleBenefit = {
  benefit: BenefitKey
  status: BenefitStatus
  issuedDaysAgo: number
  endsInDays: number
  amount?: Amount
  /** Where the id itself is the point; made while loading otherwise. */
  benefitInstanceId?: string
}

export type SampleMember = {
  /** For whoever chooses a person to sign in as. */
  who: string
  signsInBy: LoginIdentity['identityType']
  /** Where staff's page of the account is to have an address that is known beforehand. */
  accountID?: string
  fields: MemberFields
  language: Locale
  marketingConsent: MarketingConsent
  joined: Moment
  ledger: SampleEntry[]
  benefits: SampleBenefit[]
}

const points = (daysAgo: number, time: string, kind: SampleEntry['kind'], change: number): SampleEntry => ({
  daysAgo,
  time,
  asset: 'POINT',
  kind,
  change,
})

const money = (daysAgo: number, time: string, kind: SampleEntry['kind'], change: number): SampleEntry => ({
  daysAgo,
  time,
  asset: 'BALANCE',
  kind,
  change,
})

const held = (
  benefit: BenefitKey,
  issuedDaysAgo: number,
  endsInDays: number,
  amount?: Amount,
): SampleBenefit => ({
  benefit,
  status: 'ACTIVATED',
  issuedDaysAgo,
  endsInDays,
  ...(amount && { amount }),
})

const myr = (value: number): Amount => ({ currency: 'MYR', value })

const EVERYTHING = { email: true, sms: true }
const NOTHING = { email: false, sms: false }

/** The sample's members. Plainly made-up numbers, and addresses of a domain that can have no mailbox (RFC 2606). */
export const SAMPLE_MEMBERS: SampleMember[] = [
  {
    who: 'member: rich (points over 99,999, stored value, top tier, every kind of benefit)',
    signsInBy: 'EMAIL',
    accountID: SAMPLE_ACCOUNT_ID,
    fields: {
      FIRST_NAME: 'Sofia',
      LAST_NAME: 'Hashim',
      USER_NAME: 'Sofia Hashim',
      USER_SALUTATION: 'MS.',
      GENDER: 'F',
      BIRTH_DATE: '1988-11-23',
      MOBILE_PHONE: '+60120000001',
      EMAIL: 'sofia@example.com',
    },
    language: 'en',
    marketingConsent: EVERYTHING,
    joined: { daysAgo: 910, time: '10:05' },
    ledger: [
      points(900, '09:12', 'earn', 12_400),
      points(760, '12:40', 'earn', 18_200),
      points(610, '15:31', 'redeem', -20_000),
      points(345, '08:20', 'earn', 21_300),
      points(290, '11:48', 'earn', 34_000),
      points(214, '13:02', 'earn', 26_750),
      points(150, '17:26', 'redeem', -5_000),
      money(120, '09:30', 'earn', 50_000),
      points(96, '10:14', 'earn', 30_400),
      money(96, '10:14', 'redeem', -2_380),
      money(41, '12:55', 'redeem', -6_220),
      points(41, '12:55', 'earn', 12_600),
      points(12, '19:07', 'earn', 8_250),
      money(2, '08:41', 'redeem', -2_760),
      points(2, '08:41', 'earn', 150),
    ],
    benefits: [
      { ...held('free-kopi', 28, 2, myr(690)), benefitInstanceId: 'KK/2026/0001 kopi' },
      held('double-points', 8, 6),
      held('birthday-slice', 18, 12),
      held('vienna', 5, 14),
      held('flat-white', 12, 18, myr(300)),
      held('kaya-toast', 9, 21, myr(2_480)),
      held('yuenyeung', 6, 25),
      held('iced-pair', 15, 30),
      held('arabic-coffee', 11, 33),
      held('pineapple-bun', 20, 40),
      held('table-discount', 3, 45),
      held('reserved-table', 2, 50),
      held('fresh-beans', 30, 60, myr(4_500)),
      held('afternoon-refill', 1, 90),
      held('kyoto', 14, 120, { currency: 'JPY', value: 1_000 }),
      held('kuwait', 14, 121, { currency: 'KWD', value: 1_250 }),
      held('bandung', 14, 122, { currency: 'IDR', value: 100_000 }),
      { ...held('free-delivery', 40, 10, myr(800)), status: 'USED' },
      { ...held('latte-art', 70, 20, myr(8_800)), status: 'USED' },
      { ...held('welcome-treat', 910, -880, myr(1_200)), status: 'USED' },
      { ...held('pandan-chiffon', 75, -15), status: 'EXPIRED' },
      held('nasi-lemak', 32, -2, myr(450)),
    ],
  },
  {
    who: 'member: new, nothing yet',
    signsInBy: 'EMAIL',
    fields: { FIRST_NAME: 'Aina', LAST_NAME: 'Rahman', USER_NAME: 'Aina Rahman', EMAIL: 'aina@example.com' },
    language: 'ms',
    marketingConsent: NOTHING,
    joined: { daysAgo: 1, time: '20:15' },
    ledger: [],
    benefits: [],
  },
  {
    who: 'member: negative points after a refund',
    signsInBy: 'EMAIL',
    fields: {
      FIRST_NAME: 'Daniel',
      LAST_NAME: 'Lim',
      USER_NAME: 'Daniel Lim',
      USER_SALUTATION: 'MR.',
      GENDER: 'M',
      BIRTH_DATE: '1995-02-28',
      MOBILE_PHONE: '+60120000002',
      EMAIL: 'daniel@example.com',
    },
    language: 'en',
    marketingConsent: { email: true, sms: false },
    joined: { daysAgo: 75, time: '11:20' },
    ledger: [
      points(60, '12:10', 'earn', 480),
      money(58, '18:02', 'earn', 5_000),
      points(30, '13:33', 'redeem', -400),
      money(30, '13:33', 'redeem', -3_250),
      points(9, '16:45', 'adjust', -400),
    ],
    benefits: [
      held('free-kopi', 20, 8, myr(690)),
      held('pineapple-bun', 4, 26),
      { ...held('free-delivery', 50, 5, myr(800)), status: 'USED' },
    ],
  },
  {
    who: 'member: everything expired',
    signsInBy: 'EMAIL',
    fields: {
      FIRST_NAME: 'Priya',
      LAST_NAME: 'Nair',
      USER_NAME: 'Priya Nair',
      GENDER: 'F',
      MOBILE_PHONE: '+60120000003',
      EMAIL: 'priya@example.com',
    },
    language: 'en',
    marketingConsent: NOTHING,
    joined: { daysAgo: 730, time: '09:00' },
    ledger: [
      points(720, '10:30', 'earn', 640),
      money(700, '14:00', 'earn', 3_000),
      money(690, '08:50', 'redeem', -1_240),
      money(655, '16:20', 'redeem', -1_760),
      points(600, '12:00', 'redeem', -200),
      points(520, '19:40', 'earn', 310),
    ],
    benefits: [
      { ...held('welcome-treat', 730, -700, myr(1_200)), status: 'EXPIRED' },
      { ...held('pandan-chiffon', 520, -490), status: 'EXPIRED' },
      held('table-discount', 250, -190),
      held('nasi-lemak', 30, -1, myr(450)),
    ],
  },
  {
    who: 'member: Chinese name, reads Simplified Chinese',
    signsInBy: 'EMAIL',
    fields: {
      FIRST_NAME: '美玲',
      LAST_NAME: '陈',
      USER_NAME: '陈美玲',
      USER_SALUTATION: 'MISS',
      GENDER: 'F',
      BIRTH_DATE: '2000-02-29',
      MOBILE_PHONE: '+60120000004',
      EMAIL: 'meiling@example.com',
    },
    language: 'zh-CN',
    marketingConsent: { email: false, sms: true },
    joined: { daysAgo: 204, time: '15:45' },
    ledger: [
      points(200, '09:09', 'earn', 1_260),
      money(88, '12:10', 'earn', 10_000),
      points(88, '12:12', 'earn', 940),
      points(40, '10:50', 'redeem', -300),
      money(40, '10:50', 'redeem', -3_460),
      points(5, '08:38', 'earn', 580),
    ],
    benefits: [
      held('kaya-toast', 10, 20, myr(2_480)),
      held('double-points', 2, 9),
      held('pineapple-bun', 7, 35),
      held('yuenyeung', 7, 36),
      { ...held('welcome-treat', 204, -174, myr(1_200)), status: 'USED' },
    ],
  },
  {
    who: 'member: Arabic name, reads Arabic',
    signsInBy: 'EMAIL',
    fields: {
      FIRST_NAME: 'ليلى',
      LAST_NAME: 'المنصوري',
      USER_NAME: 'ليلى المنصوري',
      USER_SALUTATION: 'MRS.',
      GENDER: 'F',
      BIRTH_DATE: '1991-06-15',
      MOBILE_PHONE: '+60120000005',
      EMAIL: 'layla@example.com',
    },
    language: 'ar',
    marketingConsent: EVERYTHING,
    joined: { daysAgo: 133, time: '21:30' },
    ledger: [
      money(130, '21:10', 'earn', 15_000),
      points(130, '21:12', 'earn', 520),
      money(21, '20:40', 'redeem', -2_900),
      points(21, '20:40', 'earn', 340),
    ],
    benefits: [
      held('arabic-coffee', 13, 17),
      held('reserved-table', 5, 28),
      held('free-kopi', 5, 29, myr(690)),
      held('kuwait', 13, 60, { currency: 'KWD', value: 1_250 }),
      { ...held('pandan-chiffon', 90, -30), status: 'EXPIRED' },
    ],
  },
  {
    who: 'member: one name only, signs in by mobile, no e-mail, points below the first step',
    signsInBy: 'MOBILE_PHONE',
    fields: {
      FIRST_NAME: 'Siti binti Abdullah',
      USER_NAME: 'Siti binti Abdullah',
      USER_SALUTATION: 'MRS.',
      GENDER: 'F',
      MOBILE_PHONE: '+60120000006',
    },
    language: 'ms',
    marketingConsent: { email: false, sms: true },
    joined: { daysAgo: 6, time: '08:12' },
    ledger: [points(3, '08:25', 'earn', 95)],
    benefits: [held('welcome-treat', 6, 24, myr(1_200)), held('iced-pair', 3, 11)],
  },
  {
    who: 'member: names of 20 characters, points all spent',
    signsInBy: 'EMAIL',
    fields: {
      FIRST_NAME: 'Maximiliana-Josefina',
      LAST_NAME: 'von Hohenzollernberg',
      USER_NAME: 'Maximiliana-Josefina',
      MOBILE_PHONE: '+60120000007',
      EMAIL: 'maximiliana@example.com',
    },
    language: 'en',
    marketingConsent: NOTHING,
    joined: { daysAgo: 310, time: '13:50' },
    ledger: [
      money(300, '14:01', 'earn', 100_000),
      points(300, '14:05', 'earn', 1_500),
      points(100, '11:11', 'redeem', -1_500),
    ],
    benefits: [held('pandan-chiffon', 4, 16), held('vienna', 4, 17)],
  },
]

/** The one person at the staff desk; the address cannot be reached (RFC 2606). */
export const SAMPLE_STAFF = {
  email: 'staff@kopi-kin.example',
  role: 'publisher',
  who: 'staff: publisher',
} as const
