import { directionOfLocale, LOCALE_NAMES, LOCALES, type Locale } from '@/lib/i18n/routing'

type Props = { locale: Locale; path: string; label: string }

/** Plain links, not next/link: another language is another document, with its own lang, dir and words. */
export function LanguageSwitch({ locale, path, label }: Props) {
  return (
    <nav aria-labelledby="language-label">
      <h2 id="language-label" className="footer-title">
        {label}
      </h2>
      <ul className="languages">
        {LOCALES.map(offered => (
          <li key={offered}>
            <a
              href={`/${offered}${path}`}
              hrefLang={offered}
              lang={offered}
              dir={directionOfLocale(offered)}
              aria-current={offered === locale ? 'true' : undefined}
            >
              {LOCALE_NAMES[offered]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
