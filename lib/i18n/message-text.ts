import { directionOfLocale, type Locale } from './routing'
import type { Words } from './words'

/** What a mail or an SMS of the outbox is made of. */
export type MessageParts = {
  kind:
    | 'code'
    | 'ready'
    | 'not-set-up'
    | 'identity-changed'
    | 'password-changed'
    | 'passkey-added'
    | 'closing'
    | 'kept'
  /** What is filled in: the code, or the address of the page that goes on with it. */
  value: string
  /** The programme's name. */
  programme: string
  /** Of a mailed code alone: the address of the page that does without it. */
  link?: string | null
  /** When something happens that the words speak of, printed for the reader. */
  when?: string
  /** Host of the portal's public https address; null where it has none. */
  host: string | null
}

/** A message in words. A mail has `subject`, `intro`, `value`, `outro` and `link`; an SMS is `short` alone. */
export type MessageText = {
  locale: Locale
  direction: 'ltr' | 'rtl'
  subject: string
  intro: string
  value: string
  outro: string
  /** What stands after a code that has a link beside it. */
  link: { intro: string; address: string } | null
  short: string
}

/** Renders a message, in the language of its words: for the worker that sends it and for the page that shows it. */
export function messageText(
  t: Words<'Message'>,
  locale: Locale,
  { kind, value, programme, link = null, when = '', host }: MessageParts,
): MessageText {
  const short = t(`${kind}.short`, { value, programme, when })
  return {
    locale,
    direction: directionOfLocale(locale),
    subject: t(`${kind}.subject`, { programme }),
    intro: t(`${kind}.intro`, { when }),
    value,
    outro: t(`${kind}.outro`),
    link: link === null ? null : { intro: t('code.link'), address: link },
    // The last line binds the code to this site alone (WebOTP): phones offer to fill it in there and nowhere else.
    short: kind === 'code' && host !== null ? `${short}\n\n@${host} #${value}` : short,
  }
}
