import Link from 'next/link'
import type { ComponentProps } from 'react'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { BRAND } from './brand'
import { MemberNav } from './member-nav'

export type SignedIn = { name: string; signOut: ComponentProps<'form'>['action'] }

type Props = { locale: Locale; path: string; t: Words<'Site'>; member?: SignedIn | undefined }

export function SiteHeader({ locale, path, t, member }: Props) {
  return (
    <header className="site-header no-print">
      <div className="wrap site-header-row">
        <Link className="brand" href={href(locale, '')} prefetch={false}>
          <img src="/brand/mark.svg" alt="" width={40} height={40} />
          <span dir="ltr">{BRAND.name}</span>
        </Link>
        {member ? (
          <>
            <MemberNav locale={locale} path={path} t={t} />
            <form className="sign-out" action={member.signOut}>
              <span className="sign-out-name">
                <bdi>{member.name}</bdi>
              </span>
              <button type="submit" className="button button-quiet button-small">
                {t('nav.signOut')}
              </button>
            </form>
          </>
        ) : (
          <VisitorNav locale={locale} path={path} t={t} />
        )}
      </div>
    </header>
  )
}

function VisitorNav({ locale, path, t }: Omit<Props, 'member'>) {
  return (
    <nav className="visitor-nav" aria-label={t('nav.label')}>
      {path !== '/sign-in' && (
        <Link className="nav-link" href={href(locale, '/sign-in')} prefetch={false}>
          {t('nav.signIn')}
        </Link>
      )}
      {path !== '/sign-up' && (
        <Link className="button button-small" href={href(locale, '/sign-up')} prefetch={false}>
          {t('nav.join')}
        </Link>
      )}
    </nav>
  )
}
