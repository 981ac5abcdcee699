import { DEFAULT_PROMISED_LANGUAGES } from '@/lib/membership/promised-languages'
import { SIGN_UP_FIELDS } from '@/lib/membership/sign-up-field'
import { inTransaction, type Store } from '@/lib/store/connect'
import { insertSettings, insertTiers, type ProgrammeSettings, type Tier } from '@/lib/store/programme'
import BRAND from '@/public/brand/brand.json'

/** What a programme starts with until staff say otherwise: the portal cannot answer without. */
const DEFAULT_SETTINGS: ProgrammeSettings = {
  name: 'Member Club',
  accent: '#9a3412',
  currency: 'MYR',
  zone: 'Asia/Kuala_Lumpur',
  defaultCallingCode: '+60',
  pointsPerUnit: 100,
  unitAmount: 100,
  growthKind: 'integer',
  // Of the very terms that /terms shows.
  termsVersion: BRAND.termsVersion,
  pointsValidDays: null,
  undoMinutes: 15,
  promisedLanguages: [...DEFAULT_PROMISED_LANGUAGES],
  signUpFields: SIGN_UP_FIELDS,
  minimumAge: null,
  proof: null,
  asksAddress: false,
  attributes: [],
  cardNumber: 'externalRefNo',
  cardCode: 'both',
  closingDays: 14,
}

/** The tier of every new member: the documents know no member without one. */
const FIRST_TIER: Tier = {
  level: 'MEMBER',
  rank: 1,
  threshold: 0,
  name: {
    languageValues: { 'en-US': 'Member', 'ms-MY': 'Ahli', 'zh-CN': '会员', 'zh-TW': '會員', ar: 'عضو' },
    defaultLanguage: 'en-US',
  },
}

/** Writes neutral settings and one tier into a store that has no programme; any other stays as it is. */
export async function ensureProgramme(db: Store): Promise<void> {
  await inTransaction(db, async tx => {
    if (await insertSettings(tx, DEFAULT_SETTINGS)) await insertTiers(tx, [FIRST_TIER])
  })
}
