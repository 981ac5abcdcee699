import { csvAnswer } from '@/app/csv'
import { pageLocale } from '@/app/page-locale'
import { recordByStaff } from '@/lib/audit/by-staff'
import { auditFilterFrom } from '@/lib/audit/read'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaff } from '@/lib/session/current-staff'
import { auditCsv } from './audit-csv'

/** The trail as CSV, filtered as on the page, which says why where a filter cannot be read. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/staff/audit/csv'>) {
  const { staffID } = await requireStaff()
  const [locale, { zone }] = await Promise.all([pageLocale(params), programmeSettings()])
  const { search, searchParams } = new URL(request.url)
  const { filter, unread } = auditFilterFrom(Object.fromEntries(searchParams), zone)
  if (unread.length > 0) {
    const headers = { Location: `/${locale}/staff/audit${search}`, 'Cache-Control': 'no-store' }
    return new Response(null, { status: 303, headers })
  }
  await recordByStaff(staffID, 'audit-exported', { isFiltered: search !== '' })
  return csvAnswer('audit.csv', auditCsv(filter, { t: await wordsFor(locale, 'StaffAudit'), zone }))
}
