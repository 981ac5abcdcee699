import { TillCode } from '@/components/membership/codes/till-code'
import { GroupedNumber } from '@/components/membership/grouped-number'
import type { Words } from '@/lib/i18n/words'
import type { CardView } from './card-view'
import { ScreenTools } from './screen-tools'

/** Each code on a white screen of its own, opened by its address alone: it works without JavaScript and without network. */
export function LargeCodes({ t, view }: { t: Words<'Card'>; view: CardView }) {
  const { codes, tillNumber } = view
  if (tillNumber === null) return null
  const words = {
    fill: t('screen.fill'),
    fillFailed: t('screen.fillFailed'),
    awake: t('screen.awake'),
    awakeOn: t('screen.awakeOn'),
    awakeFailed: t('screen.awakeFailed'),
  }
  return codes.map(code => {
    const { kind } = code
    const other = codes.find(({ kind: one }) => one !== kind)
    return (
      <section
        key={kind}
        className="large-code"
        id={`large-${kind}`}
        tabIndex={-1}
        aria-label={t(`kind.${kind}`)}
      >
        <div className="large-bar">
          {other && (
            <a className="button button-quiet button-small" href={`#large-${other.kind}`}>
              {t(`other.${other.kind}`)}
            </a>
          )}
          <a className="button button-small large-close" href="#codes">
            {t('close')}
          </a>
        </div>
        <TillCode code={code} size="large" label={t(`kind.${kind}`)} />
        <p className="till-number">
          <GroupedNumber number={tillNumber} />
        </p>
        <p className="large-hint">{t('brighter')}</p>
        <ScreenTools id={`large-${kind}`} words={words} />
      </section>
    )
  })
}
