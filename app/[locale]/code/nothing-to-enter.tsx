import { href, type PagePath } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'

type Props = {
  locale: Locale
  t: Words<'Proof'>
  /** Where what the code was for is begun. */
  start: PagePath
}

/** Nobody asked for a code here, or it was used: an old tab, a link that was opened on another device. */
export function NothingToEnter({ locale, t, start }: Props) {
  return (
    <>
      <h1>{t('over.title')}</h1>
      <p>{t('over.lead')}</p>
      <p>
        <a className="button" href={href(locale, start)}>
          {t('again')}
        </a>
      </p>
    </>
  )
}
