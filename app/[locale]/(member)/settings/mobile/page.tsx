import type { Metadata } from 'next'
import { ChangeIdentity } from '@/app/[locale]/(member)/settings/change-identity'
import { pageLocale } from '@/app/page-locale'
import { wordsFor } from '@/lib/i18n/words'

type Props = PageProps<'/[locale]/settings/mobile'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Settings')
  return { title: t('change.MOBILE_PHONE'), robots: { index: false } }
}

export default async function ChangeMobilePage({ params }: Props) {
  return <ChangeIdentity locale={await pageLocale(params)} type="MOBILE_PHONE" />
}
