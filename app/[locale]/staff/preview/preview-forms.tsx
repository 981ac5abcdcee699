import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { showPasted } from './actions'
import { ChooseForm } from './choose-form'
import { OptionFields } from './option-fields'
import { PasteForm } from './paste-form'
import { pasteWords } from './paste-words'
import { ownLanguages } from './preview-context'
import type { PreviewView } from './shown'
import { SourceTabs } from './source-tabs'
import { unreadableWords } from './unreadable-words'
import type { ViewOptions } from './view-options'

type Props = { locale: Locale; view: PreviewView; options: ViewOptions; zone: string; resultId: string }

/** What is to be seen, and how: one of two forms with the same options. */
export async function PreviewForms({ locale, view, options, zone, resultId }: Props) {
  const [t, form, own] = await Promise.all([
    wordsFor(locale, 'StaffPreview'),
    wordsFor(locale, 'Form'),
    ownLanguages(locale),
  ])
  const fields = <OptionFields locale={locale} t={t} options={options} zone={zone} own={own} />
  return (
    <div className="panel preview-panel">
      <SourceTabs locale={locale} t={t} view={view} options={options} />
      {view.isPaste ? (
        <PasteForm
          action={showPasted}
          words={pasteWords(t, form)}
          pasted={view.pasted}
          unreadable={view.unreadable && unreadableWords(t, view.unreadable)}
          resultId={resultId}
        >
          {fields}
        </PasteForm>
      ) : (
        <ChooseForm t={t} preferred={[locale]} choices={view.choices} chosen={view.chosen}>
          {fields}
        </ChooseForm>
      )}
    </div>
  )
}
