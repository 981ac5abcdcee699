import {
  activityFilterFrom,
  ledgerQueryFrom,
  searchFrom,
} from '@/app/[locale]/(member)/activity/activity-filter'
import { askLedger } from '@/app/[locale]/(member)/activity/own-ledger'
import { csvAnswer } from '@/app/csv'
import { pageLocale } from '@/app/page-locale'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { requireMember } from '@/lib/session/current-member'
import { ledgerCsv, PIECE_LINES } from './ledger-csv'

const FILE_NAMES = { POINT: 'points', BALANCE: 'stored-value' } as const

/** A member's ledger as CSV, filtered as on the page; where it cannot be read the page says why. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/activity/csv'>) {
  const locale = await pageLocale(params)
  const account = await requireMember(locale, '/activity')
  const filter = activityFilterFrom(Object.fromEntries(new URL(request.url).searchParams))
  const [t, { zone, currency }] = await Promise.all([wordsFor(locale, 'Activity'), programmeSettings()])
  const read = (before: number | null) =>
    askLedger(account, (ledger, key) =>
      ledger.readLedger(key, ledgerQueryFrom({ ...filter, before }, zone, PIECE_LINES)),
    )
  const first = await read(null)
  if (!first.ok) {
    const page = `/${locale}/activity${searchFrom({ ...filter, before: null })}`
    return new Response(null, { status: 303, headers: { Location: page, 'Cache-Control': 'no-store' } })
  }
  const next = async (before: number) => {
    const lines = await read(before)
    if (!lines.ok) throw new Error(`The ledger broke off: ${lines.problem}`)
    return lines.value
  }
  const name = [FILE_NAMES[filter.asset], filter.kind, filter.month].filter(Boolean).join('-')
  return csvAnswer(`${name}.csv`, ledgerCsv(first.value, next, { t, zone, currency }))
}
