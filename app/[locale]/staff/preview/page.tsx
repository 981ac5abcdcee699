import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
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
  const [t, view] = await Promise.all([
    wordsFor(locale, 'StaffPreview'),
    previewView(typeof benefit === 'string' ? benefit : undefined),
  ])
  const path = view.chosen ? `/staff/preview?benefit=${view.chosen}` : '/staff/preview'
  return (
    <StaffFrame locale={locale} path={path} email={email}>
      <div className="wrap staff-page">
        <div>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="staff-lead">{t('lead')}</p>
        </div>
        <PreviewForms locale={locale} view={view} resultId="result" />
        <PreviewResult locale={locale} shown={view.shown} id="result" />
      </div>
    </StaffFrame>
  )
}
