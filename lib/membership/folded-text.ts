import { latinDigits } from './digits'

// Accents, tashkeel and niqqud, which readers leave out; but not kana's voicing marks, nor the vowels of India and Thailand.
const MARKS = /(?![\u3099\u309A])(?=[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}/gu
// Zero-width and bidi characters, the soft hyphen, and tatweel, which only stretches a word.
const UNSEEN = /[\p{Cf}\u0640]/gu

/** Letters that are typed alike, but that Unicode does not decompose. */
const ALIKE: Record<string, string> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ς: 'σ' },
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' },
  ...{ '‘': "'", '’': "'", ʼ: "'", '“': '"', '”': '"' },
}
const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu')

/** A text as it is searched: without case, width, accents, tashkeel, and with one alef. Idempotent, and never throws. */
export function foldedText(text: string): string {
  const bare = text.normalize('NFKD').replace(UNSEEN, '').replace(MARKS, '')
  // Twice over: ẞ becomes ss only by way of ß.
  const small = bare.toLowerCase().toUpperCase().toLowerCase()
  return latinDigits(small.replace(ALIKE_LETTERS, letter => ALIKE[letter] ?? letter)).normalize('NFC')
}
