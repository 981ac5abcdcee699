import { AutoRefresh } from '@/components/site/auto-refresh'
import { formatMoment } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import { messageText } from '@/lib/i18n/message-text'
import type { Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'
import { shownIdentity } from '@/lib/membership/login-identity'
import { programmeSettings } from '@/lib/programme/settings'
import { identityOf } from '@/lib/session/proof'
import type { currentProof } from '@/lib/session/proof-cookie'
import { hasSampleInbox, sampleInbox } from '@/lib/session/sample-inbox'
import { codePath } from './paths'

type Proof = NonNullable<Awaited<ReturnType<typeof currentProof>>>
type Props = { locale: Locale; t: Words<'Proof'>; proof: Proof }

/** With the sample programme nothing is sent: what would have been is shown to the browser that asked for it. */
export async function SampleInbox({ locale, t, proof }: Props) {
  if (!hasSampleInbox(proof)) return null
  const [messages, words, { name: programme, zone }] = await Promise.all([
    sampleInbox(proof),
    wordsFor(locale, 'Message'),
    programmeSettings(),
  ])
  return (
    <section className="sample-inbox" aria-labelledby="sample-inbox">
      <h2 id="sample-inbox">{t('inbox.title')}</h2>
      <p>{t('inbox.lead', { to: shownIdentity(identityOf(proof)) })}</p>
      <div aria-live="polite">
        {messages.map(({ code, link, at }) => {
          const { subject, intro, value, outro, ...text } = messageText(words, locale, {
            kind: 'code',
            value: code,
            programme,
            link,
            host: null,
          })
          return (
            <article key={code} className="sample-message">
              <h3>{subject}</h3>
              <p className="sample-message-at">{formatMoment(at, locale, zone)}</p>
              <p>{intro}</p>
              <p className="sample-message-code" dir="ltr">
                {value}
              </p>
              <p>{outro}</p>
              {text.link && (
                <>
                  <p>{text.link.intro}</p>
                  <p className="sample-message-link" dir="ltr">
                    <a href={text.link.address}>{text.link.address}</a>
                  </p>
                </>
              )}
            </article>
          )
        })}
        {messages.length === 0 && <p>{t('inbox.waiting')}</p>}
      </div>
      {messages.length === 0 && (
        <p>
          <a href={href(locale, codePath(proof.purpose))}>{t('inbox.again')}</a>
          <AutoRefresh everySeconds={1} times={30} />
        </p>
      )}
    </section>
  )
}
