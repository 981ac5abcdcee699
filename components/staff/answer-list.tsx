import type { Words } from '@/lib/i18n/words'
import { directionOf } from '@/lib/membership/language-tag'

type Props = {
  t: Words<'SharedPreview'>
  answers: readonly {
    answerID: string
    verdict: 'approved' | 'commented'
    name: string
    comment: string
    language: string
    answeredAt: Date
  }[]
  /** An instant in words. */
  moment: (at: Date) => string
}

/** What the readers of a shared preview said, each by the name they gave, in the language of their page. */
export function AnswerList({ t, answers, moment }: Props) {
  if (answers.length === 0) return null
  return (
    <ul className="answers">
      {answers.map(({ answerID, verdict, name, comment, language, answeredAt }) => (
        <li key={answerID} className="answer" data-verdict={verdict}>
          <p>
            <strong>
              <bdi>{name}</bdi>
            </strong>{' '}
            <span className="answer-verdict">{t(`verdict.${verdict}`)}</span>{' '}
            <span className="records-note">{moment(answeredAt)}</span>
          </p>
          {comment && (
            <p lang={language} dir={directionOf(language)} className="whitespace-pre-line">
              {comment}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
