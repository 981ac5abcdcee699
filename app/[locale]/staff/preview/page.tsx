import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaff } from '@/lib/session/current-staff'
import { pastedInThisRequest } from './pasted-request'
import { previewPath } from './preview-address'
import { PreviewForms } from './preview-forms'
import { PreviewResult } from './preview-result'
import { previewView } from './shown'
import { viewOptionsFrom } from './view-options'

type Props = PageProps<'/[locale]/staff/preview'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffPreview')
  return { title: t('metaTitle') }
}

export default async function StaffPreviewPage({ params, searchParams }: Props) {
  const { email } = await requireStaff()
  const [locale, asked, request] = await Promise.all([
    pageLocale(params),
    searchParams,
    pastedInThisRequest(),
  ])
  const benefit = typeof asked.benefit === 'string' ? asked.benefit : undefined
  const { zone, promisedLanguages } = await programmeSettings()
  const [t, view] = await Promise.all([
    wordsFor(locale, 'StaffPreview'),
    previewView({ benefit, isPaste: asked.source === 'paste' }, request, promisedLanguages),
  ])
  // A pasted text comes with its own options; those of the address are the ones it was pasted beside.
  const options = viewOptionsFrom(request?.asked ?? asked, zone)
  const path = previewPath({ benefit: view.chosen, isPaste: view.isPaste }, options)
  return (
    <StaffFrame locale={locale} path={path} email={email}>
      <div className="wrap staff-page">
        <div>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="staff-lead">{t('lead')}</p>
        </div>
        <PreviewForms locale={locale} view={view} options={options} zone={zone} resultId="result" />
        <PreviewResult locale={locale} shown={view.shown} options={options} id="result" />
      </div>
    </StaffFrame>
  )
}
