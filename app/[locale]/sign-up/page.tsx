import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import { pageLocale } from '@/app/page-locale'
import { publicMetadata } from '@/app/public-metadata'
import { SiteShell } from '@/components/site/site-shell'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings, todayIn } from '@/lib/programme/settings'
import { provesBefore } from '@/lib/registration/proof-first'
import { signUpRulesFrom } from '@/lib/registration/sign-up-rules'
import { goOn, signUp } from './actions'
import { callingCodeOptions } from './calling-code-options'
import { cameBack } from './came-back'
import { dateOrderOf } from './date-order'
import { SignUpForm } from './sign-up-form'
import { signUpWords } from './sign-up-words'

export async function generateMetadata({ params }: PageProps<'/[locale]/sign-up'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await wordsFor(locale, 'SignUp')
  return publicMetadata(locale, t('metaTitle'), t('lead'))
}

export default async function SignUpPage({ params, searchParams }: PageProps<'/[locale]/sign-up'>) {
  await connection()
  const locale = await pageLocale(params)
  const settings = await programmeSettings()
  const [site, t, words, { waiting, initial }] = await Promise.all([
    wordsFor(locale, 'Site'),
    wordsFor(locale, 'SignUp'),
    signUpWords(locale, settings),
    cameBack((await searchParams).problem),
  ])
  const known = (
    <p>
      <a href={href(locale, '/sign-in')}>{t('signIn')}</a> ·{' '}
      <a href={href(locale, '/forgot-password')}>{t('getCode')}</a>
    </p>
  )
  return (
    <SiteShell locale={locale} path="/sign-up" t={site} form="sign-up">
      <div className="wrap-narrow form-page">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <p>
          {t('alreadyMember')} <a href={href(locale, '/sign-in')}>{t('signIn')}</a>
        </p>
        {provesBefore(settings) && <p>{t('codeFirst')}</p>}
        {waiting && (
          <form className="form" action={goOn}>
            <p>{t('proved', { to: waiting })}</p>
            <button className="button button-wide" type="submit">
              {t('goOn')}
            </button>
          </form>
        )}
        <SignUpForm
          action={signUp}
          initial={initial}
          words={words}
          asides={{ 'already-a-member': known, 'being-checked': known }}
          dateOrder={dateOrderOf(locale)}
          requestId={randomUUID()}
          rules={signUpRulesFrom(settings, todayIn(settings.zone))}
          callingCodes={callingCodeOptions(locale)}
          defaultCallingCode={settings.defaultCallingCode}
          termsHref={href(locale, '/terms')}
        />
      </div>
    </SiteShell>
  )
}
