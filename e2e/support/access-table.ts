/** Who calls: nobody, a member, and the two roles of staff. Staff are nobody on a member's page, and members on theirs. */
export const CALLERS = ['nobody', 'member', 'editor', 'publisher'] as const

export type Caller = (typeof CALLERS)[number]

/**
 * What a call comes to: `page` the page; `sign-in` led to the members' sign-in; `not there` a 404, which does not tell that
 * there is such a page; `form` the form again, with what is wrong; `403` that the link is none; a path: led there.
 */
export type Outcome = 'page' | 'sign-in' | 'not there' | 'form' | '403' | `/${string}`

type Outcomes = Record<Caller, Outcome>

// A row's rule is the person it is for. One of these is right for nearly every row:
const everybody = (outcome: Outcome): Outcomes => ({
  nobody: outcome,
  member: outcome,
  editor: outcome,
  publisher: outcome,
})
const members = (outcome: Outcome): Outcomes => ({ ...everybody('sign-in'), member: outcome })
const staff = (outcome: Outcome): Outcomes => ({
  ...everybody('not there'),
  editor: outcome,
  publisher: outcome,
})

const publishers = (outcome: Outcome): Outcomes => ({ ...staff(outcome), editor: 'not there' })

/** Every page below `[locale]`, by the build's own name for it. A new page: one line, `everybody`, `members` or `staff`. */
export const PAGE_OUTCOMES: Record<string, Outcomes> = {
  '/[locale]': everybody('page'),
  '/[locale]/account': members('page'),
  '/[locale]/activity': members('page'),
  '/[locale]/activity/statement/[month]': members('page'),
  '/[locale]/benefits': members('page'),
  '/[locale]/card': members('page'),
  '/[locale]/benefits/[benefitInstanceId]': members('not there'),
  '/[locale]/benefits/[benefitInstanceId]/redeem': members('not there'),
  '/[locale]/benefits/[benefitInstanceId]/redeem/code': members('not there'),
  '/[locale]/code': everybody('page'),
  '/[locale]/confirm': members('page'),
  '/[locale]/forgot-password': everybody('page'),
  '/[locale]/help': everybody('page'),
  '/[locale]/preview/[token]': everybody('403'),
  '/[locale]/privacy': everybody('page'),
  '/[locale]/problem/[code]': everybody('page'),
  '/[locale]/profile': members('page'),
  '/[locale]/reset-password': everybody('page'),
  '/[locale]/reset-password/[token]': everybody('page'),
  '/[locale]/settings': members('page'),
  '/[locale]/settings/choices': members('page'),
  '/[locale]/settings/close': members('page'),
  '/[locale]/settings/data': members('page'),
  '/[locale]/settings/email': members('page'),
  '/[locale]/settings/mobile': members('page'),
  '/[locale]/settings/password': members('page'),
  '/[locale]/sign-in': everybody('page'),
  '/[locale]/sign-up': everybody('page'),
  '/[locale]/sign-up/pending': everybody('page'),
  '/[locale]/staff/audit': staff('page'),
  '/[locale]/staff/benefits': staff('page'),
  '/[locale]/staff/benefits/[templateID]': staff('not there'),
  '/[locale]/staff/benefits/[templateID]/review': staff('not there'),
  '/[locale]/staff/benefits/import': staff('page'),
  '/[locale]/staff/coverage': staff('page'),
  '/[locale]/staff/members': staff('page'),
  '/[locale]/staff/members/[accountID]': everybody('not there'),
  '/[locale]/staff/outbox': staff('page'),
  '/[locale]/staff/preview': staff('page'),
  '/[locale]/staff/programme': staff('page'),
  '/[locale]/staff/redeem': staff('page'),
  '/[locale]/staff/registrations': staff('page'),
  '/[locale]/staff/search': staff('page'),
  '/[locale]/staff/settings': staff('page'),
  '/[locale]/staff/sign-in': {
    ...everybody('page'),
    editor: '/en/staff/preview',
    publisher: '/en/staff/preview',
  },
  '/[locale]/staff/sign-in/[token]': everybody('page'),
  '/[locale]/terms': everybody('page'),
}

/** Every route handler: what a GET and a POST without anything come to, whoever calls. */
export const HANDLER_STATUS: Record<string, { GET: number; POST: number }> = {
  // Nobody is signed in: led there.
  '/[locale]/activity/csv': { GET: 307, POST: 405 },
  '/[locale]/manifest.webmanifest': { GET: 200, POST: 405 },
  '/api/health/live': { GET: 200, POST: 405 },
  '/api/health/ready': { GET: 200, POST: 405 },
  '/api/metrics': { GET: 200, POST: 405 },
  '/robots.txt': { GET: 200, POST: 405 },
  '/sitemap.xml': { GET: 200, POST: 405 },
  '/[locale]/settings/export': { GET: 307, POST: 405 },
  // Staff are not asked in: to everybody else it is not there.
  '/[locale]/staff/audit/csv': { GET: 404, POST: 405 },
  '/[locale]/staff/benefits/export': { GET: 404, POST: 405 },
  '/theme': { GET: 405, POST: 303 },
}

/**
 * Every server action, as `file below app/[locale]#name`, called without arguments and with junk. A new action: one line.
 * What only a member may do must say `members(…)`, what only staff may do `staff(…)`: with `everybody` it is claimed that the
 * action asks for no session because it is the way to one, or ends one. The outcome is that of a call that holds nothing.
 */
export const ACTION_OUTCOMES: Record<string, Outcomes> = {
  '(member)/account/actions.ts#bindMyCard': members('/en/account'),
  '(member)/benefits/[benefitInstanceId]/redeem/actions.ts#redeem': members('/en/benefits'),
  '(member)/benefits/[benefitInstanceId]/redeem/actions.ts#takeBack': members('/en/benefits'),
  '(member)/confirm/actions.ts#confirmByCode': members('/en/confirm'),
  '(member)/confirm/actions.ts#confirmPassword': members('form'),
  '(member)/profile/actions.ts#saveDetails': members('/en/profile'),
  '(member)/settings/actions.ts#confirmMine': members('/en/settings'),
  '(member)/settings/actions.ts#signOutDevice': members('/en/settings'),
  '(member)/settings/actions.ts#signOutOthers': members('/en/settings'),
  '(member)/settings/change-actions.ts#askForChange': members('form'),
  '(member)/settings/change-actions.ts#saveAgain': members('/en/settings'),
  '(member)/settings/change-actions.ts#saveNewPassword': members('form'),
  '(member)/settings/choices/actions.ts#saveMyChoices': members('/en/settings/choices'),
  '(member)/settings/choices/actions.ts#saveMyLanguage': members('/en/settings/choices'),
  '(member)/settings/close/actions.ts#closeMyAccount': members('form'),
  '(member)/settings/close/actions.ts#keepMyAccount': members('/en/settings'),
  '(member)/settings/passkey-actions.ts#addMyPasskey': members('form'),
  '(member)/settings/passkey-actions.ts#beginMyPasskey': members('form'),
  '(member)/settings/passkey-actions.ts#removeMyPasskey': members('/en/settings'),
  '(member)/settings/passkey-actions.ts#renameMyPasskey': members('/en/settings'),
  'code/actions.ts#sendAgain': everybody('/en/reset-password'),
  'code/actions.ts#tryCode': everybody('form'),
  'code/actions.ts#useOther': everybody('sign-in'),
  'forgot-password/actions.ts#askForCode': everybody('form'),
  'preview/[token]/actions.ts#saveAnswer': everybody('403'),
  'reset-password/[token]/actions.ts#followLink': everybody(`/en/reset-password/${'x'.repeat(43)}`),
  'reset-password/actions.ts#choosePassword': everybody('form'),
  'reset-password/actions.ts#freeMine': everybody('/en/reset-password'),
  'sign-in/actions.ts#signIn': everybody('form'),
  'sign-in/passkey-actions.ts#beginPasskeySignIn': everybody('form'),
  'sign-in/passkey-actions.ts#signInByPasskey': everybody('form'),
  'sign-out/actions.ts#signOut': everybody('/en'),
  'sign-up/actions.ts#goOn': everybody('/en/account'),
  'sign-up/actions.ts#signUp': everybody('form'),
  'sign-up/pending/actions.ts#proveMine': everybody('/en/sign-up/pending'),
  'staff/benefits/actions.ts#newBenefit': staff('form'),
  'staff/benefits/[templateID]/actions.ts#discardBenefitDraft': staff('/en/staff/benefits'),
  'staff/benefits/[templateID]/actions.ts#saveBenefitFacts': staff('/en/staff/benefits'),
  'staff/benefits/[templateID]/actions.ts#saveBenefitTexts': staff('/en/staff/benefits'),
  'staff/benefits/[templateID]/review/actions.ts#publishBenefit': {
    ...staff('/en/staff/benefits'),
    editor: 'not there',
  },
  'staff/benefits/[templateID]/review/actions.ts#takeBenefitBack': staff('/en/staff/benefits'),
  'staff/benefits/[templateID]/review/share-actions.ts#revokeBenefitShare': staff('/en/staff/benefits'),
  'staff/benefits/[templateID]/review/share-actions.ts#shareBenefit': staff('/en/staff/benefits'),
  'staff/members/actions.ts#findAMember': staff('form'),
  'staff/members/actions.ts#makeAMember': publishers('form'),
  'staff/members/[accountID]/actions.ts#adjust': publishers('/en/staff/members'),
  'staff/members/[accountID]/actions.ts#endSessions': staff('/en/staff/members'),
  'staff/members/[accountID]/actions.ts#setNumber': publishers('/en/staff/members'),
  'staff/members/[accountID]/actions.ts#unlockMember': staff('/en/staff/members'),
  'staff/members/[accountID]/actions.ts#writeWayIn': staff('/en/staff/members'),
  'staff/benefits/import/actions.ts#importBenefits': staff('form'),
  'staff/outbox/actions.ts#sendMessageAgain': staff('form'),
  'staff/preview/actions.ts#showPasted': staff('form'),
  'staff/redeem/actions.ts#acceptCode': staff('/en/staff/redeem'),
  'staff/redeem/actions.ts#lookUpCode': staff('form'),
  'staff/redeem/actions.ts#undoAccepted': staff('/en/staff/redeem'),
  'staff/registrations/actions.ts#decideRegistration': publishers('/en/staff/registrations'),
  'staff/search/actions.ts#searchDesk': staff('/en/staff/search'),
  'staff/settings/actions.ts#codesKept': staff('/en/staff/settings'),
  'staff/settings/actions.ts#makeNewCodes': staff('form'),
  'staff/settings/passkey-actions.ts#addStaffPasskey': staff('form'),
  'staff/settings/passkey-actions.ts#beginStaffPasskey': staff('form'),
  'staff/settings/passkey-actions.ts#removeStaffPasskey': staff('/en/staff/settings'),
  'staff/settings/passkey-actions.ts#renameStaffPasskey': staff('/en/staff/settings'),
  'staff/settings/device-actions.ts#signOutStaffDevice': staff('/en/staff/settings'),
  'staff/settings/device-actions.ts#signOutStaffOthers': staff('/en/staff/settings'),
  'staff/settings/password-actions.ts#saveStaffPassword': staff('form'),
  'staff/sign-in/[token]/actions.ts#setUpStaff': everybody('form'),
  'staff/sign-in/actions.ts#beginStaffSignIn': everybody('form'),
  'staff/sign-in/actions.ts#signInStaff': everybody('form'),
  'staff/sign-out/actions.ts#signOutStaff': everybody('/en/staff/sign-in'),
}
