import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { Notice } from '@/components/forms/notice'
import { EmptyState } from '@/components/membership/empty-state'
import { AutoRefresh } from '@/components/site/auto-refresh'
import { SiteShell } from '@/components/site/site-shell'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { shownIdentity } from '@/lib/membership/login-identity'
import { proveMine } from './actions'
import { ownRegistration } from './own-registration'

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/sign-up/pending'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Pending')
  return { title: t('metaTitle'), robots: { index: false } }
}

const NEXT = {
  none: '/sign-up',
  ended: '/sign-up',
  joined: '/sign-in',
  undecided: '/sign-up/pending',
} as const

/** What is truly known of this browser's own registration; nothing here sends it again. */
export default async function PendingPage({ params, searchParams }: PageProps<'/[locale]/sign-up/pending'>) {
  const locale = await pageLocale(params)
  const [site, t, { state, identities }, { notice }] = await Promise.all([
    wordsFor(locale, 'Site'),
    wordsFor(locale, 'Pending'),
    ownRegistration(),
    searchParams,
  ])
  const problem = (['braked', 'too-many-codes', 'unavailable'] as const).find(code => code === notice)
  return (
    <SiteShell locale={locale} path="/sign-up/pending" t={site}>
      <div className="wrap-narrow form-page">
        <h1>{t(`title.${state}`)}</h1>
        {problem && <Notice role="status">{t(`notice.${problem}`)}</Notice>}
        <EmptyState drawing="cup" title={t(`lead.${state}`)}>
          <p>{t(`whatNow.${state}`)}</p>
          {state === 'found' ? (
            identities.map(identity => (
              <form key={identity.identityType} action={proveMine}>
                <input type="hidden" name="identityType" value={identity.identityType} />
                <button className="button button-wide" type="submit">
                  {t('codeTo', { to: shownIdentity(identity) })}
                </button>
              </form>
            ))
          ) : (
            <p>
              <a className="button" href={href(locale, NEXT[state])}>
                {t(`next.${state}`)}
              </a>
            </p>
          )}
        </EmptyState>
        {state === 'undecided' && <LooksAgain />}
      </div>
    </SiteShell>
  )
}

/** The page settles by itself; without JavaScript the browser loads it anew. */
function LooksAgain() {
  return (
    <>
      <AutoRefresh everySeconds={3} times={400} />
      <noscript>
        <meta httpEquiv="refresh" content="10" />
      </noscript>
    </>
  )
}
