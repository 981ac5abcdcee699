import { Notice } from '@/components/forms/notice'
import type { Words } from '@/lib/i18n/words'
import type { ViewOptions } from './view-options'

/** What of the address was not understood, and so was left out. */
export function StrangeOptions({
  t,
  strange,
}: {
  t: Words<'StaffPreview'>
  strange: ViewOptions['strange']
}) {
  if (strange.length === 0) return null
  return (
    <Notice>
      <p>{t('strange')}</p>
      <ul>
        {strange.map(({ option, text }) => (
          <li key={`${option} ${text}`}>
            {t(`option.${option}`)}: <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
