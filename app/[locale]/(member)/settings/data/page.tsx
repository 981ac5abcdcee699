import type { Metadata } from 'next'
import Link from 'next/link'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { nameOf } from '@/app/[locale]/(member)/settings/member-name'
import { SettingsNav } from '@/app/[locale]/(member)/settings/settings-nav'
import { pageLocale } from '@/app/page-locale'
import { Notice } from '@/components/forms/notice'
import { isClosing } from '@/lib/account/closing'
import { gateway } from '@/lib/gateway'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { requireMember } from '@/lib/session/current-member'

type Props = PageProps<'/[locale]/settings/data'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'YourData')
  return { title: t('title'), robots: { index: false } }
}

/** Taking along what is held about the member, and the way to having it erased. */
export default async function DataPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const account = await requireMember(locale, '/settings/data')
  const [t, { notice }] = await Promise.all([wordsFor(locale, 'YourData'), searchParams])
  const { closing, ledger } = gateway()
  return (
    <MemberShell locale={locale} path="/settings/data" name={nameOf(account)}>
      <div className="wrap member-page settings-page">
        <h1>{t('title')}</h1>
        <SettingsNav locale={locale} current="/settings/data" />
        {notice === 'ready' && (
          <Notice role="status" tone="good">
            {t('export.ready')}
          </Notice>
        )}
        <p>{t('lead')}</p>
        <section aria-labelledby="export">
          <h2 id="export">{t('export.title')}</h2>
          <p>{t('export.text')}</p>
          {(closing === null || ledger === null) && <p className="field-hint">{t('export.partly')}</p>}
          <p className="settings-ways">
            {/* No page: a link that prefetches or renders it would ask for the file twice. */}
            <a className="button" href={`/${locale}/settings/export`} download>
              {t('export.download')}
            </a>
            {ledger !== null && (
              <>
                <a className="button button-quiet" href={`/${locale}/activity/csv?asset=POINT`} download>
                  {t('export.points')}
                </a>
                <a className="button button-quiet" href={`/${locale}/activity/csv?asset=BALANCE`} download>
                  {t('export.storedValue')}
                </a>
              </>
            )}
          </p>
        </section>
        <section aria-labelledby="close">
          <h2 id="close">{t('close.title')}</h2>
          <p>{t(isClosing(account) ? 'close.closing' : 'close.text')}</p>
          {!isClosing(account) && (
            <p className="settings-ways">
              <Link className="button button-quiet" href={href(locale, '/settings/close')} prefetch={false}>
                {t('close.go')}
              </Link>
            </p>
          )}
        </section>
      </div>
    </MemberShell>
  )
}
