import Link from 'next/link'
import type { ComponentProps } from 'react'
import { WaitingButton } from '@/components/forms/waiting-button'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { MemberNav } from './member-nav'
import { NavIcon } from './nav-icon'
import { PendingMark } from './pending-mark'

type Props = {
  locale: Locale
  path: string
  t: Words<'Site'>
  name: string
  signOut: ComponentProps<'form'>['action']
}

/** What a signed-in member has in the header: where to go, who one is, the way out. */
export function MemberBar({ locale, path, t, name, signOut }: Props) {
  return (
    <>
      <MemberNav locale={locale} path={path} t={t} />
      <form className="signed-in" action={signOut}>
        <Link
          href={href(locale, '/profile')}
          prefetch={false}
          aria-current={path === '/profile' ? 'page' : undefined}
          className="signed-in-who"
        >
          <NavIcon icon="profile" />
          <span className="sr-only">{t('nav.profile')}</span>
          <bdi className="signed-in-name">{name}</bdi>
          <PendingMark />
        </Link>
        <WaitingButton className="button button-quiet button-small">{t('nav.signOut')}</WaitingButton>
      </form>
    </>
  )
}
