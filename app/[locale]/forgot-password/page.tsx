import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { waitsIn } from '@/app/wait-words'
import { ShortForm } from '@/components/forms/short-form'
import { SiteShell } from '@/components/site/site-shell'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { askForCode } from './actions'

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/forgot-password'>): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'ForgotPassword')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** For whoever forgot a password, and for members who never had one: a card made at the till is claimed here. */
export default async function ForgotPasswordPage({ params }: PageProps<'/[locale]/forgot-password'>) {
  const locale = await pageLocale(params)
  const [site, t, form, waits] = await Promise.all([
    wordsFor(locale, 'Site'),
    wordsFor(locale, 'ForgotPassword'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
  ])
  const words = {
    ...waits,
    errorTitle: t('errorTitle'),
    fieldProblems: { required: t('required'), 'not-an-identity': t('notAnIdentity') },
    hint: t('hint'),
    label: t('label'),
    pending: t('pending'),
    problems: {
      braked: form('braked'),
      offline: t('problem.offline'),
      outdated: form('outdated'),
      'too-many-codes': t('problem.too-many-codes'),
      unavailable: t('problem.unavailable'),
    },
    submit: t('submit'),
  }
  const inputProps = { autoComplete: 'username', autoCapitalize: 'none', dir: 'ltr', spellCheck: false }
  return (
    <SiteShell locale={locale} path="/forgot-password" t={site}>
      <div className="wrap-narrow form-page">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <ShortForm action={askForCode} words={words} name="identityNo" inputProps={inputProps} />
        <p>
          <a href={href(locale, '/sign-in')}>{t('back')}</a>
        </p>
      </div>
    </SiteShell>
  )
}
