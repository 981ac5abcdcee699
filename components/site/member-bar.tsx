import type { ComponentProps } from 'react'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { MemberNav } from './member-nav'

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
      <form className="sign-out" action={signOut}>
        <span className="sign-out-name">
          <bdi>{name}</bdi>
        </span>
        <button type="submit" className="button button-quiet button-small">
          {t('nav.signOut')}
        </button>
      </form>
    </>
  )
}
