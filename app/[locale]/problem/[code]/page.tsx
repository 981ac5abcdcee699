import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageLocale } from '@/app/page-locale'
import { isProblemCode, PROBLEM_CODES, Problem } from '@/components/site/problem'
import { SiteShell } from '@/components/site/site-shell'
import { wordsFor } from '@/lib/i18n/words'

/** lib/launch/server.mjs sends these with their true status in place of every other html answer from 400. */
export const dynamicParams = false

export const generateStaticParams = () => PROBLEM_CODES.map(code => ({ code }))

type Props = PageProps<'/[locale]/problem/[code]'>

async function codeOf({ params }: Props) {
  const { code } = await params
  return isProblemCode(code) ? code : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(props.params), 'Problem')
  return { title: t(`${await codeOf(props)}.title`), robots: { index: false } }
}

export default async function ProblemPage(props: Props) {
  const locale = await pageLocale(props.params)
  const t = await wordsFor(locale, 'Problem')
  return (
    <SiteShell locale={locale} path="" t={await wordsFor(locale, 'Site')}>
      <Problem locale={locale} t={t} code={await codeOf(props)} />
    </SiteShell>
  )
}
