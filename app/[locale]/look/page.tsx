import { notFound } from 'next/navigation'
import { BenefitCard } from '@/components/membership/benefit-card'
import { EmptyState } from '@/components/membership/empty-state'
import { MembershipCard } from '@/components/membership/membership-card'
import { PointsSummary } from '@/components/membership/points-summary'
import { StoredValue } from '@/components/membership/stored-value'
import { TierProgress } from '@/components/membership/tier-progress'
import { SiteShell } from '@/components/site/site-shell'
import { isLocale } from '@/lib/i18n/routing'
import { useStaticLocale, wordsFor } from '@/lib/i18n/words'
import { textFor } from '@/lib/membership/multi-language-text'

async function out() {
  'use server'
}
const KL = 'Asia/Kuala_Lumpur'
const text = (o: Record<string, string>) => ({ languageValues: o })
const B = [
  { benefitInstanceId: 'a', status: 'ACTIVATED', createdTime: '2026-01-05T09:00:00+08:00', expireTime: '2026-12-31T23:59:59+08:00', iconUrl: '', amount: { currency: 'MYR', value: 850 }, benefitTitle: text({ 'en-US': 'A free kopi', 'zh-CN': '免费咖啡一杯', ms: 'Kopi percuma', ar: 'قهوة مجانية' }), useRules: text({ 'en-US': 'One cup, any size.\nNot with other offers.', 'zh-CN': '任意杯型一杯。' }), useScenarios: text({ 'en-US': 'All Kopi & Kin houses' }) },
  { benefitInstanceId: 'b', status: 'USED', createdTime: '2026-01-05T09:00:00+08:00', expireTime: '2026-12-31T23:59:59+08:00', iconUrl: '', benefitTitle: text({ 'zh-TW': '生日蛋糕一份，與家人一起分享的長長的標題' }), useRules: text({ 'zh-TW': '憑會員卡' }), useScenarios: text({}) },
  { benefitInstanceId: 'c', status: 'ACTIVATED', createdTime: '2026-01-05T09:00:00+08:00', expireTime: '2026-03-31T23:59:59+08:00', iconUrl: '', amount: { currency: 'IDR', value: 2500000 }, benefitTitle: text({ ar: 'خصم على الحلويات' }), useRules: text({ ar: 'x' }), useScenarios: text({}) },
  { benefitInstanceId: 'd', status: 'FROZEN', createdTime: 'x', expireTime: 'y', iconUrl: '', benefitTitle: text({ 'en-US': 'Donaudampfschifffahrtsgesellschaftskapitänskajütentürschlüsselloch' }), useRules: text({}), useScenarios: text({}) },
]
const ICONS = ['coffee', 'birthday', 'cake', null]

export default async function Look({ params }: PageProps<'/[locale]/look'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  useStaticLocale(locale)
  const t = await wordsFor(locale, 'Benefit')
  const e = await wordsFor(locale, 'Empty')
  const tp = await wordsFor(locale, 'TierProgress')
  const pt = await wordsFor(locale, 'PointsSummary')
  const tier = textFor([locale], text({ en: 'Gold', 'zh-CN': '黄金会员', ar: 'ذهبي' }))
  const now = new Date()
  return (
    <SiteShell locale={locale} path="/account" t={await wordsFor(locale, 'Site')} member={{ name: 'Aisyah Tan', signOut: out }}>
      <div className="wrap grid gap-6 py-10">
        <h1 className="text-3xl">Hello, Aisyah</h1>
        <div className="grid gap-5 md:grid-cols-2">
          <MembershipCard t={await wordsFor(locale, 'MembershipCard')} locale={locale} programmeName="Kopi & Kin Club" memberName="Aisyah binti Tan Wei Ling" cardNo="6001234567890123" tier={tier} />
          <PointsSummary t={pt} locale={locale} zone={KL} points={1250} asOf={now} worth={{ pointMaxAmount: { currency: 'MYR', value: 1200 }, pointUnitAmount: { currency: 'MYR', value: 100 } }} />
          <StoredValue t={await wordsFor(locale, 'StoredValue')} locale={locale} amount={{ currency: 'MYR', value: 123450 }} />
          <TierProgress t={tp} locale={locale} tier={tier} growth={{ kind: 'integer', value: '640' }} target={{ kind: 'integer', value: '1000' }} nextTier={tier} />
          <PointsSummary t={pt} locale={locale} zone={KL} points={-50} />
          <StoredValue t={await wordsFor(locale, 'StoredValue')} locale={locale} amount={null} />
        </div>
        <div className="grid gap-5 md:grid-cols-2 xl:grid-cols-3">
          {B.map((b, i) => (
            <BenefitCard key={b.benefitInstanceId} t={t} locale={locale} zone={KL} now={now} benefit={b} icon={ICONS[i] ? `/icons/benefits/${ICONS[i]}.svg` : null} open={i === 0} />
          ))}
        </div>
        <div className="grid gap-5 md:grid-cols-2">
          <EmptyState drawing="cup" title={e('benefits.title')}><p>{e('benefits.text')}</p></EmptyState>
          <EmptyState drawing="stub" title={e('used.title')} />
          <EmptyState drawing="lamp" title={e('expired.title')} />
          <EmptyState drawing="plug" title={e('unreachable.title')} />
        </div>
        <p className="flex flex-wrap gap-3">
          {['coffee', 'iced-drink', 'toast', 'cake', 'beans', 'gift', 'birthday', 'ticket', 'percent', 'takeaway', 'points', 'delivery'].map(i => <img key={i} src={`/icons/benefits/${i}.svg`} alt={i} width={96} />)}
        </p>
      </div>
    </SiteShell>
  )
}
