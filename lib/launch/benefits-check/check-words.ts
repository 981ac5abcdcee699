import { parseArgs } from 'node:util'
import { languageTagFrom } from '@/lib/membership/language-tag'
import { checkLanguage } from '@/lib/membership/multi-language-text-schema'
import { DEFAULT_PROMISED_LANGUAGES } from '@/lib/membership/promised-languages'

export const USAGE = `npm run benefits:check -- FILE [--locales en-US,ms-MY] [--json]

  FILE       a JSON file of benefits (or - for standard input): a list of BenefitDetail or one alone,
             an inquireMemberAssets answer or its assetDetails, or one MultiLanguageText
  --locales  the languages that every text has to have (${DEFAULT_PROMISED_LANGUAGES.join(',')})
  --json     print the findings as one JSON array and nothing else

Ends with 1 where there is an error or the file cannot be read, else with 0.`

type Asked =
  | { kind: 'help' }
  | { kind: 'refused'; sentence: string }
  | { kind: 'check'; file: string; promised: readonly string[]; isJson: boolean }

const refused = (sentence: string): Asked => ({ kind: 'refused', sentence })

/** Reads the words of the command line. */
export function checkWords(words: readonly string[]): Asked {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(words)
  } catch (error) {
    // Node's own sentence names the option; what it says after the first one is about writing programs.
    const [sentence = ''] = error instanceof Error ? error.message.split('. ') : []
    return refused(
      `${sentence.replace(/\.$/, '')}. Say npm run benefits:check -- --help to see what there is.`,
    )
  }
  const { values, positionals } = parsed
  if (values.help) return { kind: 'help' }
  const [file, ...rest] = positionals
  if (file === undefined || file === '' || rest.length > 0) {
    return refused(
      'Say which file to check, one at a time: npm run benefits:check -- FILE [--locales en-US,ms-MY] [--json].',
    )
  }
  const promised = values.locales === undefined ? DEFAULT_PROMISED_LANGUAGES : languagesIn(values.locales)
  if (typeof promised === 'string') return refused(promised)
  return { kind: 'check', file, promised, isJson: values.json === true }
}

const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      locales: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** The languages in a list, each once and as it is properly spelled; a sentence where one is none. */
function languagesIn(list: string): string[] | string {
  const codes = list.split(',').map(code => code.trim())
  for (const code of codes) {
    if (code === '') return '--locales needs language codes with commas between them, such as en-US,ms-MY.'
    const language = languageTagFrom(code)?.tag.split('-')[0]
    if (checkLanguage(code) !== null || language === undefined || names.of(language) === undefined) {
      return `There is no language ${JSON.stringify(code)}: --locales takes codes such as en-US, ms-MY, zh-CN, zh-TW or ar.`
    }
  }
  return [...new Set(codes.map(code => languageTagFrom(code)?.tag ?? code))]
}
