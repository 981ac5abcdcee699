import Link from 'next/link'
import { type benefitPath, href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

type Props = { locale: Locale; path: ReturnType<typeof benefitPath>; state: 'lapsed' | 'undone' }

/** The code is of no use any more, and the benefit is as it was. */
export async function NotUsed({ locale, path, state }: Props) {
  const t = await wordsFor(locale, 'Redeem')
  return (
    <>
      <p>{t(`${state}.text`)}</p>
      <Link className="button button-wide" href={href(locale, `${path}/redeem`)} prefetch={false}>
        {t('again')}
      </Link>
    </>
  )
}
