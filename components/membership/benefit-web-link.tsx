import type { Words } from '@/lib/i18n/words'
import { safeHttpsUrl } from '@/lib/membership/safe-url'

/** The merchant's own page, naming the host to which it leads; nothing where its address is none that may be opened. */
export function BenefitWebLink({
  t,
  benefitUrl = '',
}: {
  t: Words<'Benefit'>
  benefitUrl?: string | undefined
}) {
  const url = safeHttpsUrl(benefitUrl)
  if (url === null) return null
  return (
    <p className="benefit-web">
      <a href={url} target="_blank" rel="noopener noreferrer">
        {t('web')} <bdi dir="ltr">{new URL(url).host}</bdi>
      </a>{' '}
      <small>{t('newTab')}</small>
    </p>
  )
}
