import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { passkeySignInWords } from '@/app/passkey-words'
import { publicMetadata } from '@/app/public-metadata'
import { PasskeySignIn } from '@/components/passkeys/one-passkey'
import { BRAND } from '@/components/site/brand'
import { SiteShell } from '@/components/site/site-shell'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { signIn } from './actions'
import { beginPasskeySignIn, signInByPasskey } from './passkey-actions'
import { SignInForm } from './sign-in-form'
import { signInWords } from './sign-in-words'

export async function generateMetadata({ params }: PageProps<'/[locale]/sign-in'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await wordsFor(locale, 'SignIn')
  return publicMetadata(locale, t('metaTitle'), t('description', { programme: BRAND.name }))
}

export default async function SignInPage({ params }: PageProps<'/[locale]/sign-in'>) {
  const locale = await pageLocale(params)
  const [site, t, words, passkey] = await Promise.all([
    wordsFor(locale, 'Site'),
    wordsFor(locale, 'SignIn'),
    signInWords(locale),
    passkeySignInWords(locale),
  ])
  return (
    <SiteShell locale={locale} path="/sign-in" t={site}>
      <div className="wrap-narrow form-page">
        <h1>{t('title')}</h1>
        <SignInForm action={signIn} words={words} />
        <PasskeySignIn begin={beginPasskeySignIn} finish={signInByPasskey} words={passkey} />
        <p>
          <a href={href(locale, '/forgot-password')}>{t('forgot')}</a>
        </p>
        <p>
          {t('newHere')} <a href={href(locale, '/sign-up')}>{t('join')}</a>
        </p>
        <p>
          <a href={href(locale, '/help')}>{t('help')}</a>
        </p>
      </div>
    </SiteShell>
  )
}
