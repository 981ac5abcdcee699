import type { Metadata } from 'next'
import Link from 'next/link'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { catalogue } from '@/lib/drafts/catalogue'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { requireStaff } from '@/lib/session/current-staff'
import { importBenefits } from './actions'
import { ImportForm } from './import-form'
import { answeredInThisRequest, isStillTyped } from './import-request'
import { ImportResult } from './import-result'
import { importWords, unreadableFileWords } from './import-words'
import { TargetFields } from './target-fields'

type Props = PageProps<'/[locale]/staff/benefits/import'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffBenefitsImport')
  return { title: t('metaTitle') }
}

export default async function StaffBenefitsImportPage({ params }: Props) {
  const { email } = await requireStaff()
  const [locale, answer, isTyped] = await Promise.all([
    pageLocale(params),
    answeredInThisRequest(),
    isStillTyped(),
  ])
  const [t, benefits, words, entries] = await Promise.all([
    wordsFor(locale, 'StaffBenefitsImport'),
    wordsFor(locale, 'StaffBenefits'),
    importWords(locale),
    catalogue(),
  ])
  const outcome = answer?.outcome ?? null
  return (
    <StaffFrame locale={locale} path="/staff/benefits/import" email={email}>
      <div className="wrap staff-page">
        <div>
          <p className="desk-above">
            <Link href={href(locale, '/staff/benefits')} prefetch={false}>
              {benefits('title')}
            </Link>
          </p>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="staff-lead">{t('lead')}</p>
        </div>
        <ImportForm
          action={importBenefits}
          words={words}
          pasted={isTyped ? '' : (answer?.text ?? '')}
          unreadable={outcome?.kind === 'unreadable' ? unreadableFileWords(t, outcome.unreadable) : null}
          resultId="result"
          fields={
            <TargetFields t={t} benefits={benefits} locale={locale} entries={entries} chosen={answer} />
          }
        >
          {outcome && outcome.kind !== 'unreadable' && (
            <ImportResult locale={locale} words={words} outcome={outcome} id="result" />
          )}
        </ImportForm>
      </div>
    </StaffFrame>
  )
}
