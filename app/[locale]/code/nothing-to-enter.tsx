import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'

type Props = { locale: Locale; t: Words<'Proof'> }

/** Nobody asked for a code here, or it was used: an old tab, a link that was opened on another device. */
export function NothingToEnter({ locale, t }: Props) {
  return (
    <>
      <h1>{t('over.title')}</h1>
      <p>{t('over.lead')}</p>
      <p>
        <a className="button" href={href(locale, '/forgot-password')}>
          {t('again')}
        </a>
      </p>
    </>
  )
}
