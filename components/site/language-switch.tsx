import { directionOfLocale, LOCALE_NAMES, LOCALES, type Locale } from '@/lib/i18n/routing'

type Props = {
  locale: Locale
  path: string
  label: string
  /** Id of a long form on the page: what was typed in it is taken along into the other language. */
  form?: string | undefined
}

/** Plain links, not next/link: another language is another document, with its own lang, dir and words. */
export function LanguageSwitch({ locale, path, label, form }: Props) {
  return (
    <nav aria-labelledby="language-label">
      <h2 id="language-label" className="footer-title">
        {label}
      </h2>
      <ul className="languages">
        {LOCALES.map(offered => {
          const attributes = {
            lang: offered,
            dir: directionOfLocale(offered),
            'aria-current': offered === locale ? ('true' as const) : undefined,
          }
          return (
            <li key={offered}>
              {form && offered !== locale ? (
                <FormLink {...attributes} form={form} path={path} offered={offered} />
              ) : (
                <a href={`/${offered}${path}`} hrefLang={offered} {...attributes}>
                  {LOCALE_NAMES[offered]}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

type FormLinkProps = { lang: string; dir: 'ltr' | 'rtl'; form: string; path: string; offered: Locale }

/** Leads to the page in another language by posting the form to it: a link to whoever uses it, without JavaScript too. */
function FormLink({ path, offered, ...attributes }: FormLinkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a link cannot take along what was typed
    <button
      {...attributes}
      type="submit"
      role="link"
      name="language"
      value={offered}
      formAction={`/${offered}${path}`}
      formMethod="post"
      formEncType="multipart/form-data"
      formNoValidate
    >
      {LOCALE_NAMES[offered]}
    </button>
  )
}
