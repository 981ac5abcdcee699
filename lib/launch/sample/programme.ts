import type { AttributeDefinition } from '@/lib/membership/attribute'
import { SIGN_UP_FIELDS } from '@/lib/membership/sign-up-field'
import type { ProgrammeSettings, Tier } from '@/lib/store/programme'
import BRAND from '@/public/brand/brand.json'
import { complete } from './text'

/** Points are good for a year; the table of members is written, and tested, by this. */
export const POINTS_VALID_DAYS = 365

/** What the counter likes to know; `value` is what the membership service keeps. */
const USUAL_ORDER: AttributeDefinition = {
  attributeID: '0199b0c2-6f1e-7c7a-9d55-2f0c6b1e8a10',
  label: complete({
    'en-US': 'Your usual order',
    'ms-MY': 'Pesanan biasa anda',
    'zh-CN': '您常点的',
    'zh-TW': '您常點的',
    ar: 'طلبك المعتاد',
  }),
  options: [
    {
      value: 'KOPI',
      label: complete({
        'en-US': 'Kopi (coffee)',
        'ms-MY': 'Kopi',
        'zh-CN': '咖啡',
        'zh-TW': '咖啡',
        ar: 'قهوة',
      }),
    },
    {
      value: 'TEH',
      label: complete({ 'en-US': 'Teh (tea)', 'ms-MY': 'Teh', 'zh-CN': '茶', 'zh-TW': '茶', ar: 'شاي' }),
    },
    {
      value: 'COLD',
      label: complete({
        'en-US': 'Something cold',
        'ms-MY': 'Minuman sejuk',
        'zh-CN': '冷饮',
        'zh-TW': '冷飲',
        ar: 'شيء بارد',
      }),
    },
  ],
}

/** The sample programme's settings. What prerendered pages show as well is read from where they read it. */
export const SAMPLE_SETTINGS: ProgrammeSettings = {
  name: BRAND.name,
  accent: '#9a3412',
  currency: BRAND.currency,
  zone: BRAND.zone,
  defaultCallingCode: '+60',
  // 100 points are worth RM 1.00.
  pointsPerUnit: 100,
  unitAmount: 100,
  growthKind: 'integer',
  termsVersion: BRAND.termsVersion,
  pointsValidDays: POINTS_VALID_DAYS,
  undoMinutes: 15,
  promisedLanguages: ['en-US', 'ms-MY', 'zh-CN', 'zh-TW', 'ar'],
  signUpFields: SIGN_UP_FIELDS,
  minimumAge: null,
  proof: null,
  asksAddress: false,
  attributes: [USUAL_ORDER],
  cardNumber: 'externalRefNo',
  cardCode: 'both',
  closingDays: 14,
}

/** Growth is the sum of all points ever earned. */
export const SAMPLE_TIERS: Tier[] = [
  {
    level: 'GUEST',
    rank: 1,
    threshold: 0,
    name: complete({
      'en-US': 'Guest',
      'ms-MY': 'Tetamu',
      'zh-CN': '客人',
      'zh-TW': '客人',
      ar: 'ضيف',
    }),
  },
  {
    level: 'REGULAR',
    rank: 2,
    threshold: 1_000,
    name: complete({
      'en-US': 'Regular',
      'ms-MY': 'Tetamu Setia',
      'zh-CN': '常客',
      'zh-TW': '常客',
      ar: 'زبون دائم',
    }),
  },
  {
    level: 'KIN',
    rank: 3,
    threshold: 10_000,
    name: complete({
      'en-US': 'Kin',
      'ms-MY': 'Keluarga',
      'zh-CN': '自家人',
      'zh-TW': '自家人',
      ar: 'من أهل البيت',
    }),
  },
  {
    level: 'HEAD',
    rank: 4,
    threshold: 50_000,
    name: complete({
      'en-US': 'Head of the Table',
      'ms-MY': 'Ketua Keluarga',
      'zh-CN': '一家之主',
      'zh-TW': '一家之主',
      ar: 'كبير العائلة',
    }),
  },
]
