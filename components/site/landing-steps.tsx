import type { Words } from '@/lib/i18n/words'

export function LandingSteps({ t }: { t: Words<'Landing'> }) {
  return (
    <section className="landing-band" aria-labelledby="steps">
      <div className="wrap">
        <h2 id="steps" className="landing-title">
          {t('steps.title')}
        </h2>
        <ol className="steps">
          {(['join', 'show', 'enjoy'] as const).map(step => (
            <li key={step} className="step">
              <h3 className="text-xl">{t(`steps.${step}.title`)}</h3>
              <p className="text-muted mt-1">{t(`steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
