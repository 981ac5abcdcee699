import { directionOfLocale, type Locale } from './routing'
import type { Words } from './words'

/** What a mail or an SMS of the outbox is made of. */
export type MessageParts = {
  kind: 'code' | 'ready' | 'not-set-up' | 'identity-changed' | 'password-changed'
  /** What is filled in: the code, or the address of the page that goes on with it. */
  value: string
  /** The programme's name. */
  programme: string
  /** Host of the portal's public https address; null where it has none. */
  host: string | null
}

/** A message in words. A mail has `subject`, `intro`, `value` and `outro`; an SMS is `short` alone. */
export type MessageText = {
  locale: Locale
  direction: 'ltr' | 'rtl'
  subject: string
  intro: string
  value: string
  outro: string
  short: string
}

/** Renders a message, in the language of its words: for the worker that sends it and for the page that shows it. */
export function messageText(
  t: Words<'Message'>,
  locale: Locale,
  { kind, value, programme, host }: MessageParts,
): MessageText {
  const short = t(`${kind}.short`, { value, programme })
  return {
    locale,
    direction: directionOfLocale(locale),
    subject: t(`${kind}.subject`, { programme }),
    intro: t(`${kind}.intro`),
    value,
    outro: t(`${kind}.outro`),
    // The last line binds the code to this site alone (WebOTP): phones offer to fill it in there and nowhere else.
    short: kind === 'code' && host !== null ? `${short}\n\n@${host} #${value}` : short,
  }
}
