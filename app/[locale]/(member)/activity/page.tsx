import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { pageLocale } from '@/app/page-locale'
import { wordsFor } from '@/lib/i18n/words'
import { requireMember } from '@/lib/session/current-member'
import { activityFilterFrom } from './activity-filter'
import { ActivityFilterForm } from './activity-filter-form'
import { ActivityList } from './activity-list'
import { activityView } from './activity-view'
import { AssetTabs } from './asset-tabs'

type Props = PageProps<'/[locale]/activity'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Activity')
  return { title: t('metaTitle'), robots: { index: false } }
}

export default async function ActivityPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const account = await requireMember(locale, '/activity')
  const filter = activityFilterFrom(await searchParams)
  const [t, view] = await Promise.all([wordsFor(locale, 'Activity'), activityView(account, filter)])
  const frame = { t, locale, filter }
  return (
    <MemberShell locale={locale} path="/activity" name={view.name}>
      <div className="wrap member-page">
        <h1>{t('title')}</h1>
        {/* Where no history is kept there is nothing to choose from. */}
        {(view.lines.ok || view.lines.problem === 'unreachable') && (
          <>
            <AssetTabs {...frame} view={view} />
            <ActivityFilterForm {...frame} zone={view.zone} memberSince={view.memberSince} />
          </>
        )}
        <ActivityList {...frame} view={view} />
      </div>
    </MemberShell>
  )
}
