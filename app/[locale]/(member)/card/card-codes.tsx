import { Fragment } from 'react'
import { TillCode } from '@/components/membership/codes/till-code'
import { GroupedNumber } from '@/components/membership/grouped-number'
import type { Words } from '@/lib/i18n/words'
import type { CardView } from './card-view'

/** What the till reads, and the number it says for whoever types or hears it. */
export function CardCodes({ t, view }: { t: Words<'Card'>; view: CardView }) {
  const { codes, tillNumber, isOtherCode } = view
  if (tillNumber === null) return null
  const number = (
    <p className="till-number">
      <span className="till-number-label">{t('number')}</span> <GroupedNumber number={tillNumber} />
    </p>
  )
  return (
    <section className="pass-codes" id="codes" tabIndex={-1} aria-label={t('codes')}>
      {codes.map((code, index) => (
        <Fragment key={code.kind}>
          <a className="pass-code" href={`#large-${code.kind}`}>
            <TillCode code={code} size="page" label={t(`kind.${code.kind}`)} />
            <span className="pass-larger">{t('larger')}</span>
          </a>
          {index === 0 && number}
        </Fragment>
      ))}
      {codes.length === 0 && number}
      {isOtherCode && <p className="pass-note">{t('otherCode')}</p>}
    </section>
  )
}
