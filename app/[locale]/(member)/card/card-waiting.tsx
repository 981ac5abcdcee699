import { Notice } from '@/components/forms/notice'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { CardView } from './card-view'

type Props = { locale: Locale; t: Words<'Card'>; waiting: CardView['waiting'] }

/** Why there is no code yet, and where it is put right. */
export function CardWaiting({ locale, t, waiting }: Props) {
  if (waiting === null) return null
  return (
    <Notice tone={waiting === 'accepted' ? 'good' : 'note'} title={t(`waiting.${waiting}.title`)}>
      {t(`waiting.${waiting}.text`)}
      {(waiting === 'found' || waiting === 'unnumbered') && (
        <p>
          <a href={href(locale, '/account')}>{t('waiting.account')}</a>
        </p>
      )}
    </Notice>
  )
}
