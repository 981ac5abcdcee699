import { TextField } from '@/components/forms/text-field'
import { LanguageLabel } from '@/components/staff/language-label'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { LANGUAGE_MAX_LENGTH } from '@/lib/membership/multi-language-text-schema'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'
import { editorPath } from './editor-path'
import type { EditorView } from './editor-view'

type Props = { t: Words<'StaffBenefits'>; locale: Locale; templateID: string; view: EditorView }

/**
 * The languages of a benefit, each with how much of it is written, and a box for one more. Plain links: the browser asks
 * before it leaves texts that are not saved.
 */
export function LanguageTabs({ t, locale, templateID, view }: Props) {
  const all = TEXT_FIELDS.length
  return (
    <div className="language-tabs">
      <nav aria-label={t('languages')}>
        <ul>
          {view.languages.map(({ tag, written }) => (
            <li key={tag}>
              <a
                className="language-tab"
                href={href(locale, editorPath(templateID, { language: tag }))}
                aria-current={tag === view.language ? 'page' : undefined}
                data-written={written === all ? 'all' : written === 0 ? 'none' : 'some'}
              >
                <span>
                  <LanguageLabel tag={tag} locale={locale} />
                </span>
                <span className="language-written">{t('written', { written, all })}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form className="language-add">
        <TextField
          name="language"
          label={t('add.label')}
          hint={t('add.hint')}
          error={view.isRefused ? t('fieldProblem.not-a-language') : undefined}
          inputProps={{
            autoCapitalize: 'none',
            autoComplete: 'off',
            dir: 'ltr',
            maxLength: LANGUAGE_MAX_LENGTH,
            spellCheck: false,
          }}
        />
        <button className="button button-quiet" type="submit">
          {t('add.submit')}
        </button>
      </form>
    </div>
  )
}
