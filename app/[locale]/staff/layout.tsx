import type { Metadata } from 'next'
import '@/components/staff/staff.css'
import '@/components/staff/desk.css'
import '@/components/staff/benefits.css'
import '@/components/staff/review.css'
import '@/components/staff/share.css'
import '@/components/staff/import.css'
import '@/components/staff/matrix.css'
import '@/components/staff/preview-options.css'
import '@/components/staff/records.css'
import '@/components/staff/redeem.css'
import '@/components/staff/members.css'

/** Staff pages are rendered for each request and found by no search engine. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default function StaffLayout({ children }: LayoutProps<'/[locale]/staff'>) {
  return children
}
