import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { wordsFor } from '@/lib/i18n/words'
import { requireStaff } from '@/lib/session/current-staff'
import { FindForm } from './find-form'
import { MakeSection } from './make-section'

type Props = PageProps<'/[locale]/staff/members'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffMembers')
  return { title: t('metaTitle') }
}

export default async function StaffMembersPage({ params }: Props) {
  const { email, role } = await requireStaff()
  const locale = await pageLocale(params)
  const t = await wordsFor(locale, 'StaffMembers')
  return (
    <StaffFrame locale={locale} path="/staff/members" email={email}>
      <div className="wrap staff-page">
        <div>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="staff-lead">{t('lead')}</p>
        </div>
        <div className="staff-forms">
          <FindForm locale={locale} />
          <MakeSection locale={locale} isPublisher={role === 'publisher'} />
        </div>
      </div>
    </StaffFrame>
  )
}
