import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { SiteShell } from '@/components/site/site-shell'
import { StepHeading } from '@/components/site/step-heading'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { shownIdentity } from '@/lib/membership/login-identity'
import { identityOf } from '@/lib/session/proof'
import { linkedProof } from '@/lib/session/proof-link'
import { followLink } from './actions'

type Props = PageProps<'/[locale]/reset-password/[token]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'ResetLink')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** Where a mailed link leads. Opening it changes nothing, since mail scanners open it first: pressing the button does. */
export default async function ResetLinkPage({ params }: Props) {
  const [locale, { token }] = await Promise.all([pageLocale(params), params])
  const [site, t, proof] = await Promise.all([
    wordsFor(locale, 'Site'),
    wordsFor(locale, 'ResetLink'),
    linkedProof(token),
  ])
  return (
    <SiteShell locale={locale} path={`/reset-password/${token}`} t={site}>
      <div className="wrap-narrow form-page">
        {proof ? <h1>{t('title')}</h1> : <StepHeading>{t('over.title')}</StepHeading>}
        {proof ? (
          <form className="form" action={followLink}>
            <p>{t('lead', { to: shownIdentity(identityOf(proof)) })}</p>
            <button className="button button-wide" type="submit">
              {t('submit')}
            </button>
          </form>
        ) : (
          <>
            <p>{t('over.lead')}</p>
            <p>
              <a className="button" href={href(locale, '/forgot-password')}>
                {t('over.again')}
              </a>
            </p>
          </>
        )}
      </div>
    </SiteShell>
  )
}
