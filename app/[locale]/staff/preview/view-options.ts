import { z } from 'zod'
import { LANGUAGE_LIST_MAX_LENGTH, languageListFrom } from '@/lib/i18n/accept-language'
import { PSEUDO_LOCALES } from '@/lib/i18n/pseudo-text'
import { LOCALES } from '@/lib/i18n/routing'
import { BENEFIT_STATUSES } from '@/lib/membership/benefit-detail'
import { instantInZone, isZone } from '@/lib/membership/programme-zone'

/** Whose pages are shown: of one of the portal's languages, of none that is spoken, or `all` of the portal's. */
export const READERS = ['all', ...LOCALES, ...PSEUDO_LOCALES] as const
export const DEVICES = ['phone', 'tablet', 'desktop'] as const
export const THEMES = ['light', 'dark'] as const
export const SCALES = ['100', '200'] as const
export const STATUSES = ['own', ...BENEFIT_STATUSES] as const

/** What an address, or a posted form, gives under each name. */
export type Asked = Readonly<Record<string, string | string[] | undefined>>

const textsOf = (given: Asked[string]) => (given === undefined ? [] : [given].flat())
const typed = z.preprocess(given => textsOf(given as Asked[string])[0] ?? '', z.string())

/** Ticks of one group, in the group's own order and each once; what is none of them stands by itself. */
function ticks<const Value extends string>(values: readonly Value[]) {
  return z.preprocess(
    given => textsOf(given as Asked[string]),
    z.array(z.string()).transform(given => ({
      ticked: values.filter(value => given.includes(value)),
      strange: given.filter(text => !values.some(value => value === text)),
    })),
  )
}

const askedSchema = z.object({
  locale: ticks(READERS),
  device: ticks(DEVICES),
  theme: ticks(THEMES),
  scale: ticks(SCALES),
  status: ticks(STATUSES),
  reader: typed,
  at: typed,
  zone: typed,
})

/** A choice that is none, by the name of its field; nothing else is ever refused. */
export type Strange = { option: 'locale' | 'device' | 'theme' | 'scale' | 'status'; text: string }

const STRANGE_MAX = { size: 5, length: 40 }

/**
 * How a preview is to be seen. Never refuses: what cannot be read is left out and told, so that an address from a chat or of
 * an older portal still shows something. `zone` is the programme's.
 */
export function viewOptionsFrom(asked: Asked, zone: string) {
  const read = askedSchema.parse(asked)
  const list = read.reader.trim()
  const { languages, leftOut } = languageListFrom(list)
  const askedZone = read.zone.trim()
  const isOwnZone = askedZone === '' || !isZone(askedZone)
  const shownZone = isOwnZone ? zone : askedZone
  const at = instantInZone(shownZone, read.at.trim())
  const strange = (['locale', 'device', 'theme', 'scale', 'status'] as const).flatMap(option =>
    read[option].strange.map((text): Strange => ({ option, text: text.slice(0, STRANGE_MAX.length) })),
  )
  return {
    readers: read.locale.ticked,
    devices: orFirst(read.device.ticked, DEVICES),
    themes: orFirst(read.theme.ticked, THEMES),
    scales: orFirst(read.scale.ticked, SCALES),
    status: read.status.ticked[0] ?? 'own',
    languages,
    at,
    zone: shownZone,
    strange: strange.slice(0, STRANGE_MAX.size),
    /** What was typed, as it goes back into the fields. */
    typed: {
      reader: list.slice(0, LANGUAGE_LIST_MAX_LENGTH),
      at: read.at.trim(),
      zone: askedZone.slice(0, 60),
    },
    problems: {
      reader: list.length > LANGUAGE_LIST_MAX_LENGTH ? ('too-long' as const) : null,
      leftOut: leftOut.slice(0, STRANGE_MAX.size).map(part => part.slice(0, STRANGE_MAX.length)),
      isTimeUnread: read.at.trim() !== '' && at === null,
      isZoneUnknown: askedZone !== '' && isOwnZone,
    },
  }
}

export type ViewOptions = ReturnType<typeof viewOptionsFrom>

function orFirst<Value>(ticked: readonly Value[], [first, ...rest]: readonly Value[]): readonly Value[] {
  return ticked.length > 0 || first === undefined ? ticked : [first, ...rest].slice(0, 1)
}
