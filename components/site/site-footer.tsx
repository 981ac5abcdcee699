import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { BRAND } from './brand'
import { LanguageSwitch } from './language-switch'
import { ThemeSwitch } from './theme-switch'

type Props = { locale: Locale; path: string; t: Words<'Site'>; form?: string | undefined }

export function SiteFooter({ locale, path, t, form }: Props) {
  return (
    <footer className="site-footer no-print">
      <div className="wrap site-footer-row">
        <div className="grid gap-2">
          <p className="font-semibold">{t('footer.tagline')}</p>
          <p className="text-muted text-sm">
            {t('footer.questions')}{' '}
            <a href={`mailto:${BRAND.contact}`}>
              <bdi>{BRAND.contact}</bdi>
            </a>
          </p>
          <nav aria-label={t('footer.label')}>
            <ul className="footer-links">
              {(['terms', 'privacy', 'help'] as const).map(page => (
                <li key={page}>
                  <a href={href(locale, `/${page}`)}>{t(`footer.${page}`)}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <LanguageSwitch locale={locale} path={path} label={t('language')} form={form} />
        <ThemeSwitch locale={locale} path={path} t={t} />
      </div>
    </footer>
  )
}
