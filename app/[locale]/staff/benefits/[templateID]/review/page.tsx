import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { editorPath } from '@/app/[locale]/staff/benefits/[templateID]/editor-path'
import { BenefitName } from '@/app/[locale]/staff/benefits/benefit-name'
import { BenefitNotice } from '@/app/[locale]/staff/benefits/benefit-notice'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { catalogueEntry } from '@/lib/drafts/catalogue'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { requireStaff } from '@/lib/session/current-staff'
import { Changes } from './changes'
import { Decide } from './decide'
import { DraftFindings } from './draft-findings'
import { Shares } from './shares'
import { Versions } from './versions'

type Props = PageProps<'/[locale]/staff/benefits/[templateID]/review'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffBenefits')
  return { title: t('reviewTitle') }
}

export default async function StaffBenefitReviewPage({ params, searchParams }: Props) {
  const { email, role } = await requireStaff()
  const [locale, { templateID }, { notice }] = await Promise.all([pageLocale(params), params, searchParams])
  const [t, entry] = await Promise.all([wordsFor(locale, 'StaffBenefits'), catalogueEntry(templateID)])
  if (entry === null) notFound()
  const { draft, published } = entry
  return (
    <StaffFrame locale={locale} path={`/staff/benefits/${templateID}/review`} email={email}>
      <div className="wrap staff-page">
        <div>
          <p className="desk-above">
            <Link href={href(locale, editorPath(templateID))} prefetch={false}>
              <BenefitName content={entry.newest} preferred={[locale]} untitled={t('untitled')} />
            </Link>
          </p>
          <h1 className="text-3xl">{t('review.title')}</h1>
          <p className="staff-lead">{t(draft ? 'review.lead' : 'review.noDraft')}</p>
        </div>
        <BenefitNotice t={t} notice={notice} />
        {draft && (
          <section className="panel" aria-labelledby="changes">
            <h2 id="changes">{t(published ? 'review.changes' : 'review.allNew')}</h2>
            <Changes t={t} locale={locale} before={published} after={draft} />
            <DraftFindings
              locale={locale}
              templateID={templateID}
              draft={draft}
              title={t('review.findings')}
            />
            <Decide
              locale={locale}
              templateID={templateID}
              draft={draft}
              isPublisher={role === 'publisher'}
            />
          </section>
        )}
        <section className="panel" aria-labelledby="shares">
          <h2 id="shares">{t('share.title')}</h2>
          <Shares locale={locale} templateID={templateID} newest={entry.newest} />
        </section>
        <section className="panel" aria-labelledby="versions">
          <h2 id="versions">{t('versions.title')}</h2>
          <Versions
            locale={locale}
            templateID={templateID}
            canTakeBack={published !== null && draft === null}
          />
        </section>
      </div>
    </StaffFrame>
  )
}
