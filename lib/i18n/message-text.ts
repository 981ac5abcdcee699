import { formatCount, formatDay, formatMoment, formatMonth } from './format'
import { directionOfLocale, type Locale } from './routing'
import type { Words } from './words'

/** What ends: how many, and when the first and the last of them do, as ISO instants. */
type Ending = { count: number; first: string | null; last: string | null }

/** What a message says that comes on a day of its own and not because somebody asked just now. */
export type Unasked = {
  /** Where it is stopped. */
  settings: string
  /** Of a statement, `YYYY-MM`. */
  month?: string | undefined
  points?: Ending | undefined
  benefits?: Ending | undefined
}

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
    | 'reminder'
    | 'statement'
    | 'way-in'
  /** What is filled in: the code, or the address of the page that goes on with it. */
  value: string
  /** The programme's name. */
  programme: string
  /** Of a mailed code alone: the address of the page that does without it. */
  link?: string | null
  /** Of a reminder or a statement, with the programme's zone. */
  unasked?: (Unasked & { zone: string }) | null
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
  /** What stands at the end: another way than a code, or how to stop such messages. */
  link: { intro: string; address: string } | null
  short: string
}

/** Renders a message, in the language of its words: for the worker that sends it and for the page that shows it. */
export function messageText(t: Words<'Message'>, locale: Locale, parts: MessageParts): MessageText {
  const { kind, value, programme, unasked, when = '', host } = parts
  const filled = { value, programme, when, ...(unasked ? unaskedWords(t, locale, unasked) : {}) }
  const short = t(`${kind}.short`, filled)
  return {
    locale,
    direction: directionOfLocale(locale),
    subject: t(`${kind}.subject`, filled),
    intro: t(`${kind}.intro`, filled),
    value,
    outro: t(`${kind}.outro`),
    link: lastLink(t, parts),
    // The last line binds the code to this site alone (WebOTP): phones offer to fill it in there and nowhere else.
    short: kind === 'code' && host !== null ? `${short}\n\n@${host} #${value}` : short,
  }
}

function lastLink(t: Words<'Message'>, { kind, link = null, unasked }: MessageParts): MessageText['link'] {
  if ((kind === 'reminder' || kind === 'statement') && unasked)
    return { intro: t(`${kind}.stop`), address: unasked.settings }
  return link === null ? null : { intro: t('code.link'), address: link }
}

function unaskedWords(
  t: Words<'Message'>,
  locale: Locale,
  { month, points, benefits, zone }: Unasked & { zone: string },
) {
  const when = (ending: Ending | undefined) => {
    if (!ending?.first) return ''
    const moment = formatMoment(ending.first, locale, zone)
    return ending.first === ending.last ? t('reminder.on', { moment }) : t('reminder.from', { moment })
  }
  const firsts = [points?.first, benefits?.first].filter(first => first != null).toSorted()
  const parts = [
    points?.count && t('reminder.points', { count: points.count, shown: formatCount(points.count, locale) }),
    benefits?.count &&
      t('reminder.benefits', { count: benefits.count, shown: formatCount(benefits.count, locale) }),
  ].filter(part => typeof part === 'string')
  return {
    day: firsts[0] === undefined ? '' : formatDay(firsts[0], locale, zone),
    what: new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts),
    month: month === undefined ? '' : formatMonth(month, locale),
    points: points?.count ?? 0,
    pointsShown: formatCount(points?.count ?? 0, locale),
    pointsWhen: when(points),
    benefits: benefits?.count ?? 0,
    benefitsShown: formatCount(benefits?.count ?? 0, locale),
    benefitsWhen: when(benefits),
  }
}
