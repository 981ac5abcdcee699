import { defineRouting } from 'next-intl/routing'

/** The languages the portal speaks, in the order in which they are offered. */
export const LOCALES = ['en', 'ms', 'zh-CN', 'zh-TW', 'ar'] as const

export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'en'

/** Each language under its own name, so that a reader who is lost finds it. */
export const LOCALE_NAMES: Record<Locale, string> = {
  en: 'English',
  ms: 'Bahasa Melayu',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  ar: 'العربية',
}

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: DEFAULT_LOCALE,
  localePrefix: 'always',
  // For every page, and under whatever name it was asked: public-pages.ts tells of the public ones alone.
  alternateLinks: false,
  localeCookie: { name: 'NEXT_LOCALE', maxAge: 31_536_000, sameSite: 'lax' },
})

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some(locale => locale === value)
}

/** Direction of the interface in a locale. */
export function directionOfLocale(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}
