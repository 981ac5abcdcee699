import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'

const THEMES = ['system', 'light', 'dark'] as const

/**
 * A plain post, so that it works without JavaScript and on prerendered pages. Those cannot know the cookie: /theme.css
 * shows the mark of the chosen one by setting `--theme-light`, `--theme-dark` or `--theme-system` to `inline`.
 */
export function ThemeSwitch({ locale, path, t }: { locale: Locale; path: string; t: Words<'Site'> }) {
  return (
    <form method="post" action="/theme" aria-labelledby="theme-label">
      <h2 id="theme-label" className="footer-title">
        {t('theme.label')}
      </h2>
      <input type="hidden" name="back" value={`/${locale}${path}`} />
      <div className="themes">
        {THEMES.map(theme => (
          <button key={theme} type="submit" name="theme" value={theme}>
            {t(`theme.${theme}`)}
            <span className={`theme-mark theme-mark-${theme}`}>
              <svg viewBox="0 0 12 12" role="img" aria-label={t('theme.chosen')}>
                <path d="m2 6.5 2.7 2.700L10 3.5" />
              </svg>
            </span>
          </button>
        ))}
      </div>
    </form>
  )
}
