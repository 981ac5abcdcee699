import { SIGN_UP_FIELDS } from '@/lib/membership/sign-up-field'
import type { ProgrammeSettings, Tier } from '@/lib/store/programme'

/** A fictional programme for tests: 100 points are worth 1.00 ringgit. */
export const SETTINGS: ProgrammeSettings = {
  name: 'Kedai Contoh',
  accent: '#7a3b2e',
  currency: 'MYR',
  zone: 'Asia/Kuala_Lumpur',
  defaultCallingCode: '+60',
  pointsPerUnit: 100,
  unitAmount: 100,
  growthKind: 'integer',
  termsVersion: '2026-01',
  pointsValidDays: 365,
  undoMinutes: 15,
  promisedLanguages: ['en-US', 'ms-MY', 'zh-CN', 'zh-TW', 'ar'],
  signUpFields: SIGN_UP_FIELDS,
  minimumAge: null,
  proof: null,
  asksAddress: false,
  attributes: [],
  cardNumber: 'externalRefNo',
  cardCode: 'both',
  closingDays: 14,
}

export const TIERS: Tier[] = [
  {
    level: 'GOLD',
    rank: 2,
    name: { defaultLanguage: 'en', languageValues: { en: 'Gold' } },
    threshold: 1_000,
  },
  { level: 'BASIC', rank: 1, name: { defaultLanguage: 'en', languageValues: { en: 'Basic' } }, threshold: 0 },
]
