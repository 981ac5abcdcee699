import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { BRAND } from './brand'

export const PROBLEM_CODES = [
  '400',
  '403',
  '404',
  '405',
  '409',
  '410',
  '413',
  '429',
  '431',
  '500',
  '503',
  'link-altered',
  'link-expired',
  'link-revoked',
] as const

type ProblemCode = (typeof PROBLEM_CODES)[number]

/** The status with which a problem of a kind of its own is answered. */
const STATUS_OF_KIND: Partial<Record<ProblemCode, string>> = {
  'link-altered': '403',
  'link-expired': '410',
  'link-revoked': '410',
}

export const isProblemCode = (code: string): code is ProblemCode =>
  PROBLEM_CODES.some(known => known === code)

/** What happened, what to do now, whom to ask. The number stands small: it is for whoever answers the mail. */
export function Problem({ locale, t, code }: { locale: Locale; t: Words<'Problem'>; code: ProblemCode }) {
  return (
    <div className="wrap-narrow problem">
      <svg viewBox="0 0 200 130" aria-hidden="true">
        <path className="spill" d="M104 94c20-8 44-8 62 0 17 7 28 16 14 22-20 8-62 6-84 0-14-4-10-15 8-22z" />
        <g transform="rotate(97 70 74)">
          <path className="cup" d="M38 48h64v26a26 26 0 0 1-26 26H64a26 26 0 0 1-26-26z" />
          <path d="M38 56h-6a11 11 0 0 0 0 22h7" />
        </g>
        <path d="M14 108h72M142 74c4-5-4-8 0-14M158 78c4-5-4-8 0-14" />
      </svg>
      <h1 className="text-3xl">{t(`${code}.title`)}</h1>
      <p className="text-lg">{t(`${code}.text`)}</p>
      <p className="problem-actions">
        <a className="button" href={href(locale, '')}>
          {t('home')}
        </a>
      </p>
      <p className="text-muted text-sm">
        {t('contact')}{' '}
        <a href={`mailto:${BRAND.contact}`}>
          <bdi>{BRAND.contact}</bdi>
        </a>
        <br />
        {t('code', { code: STATUS_OF_KIND[code] ?? code })}
      </p>
    </div>
  )
}
