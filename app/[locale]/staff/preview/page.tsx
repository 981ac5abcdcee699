import type { Metadata } from 'next'
import { signOutStaff } from '@/app/[locale]/staff/sign-out/actions'
import { pageLocale } from '@/app/page-locale'
import { StaffShell } from '@/components/staff/staff-shell'
import { wordsFor } from '@/lib/i18n/words'
import { requireStaff } from '@/lib/session/current-staff'
import { PreviewForms } from './preview-forms'
import { PreviewResult } from './preview-result'
import { previewView } from './shown'

type Props = PageProps<'/[locale]/staff/preview'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffPreview')
  return { title: t('metaTitle') }
}

export default async function StaffPreviewPage({ params, searchParams }: Props) {
  const { email } = await requireStaff()
  const [locale, { benefit }] = await Promise.all([pageLocale(params), searchParams])
  const asked = typeof benefit === 'string' ? benefit : undefined
  const [shell, site, t, view] = await Promise.all([
    wordsFor(locale, 'StaffShell'),
    wordsFor(locale, 'Site'),
    wordsFor(locale, 'StaffPreview'),
    previewView(asked),
  ])
  const path = view.chosen ? `/staff/preview?benefit=${view.chosen}` : '/staff/preview'
  return (
    <StaffShell locale={locale} path={path} t={shell} site={site} staff={{ email, signOut: signOutStaff }}>
      <div className="staff-wrap staff-page">
        <div>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="staff-lead">{t('lead')}</p>
        </div>
        <PreviewForms locale={locale} view={view} resultId="result" />
        <PreviewResult locale={locale} shown={view.shown} id="result" />
      </div>
    </StaffShell>
  )
}
