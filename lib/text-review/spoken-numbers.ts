import { MULTIPLIERS, NUMBER_WORDS } from './number-words'

const HAN_DIGITS = '零一二三四五六七八九'
const HAN_UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 萬: 10_000 }
const HAN_NUMBER = /[零〇一二两兩俩倆三四五六七八九十百千万萬]+/g
const LETTERS = /[a-z]+|[\u0621-\u064A]+/g
// "The", "and", "by", "for", "like" are written in one word with what follows.
const ARABIC_PREFIX = /^(?:[وف]?(?:ال|بال|لل|كال)|[وفبلك])/
// A dual says its two by its ending.
const ARABIC_DUAL = /(?:ين|ان)$/
const HALVES: ReadonlyArray<[RegExp, readonly number[]]> = [
  [/半/, [0.5, 50, 30]],
  [/[双雙]|对折|對折/, [2, 50]],
]

/** Numbers that a text (lower case, without Arabic vowel signs) says in words, in any of the languages at once. */
export function spokenNumbers(text: string): number[] {
  return [
    ...wordNumbers(text),
    ...[...text.matchAll(HAN_NUMBER)].flatMap(([run]) => hanNumbers(run)),
    ...HALVES.flatMap(([pattern, values]) => (pattern.test(text) ? values : [])),
  ]
}

function wordNumbers(text: string): number[] {
  const found: number[] = []
  let running: number | null = null
  for (const [word] of text.matchAll(LETTERS)) {
    const factor = MULTIPLIERS.get(word)
    const values = saidBy(word)
    if (running !== null && (factor !== undefined || word === 'belas')) {
      running = factor === undefined ? running + 10 : running * factor
      found.push(running)
      continue
    }
    found.push(...values)
    const [first] = values
    // "Twenty-five", "dua puluh lima", "seratus lima puluh".
    if (running !== null && running >= 20 && running % 10 === 0 && first !== undefined && first < 10) {
      running += first
      found.push(running)
    } else {
      running = first ?? null
    }
  }
  return found
}

function saidBy(word: string): readonly number[] {
  const bare = word.replace(ARABIC_PREFIX, '')
  const dual = ARABIC_DUAL.test(word) ? [2] : []
  return [...(NUMBER_WORDS.get(word) ?? NUMBER_WORDS.get(bare) ?? []), ...dual]
}

/** 十五 is 15, 一百五十 150, 八五 (of 八五折) 85. */
export function hanNumbers(run: string): number[] {
  const digits = run.replace(/〇/g, '零').replace(/[两兩俩倆]/g, '二')
  if (![...digits].some(character => character in HAN_UNITS)) {
    return [Number([...digits].map(digit => HAN_DIGITS.indexOf(digit)).join(''))]
  }
  let [whole, part, digit] = [0, 0, 0]
  for (const character of digits) {
    const unit = HAN_UNITS[character]
    if (unit === undefined) {
      digit = HAN_DIGITS.indexOf(character)
    } else if (unit >= 10_000) {
      whole += (part + digit || 1) * unit
      part = 0
      digit = 0
    } else {
      part += (digit || 1) * unit
      digit = 0
    }
  }
  return [whole + part + digit]
}
