import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { pageLocale } from '@/app/page-locale'
import { EmptyState } from '@/components/membership/empty-state'
import { formatMonth } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { isMonth, monthIn } from '@/lib/membership/month'
import { programmeSettings } from '@/lib/programme/settings'
import { requireMember } from '@/lib/session/current-member'
import { Statement } from './statement'
import { statementView } from './statement-view'

type Props = PageProps<'/[locale]/activity/statement/[month]'>

/** A month that has begun in the programme's zone; of any other there is no statement. */
async function monthOf(params: Props['params']): Promise<string> {
  const [{ month }, { zone }] = await Promise.all([params, programmeSettings()])
  return isMonth(month) && month <= monthIn(zone, new Date()) ? month : notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const [s, month] = await Promise.all([wordsFor(locale, 'Statement'), monthOf(params)])
  return { title: s('title', { month: formatMonth(month, locale) }), robots: { index: false } }
}

export default async function StatementPage({ params }: Props) {
  const locale = await pageLocale(params)
  const month = await monthOf(params)
  const account = await requireMember(locale, `/activity/statement/${month}`)
  const [t, s, view] = await Promise.all([
    wordsFor(locale, 'Activity'),
    wordsFor(locale, 'Statement'),
    statementView(account, month),
  ])
  return (
    <MemberShell locale={locale} path={`/activity/statement/${month}`} name={view.name}>
      <div className="wrap member-page statement-page">
        <p className="no-print statement-ways">
          <Link href={href(locale, '/activity')} prefetch={false}>
            {s('back')}
          </Link>
          <span>{s('keep')}</span>
        </p>
        {view.assets.ok ? (
          <Statement {...{ t, s, locale, month, view }} assets={view.assets.value} />
        ) : (
          <EmptyState drawing="plug" title={t(`missing.${view.assets.problem}.title`)}>
            <p>{t(`missing.${view.assets.problem}.text`)}</p>
          </EmptyState>
        )}
      </div>
    </MemberShell>
  )
}
