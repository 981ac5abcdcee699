import { v7 as uuidv7 } from 'uuid'
import { waitsIn } from '@/app/wait-words'
import { AnswerList } from '@/components/staff/answer-list'
import { answersOf } from '@/lib/drafts/share'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { saveAnswer } from './actions'
import { AnswerForm } from './answer-form'

type Props = { locale: Locale; token: string; share: { shareID: string } }

/** What was said of the texts already, and the form to say more. */
export async function AnswerSection({ locale, token, share }: Props) {
  const [t, form, waits, answers, { zone }] = await Promise.all([
    wordsFor(locale, 'SharedPreview'),
    wordsFor(locale, 'Form'),
    waitsIn(locale),
    answersOf(share.shareID),
    programmeSettings(),
  ])
  return (
    <section className="panel" aria-labelledby="answer">
      <h2 id="answer">{t('answer.title')}</h2>
      <AnswerList t={t} answers={answers} moment={at => formatMoment(at, locale, zone)} />
      <AnswerForm
        key={answers.length}
        action={saveAnswer}
        token={token}
        answerID={uuidv7()}
        words={{
          ...waits,
          approve: t('answer.approve'),
          comment: { label: t('answer.comment'), hint: t('answer.commentHint') },
          errorTitle: t('answer.errorTitle'),
          fieldProblems: {
            'forbidden-characters': t('problem.forbidden-characters'),
            required: t('problem.required'),
            'required-comment': t('problem.required-comment'),
            'too-long': t('problem.too-long'),
          },
          name: { label: t('answer.name'), hint: t('answer.nameHint') },
          pending: t('answer.pending'),
          problems: {
            braked: form('braked'),
            full: t('problem.full'),
            offline: t('problem.offline'),
            outdated: form('outdated'),
            unavailable: t('problem.unavailable'),
          },
          send: t('answer.send'),
        }}
      />
    </section>
  )
}
