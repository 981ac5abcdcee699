import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { lookedAt } from '@/lib/member-care/looked-at'
import { memberView } from '@/lib/member-care/member-view'
import { requireStaff } from '@/lib/session/current-staff'
import { CardSection } from './card-section'
import { MemberNotices } from './member-notices'
import { accountIDFrom } from './member-path'
import { PointsSection } from './points-section'
import { AuditSection, MessagesSection } from './records'
import { SignInSection } from './sign-in-section'

type Props = PageProps<'/[locale]/staff/members/[accountID]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffMembers')
  // Without the name: titles stay in the history of a browser that many use.
  return { title: t('member.metaTitle') }
}

/** One member across the counter, masked, and what can be done for them. */
export default async function StaffMemberPage({ params, searchParams }: Props) {
  const { staffID, email, role } = await requireStaff()
  const [locale, { accountID: named }, query] = await Promise.all([pageLocale(params), params, searchParams])
  const accountID = accountIDFrom(named)
  const view = accountID === null ? null : await memberView(accountID)
  if (view === null) notFound()
  await lookedAt(view.accountID, staffID)
  const t = await wordsFor(locale, 'StaffMembers')
  const shown = { locale, t, view, isPublisher: role === 'publisher' }
  return (
    <StaffFrame locale={locale} path={`/staff/members/${view.accountID}`} email={email}>
      <div className="wrap staff-page">
        <div>
          <p>
            <Link href={href(locale, '/staff/members')} prefetch={false}>
              {t('member.back')}
            </Link>
          </p>
          <h1 className="desk-name text-3xl">
            <bdi>{view.name || t('member.metaTitle')}</bdi>
          </h1>
        </div>
        <MemberNotices {...shown} said={query.said} />
        <div className="staff-forms">
          <SignInSection {...shown} />
          <CardSection {...shown} />
        </div>
        <PointsSection {...shown} />
        <MessagesSection {...shown} />
        <AuditSection {...shown} />
      </div>
    </StaffFrame>
  )
}
