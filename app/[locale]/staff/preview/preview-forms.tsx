import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { showPasted } from './actions'
import { ChooseForm } from './choose-form'
import { PasteForm } from './paste-form'
import { pasteWords } from './paste-words'
import type { PreviewView } from './shown'
import { unreadableWords } from './unreadable-words'

type Props = { locale: Locale; view: PreviewView; resultId: string }

/** The two ways to say what is to be seen. */
export async function PreviewForms({ locale, view, resultId }: Props) {
  const [t, form] = await Promise.all([wordsFor(locale, 'StaffPreview'), wordsFor(locale, 'Form')])
  return (
    <div className="staff-forms">
      <section className="panel" aria-labelledby="choose-title">
        <h2 id="choose-title">{t('choose.title')}</h2>
        <ChooseForm t={t} preferred={[locale]} templates={view.templates} chosen={view.chosen} />
      </section>
      <section className="panel" aria-labelledby="paste-title">
        <h2 id="paste-title">{t('paste.title')}</h2>
        <PasteForm
          action={showPasted}
          words={pasteWords(t, form)}
          pasted={view.pasted}
          unreadable={view.unreadable && unreadableWords(t, view.unreadable)}
          resultId={resultId}
        />
      </section>
    </div>
  )
}
