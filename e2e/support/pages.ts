import { existsSync, readFileSync } from 'node:fs'
import { SAMPLE_ACCOUNT_ID } from '@/lib/launch/sample/account-id'
import { SHARED_PREVIEW } from './states'

/** Of the programme's zone, Asia/Kuala_Lumpur. */
const thisMonth = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)

/** Of the sample's oldest benefit, which has gaps. */
export const TEMPLATE = '0199b0c2-6f1e-7c7a-9d55-000000000001'

/** The link that `sign-in.setup.ts` left; before that a damaged one. */
const sharedPreview = () => (existsSync(SHARED_PREVIEW) ? readFileSync(SHARED_PREVIEW, 'utf8') : '/preview/x')

type Who = 'visitor' | 'member' | 'staff'

/** Every page of the portal: who sees it, and an address for each of its dynamic parts. A page that is missing fails. */
const PAGES: Record<string, { who: Who; path: string }> = {
  '/[locale]': { who: 'visitor', path: '' },
  '/[locale]/account': { who: 'member', path: '/account' },
  '/[locale]/activity': { who: 'member', path: '/activity' },
  '/[locale]/activity/statement/[month]': { who: 'member', path: `/activity/statement/${thisMonth()}` },
  '/[locale]/benefits': { who: 'member', path: '/benefits' },
  '/[locale]/card': { who: 'member', path: '/card' },
  '/[locale]/benefits/[benefitInstanceId]': { who: 'member', path: '/benefits/KK%2F2026%2F0001%20kopi' },
  '/[locale]/benefits/[benefitInstanceId]/redeem': {
    who: 'member',
    path: '/benefits/KK%2F2026%2F0001%20kopi/redeem',
  },
  '/[locale]/benefits/[benefitInstanceId]/redeem/code': {
    who: 'member',
    path: '/benefits/KK%2F2026%2F0001%20kopi/redeem/code',
  },
  '/[locale]/code': { who: 'visitor', path: '/code' },
  '/[locale]/confirm': { who: 'member', path: '/confirm' },
  '/[locale]/forgot-password': { who: 'visitor', path: '/forgot-password' },
  '/[locale]/help': { who: 'visitor', path: '/help' },
  '/[locale]/preview/[token]': { who: 'visitor', path: '' },
  '/[locale]/privacy': { who: 'visitor', path: '/privacy' },
  '/[locale]/profile': { who: 'member', path: '/profile' },
  '/[locale]/settings': { who: 'member', path: '/settings' },
  '/[locale]/settings/choices': { who: 'member', path: '/settings/choices' },
  '/[locale]/settings/close': { who: 'member', path: '/settings/close' },
  '/[locale]/settings/data': { who: 'member', path: '/settings/data' },
  '/[locale]/settings/email': { who: 'member', path: '/settings/email' },
  '/[locale]/settings/mobile': { who: 'member', path: '/settings/mobile' },
  '/[locale]/settings/password': { who: 'member', path: '/settings/password' },
  '/[locale]/problem/[code]': { who: 'visitor', path: '/problem/404' },
  '/[locale]/reset-password': { who: 'visitor', path: '/reset-password' },
  '/[locale]/reset-password/[token]': { who: 'visitor', path: `/reset-password/${'x'.repeat(43)}` },
  '/[locale]/sign-in': { who: 'visitor', path: '/sign-in' },
  '/[locale]/sign-up': { who: 'visitor', path: '/sign-up' },
  '/[locale]/sign-up/pending': { who: 'visitor', path: '/sign-up/pending' },
  '/[locale]/staff/benefits': { who: 'staff', path: '/staff/benefits' },
  '/[locale]/staff/benefits/[templateID]': { who: 'staff', path: `/staff/benefits/${TEMPLATE}` },
  '/[locale]/staff/benefits/[templateID]/review': {
    who: 'staff',
    path: `/staff/benefits/${TEMPLATE}/review`,
  },
  '/[locale]/staff/benefits/import': { who: 'staff', path: '/staff/benefits/import' },
  '/[locale]/staff/coverage': { who: 'staff', path: '/staff/coverage?language=ms-MY' },
  '/[locale]/staff/audit': { who: 'staff', path: '/staff/audit' },
  '/[locale]/staff/members': { who: 'staff', path: '/staff/members' },
  '/[locale]/staff/members/[accountID]': { who: 'staff', path: `/staff/members/${SAMPLE_ACCOUNT_ID}` },
  '/[locale]/staff/search': { who: 'staff', path: '/staff/search' },
  '/[locale]/staff/outbox': { who: 'staff', path: '/staff/outbox' },
  '/[locale]/staff/preview': { who: 'staff', path: '/staff/preview' },
  '/[locale]/staff/programme': { who: 'staff', path: '/staff/programme' },
  '/[locale]/staff/redeem': { who: 'staff', path: '/staff/redeem' },
  '/[locale]/staff/registrations': { who: 'staff', path: '/staff/registrations' },
  '/[locale]/staff/settings': { who: 'staff', path: '/staff/settings' },
  '/[locale]/staff/sign-in': { who: 'visitor', path: '/staff/sign-in' },
  '/[locale]/staff/sign-in/[token]': { who: 'visitor', path: `/staff/sign-in/${'x'.repeat(43)}` },
  '/[locale]/terms': { who: 'visitor', path: '/terms' },
}

/** The pages that the build really has, by its own list, each with who may see it. */
export function builtPages(): { who: Who; path: string }[] {
  const folder = process.env.NEXT_DIST_DIR || '.next-test'
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(`${folder}/app-path-routes-manifest.json`, 'utf8'),
  )
  const routes = Object.entries(manifest)
    .filter(([file, route]) => file.endsWith('/page') && route.startsWith('/[locale]'))
    .map(([, route]) => route)
  return routes.map(route => {
    const page = PAGES[route]
    if (!page) throw new Error(`e2e/support/pages.ts does not know the page ${route}`)
    return route === '/[locale]/preview/[token]' ? { ...page, path: sharedPreview() } : page
  })
}
