import { directionOf, directionOfText, type LanguageTag, languageTagFrom } from './language-tag'
import { isBlank, withoutOverrides } from './plain-text'

/** The document's MultiLanguageText: language code to text, at most 16 and 256 characters. */
export type MultiLanguageText = { languageValues: Record<string, string>; defaultLanguage?: string }

export const TEXT_REASONS = [
  'exact',
  'shorter-tag',
  'same-script',
  'default',
  'site-default',
  'first',
  'none',
] as const

export type TextReason = (typeof TEXT_REASONS)[number]

/** `language` is the tag for the `lang` attribute (null where the key is none); `key` is the map's own spelling. */
export type ChosenText = {
  text: string
  language: string | null
  direction: 'ltr' | 'rtl'
  reason: TextReason
  /** Index in `preferred` of the language that was met; null where none was. */
  preference: number | null
  key: string | null
}

type Entry = { key: string; text: string; tag: LanguageTag | null }
type Found = { entry: Entry; reason: 'exact' | 'shorter-tag' | 'same-script' }

const NOTHING: ChosenText = {
  text: '',
  language: null,
  direction: 'ltr',
  reason: 'none',
  preference: null,
  key: null,
}

/**
 * The text to show a reader, and why this one. For each preferred language: the same tag, then shorter tags of the
 * same script (RFC 4647 3.4), then the same language in the same script; after all of them the text's own default,
 * the site's, the first key. Blank values count as missing; direction overrides are taken out, for they would show
 * another text. Total on any map and linear in its keys. The only reader of `languageValues`. Source: domain 4 trap 15
 * and 4.3.
 */
export function textFor(
  preferred: readonly string[],
  text: MultiLanguageText,
  siteDefaults: readonly string[] = SITE_DEFAULTS,
): ChosenText {
  return chosenIn(new TextIndex(text.languageValues), preferred, text.defaultLanguage, siteDefaults)
}

/** What `textFor` gives to each of several readers of one language, with the text read once for all of them. */
export function textForEach(languages: readonly string[], text: MultiLanguageText): ChosenText[] {
  const index = new TextIndex(text.languageValues)
  return languages.map(language => chosenIn(index, [language], text.defaultLanguage, SITE_DEFAULTS))
}

const SITE_DEFAULTS = ['en-US', 'en']

function chosenIn(
  index: TextIndex,
  preferred: readonly string[],
  defaultLanguage: string | undefined,
  siteDefaults: readonly string[],
): ChosenText {
  const wanted = readersTags(preferred)
  for (const [preference, tag] of wanted.entries()) {
    const found = tag && index.find(tag)
    if (found) return chosen(found.entry, found.reason, preference)
  }
  const byDefault = defaultLanguage === undefined ? null : index.findSpelled(defaultLanguage)
  if (byDefault) return chosen(byDefault, 'default', null)
  for (const siteDefault of siteDefaults) {
    const bySite = index.findSpelled(siteDefault)
    if (bySite) return chosen(bySite, 'site-default', null)
  }
  const first = index.first()
  return first ? chosen(first, 'first', null) : NOTHING
}

function chosen(entry: Entry, reason: TextReason, preference: number | null): ChosenText {
  const language = entry.tag?.tag ?? null
  const direction = language ? directionOf(language) : directionOfText(entry.text)
  return { text: withoutOverrides(entry.text), language, direction, reason, preference, key: entry.key }
}

/**
 * Browsers in Taiwan send "zh-TW, zh, en": that bare "zh" is no wish for Simplified Chinese. A bare language after a
 * fuller tag of the same language takes that tag's script.
 */
function readersTags(preferred: readonly string[]): Array<LanguageTag | null> {
  const scripts = new Map<string, string>()
  return preferred.map(spelled => {
    const read = languageTagFrom(spelled)
    if (!read?.languageScript) return null
    const [language = '', script = ''] = read.languageScript.split('-')
    const earlier = scripts.get(language)
    if (earlier === undefined) scripts.set(language, script)
    return read.tag === language && earlier !== undefined && earlier !== script
      ? languageTagFrom(`${language}-${earlier}`)
      : read
  })
}

/** One pass over the map: each tag's and each script's best key. */
class TextIndex {
  private readonly byKey = new Map<string, Entry>()
  private readonly byTag = new Map<string, Entry>()
  private readonly byScript = new Map<string, Entry>()
  private firstTagged: Entry | null = null
  private firstJunk: Entry | null = null

  constructor(languageValues: Readonly<Record<string, unknown>> | null | undefined) {
    for (const [key, text] of Object.entries(languageValues ?? {})) {
      if (typeof text === 'string' && !isBlank(text)) this.add({ key, text, tag: languageTagFrom(key) })
    }
  }

  private add(entry: Entry): void {
    this.byKey.set(entry.key, entry)
    if (!entry.tag) {
      this.firstJunk = earlierOf(this.firstJunk, entry)
      return
    }
    const { tag, languageScript } = entry.tag
    this.byTag.set(tag, canonicalOf(this.byTag.get(tag), entry))
    if (languageScript) this.byScript.set(languageScript, earlierOf(this.byScript.get(languageScript), entry))
    this.firstTagged = earlierOf(this.firstTagged, entry)
  }

  find({ tag, languageScript }: LanguageTag): Found | null {
    const exact = this.byTag.get(tag)
    if (exact) return { entry: exact, reason: 'exact' }
    for (let shorter = shortened(tag); shorter; shorter = shortened(shorter)) {
      const entry = this.byTag.get(shorter)
      // Without this guard zh-Hant-TW would be given zh, which is Simplified.
      if (entry && entry.tag?.languageScript === languageScript) return { entry, reason: 'shorter-tag' }
    }
    const sibling = languageScript ? this.byScript.get(languageScript) : undefined
    return sibling ? { entry: sibling, reason: 'same-script' } : null
  }

  findSpelled(spelled: string): Entry | null {
    const tag = languageTagFrom(spelled)
    return (tag && this.find(tag)?.entry) ?? this.byKey.get(spelled) ?? null
  }

  /** A key that is a language comes before one that is none, whatever the order of letters. */
  first(): Entry | null {
    return this.firstTagged ?? this.firstJunk
  }
}

function earlierOf(known: Entry | null | undefined, entry: Entry): Entry {
  return known && known.key <= entry.key ? known : entry
}

// `en-US` and `en-us` in one map: the well-spelled one counts, else the first in order.
function canonicalOf(known: Entry | undefined, entry: Entry): Entry {
  if (known?.key === known?.tag?.tag && known) return known
  return entry.key === entry.tag?.tag ? entry : earlierOf(known, entry)
}

// RFC 4647 3.4: drop the last subtag, and a single-character one that would then stand last.
function shortened(tag: string): string {
  return tag
    .split('-')
    .slice(0, -1)
    .join('-')
    .replace(/-[a-z\d]$/i, '')
}
