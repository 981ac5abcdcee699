import type { Metadata } from 'next'
import Link from 'next/link'
import { BenefitName } from '@/app/[locale]/staff/benefits/benefit-name'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { Notice } from '@/components/forms/notice'
import { catalogue } from '@/lib/drafts/catalogue'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { requireStaff } from '@/lib/session/current-staff'
import { openedSearch } from '@/lib/session/sealed-search'
import { benefitsWith, pagesWith } from './found'
import { FoundList } from './found-list'

type Props = PageProps<'/[locale]/staff/search'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffSearch')
  return { title: t('metaTitle') }
}

const MEMBER_PROBLEMS = ['no-member', 'no-account', 'joining', 'several', 'unreachable', 'braked'] as const

export default async function StaffSearchPage({ params, searchParams }: Props) {
  const { email } = await requireStaff()
  const [locale, asked] = await Promise.all([pageLocale(params), searchParams])
  const words = openedSearch(asked.for)
  const [t, shell, benefitWords, entries] = await Promise.all([
    wordsFor(locale, 'StaffSearch'),
    wordsFor(locale, 'StaffShell'),
    wordsFor(locale, 'StaffBenefits'),
    words === '' ? [] : catalogue(),
  ])
  const pages = pagesWith(words, shell)
  const benefits = benefitsWith(words, entries)
  const problem = MEMBER_PROBLEMS.find(known => known === asked.member)
  return (
    <StaffFrame locale={locale} path="/staff/search" email={email}>
      <div className="wrap staff-page">
        <div>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="staff-lead">{t('lead')}</p>
        </div>
        {words !== '' && (
          <p>{t.rich('for', { words, quoted: text => <bdi className="font-semibold">{text}</bdi> })}</p>
        )}
        {problem && (
          <Notice>
            <p>{t(`member.${problem}`)}</p>
            <p>
              <Link href={href(locale, '/staff/members')} prefetch={false}>
                {t('toMembers')}
              </Link>
            </p>
          </Notice>
        )}
        <FoundList
          id="pages"
          title={t('pages')}
          locale={locale}
          found={pages.map(({ key, path }) => ({ key, path, name: shell(`nav.${key}`) }))}
        />
        <FoundList
          id="benefits"
          title={benefitWords('title')}
          locale={locale}
          found={benefits.map(({ templateID, newest }) => ({
            key: templateID,
            path: `/staff/benefits/${templateID}`,
            name: <BenefitName content={newest} preferred={[locale]} untitled={benefitWords('untitled')} />,
          }))}
        />
        {words !== '' && !problem && pages.length + benefits.length === 0 && <p>{t('nothing')}</p>}
      </div>
    </StaffFrame>
  )
}
