import { languageTagFrom } from '@/lib/membership/language-tag'

// Words of offers, in English and Malay, that stand in no brand's name, however they are capitalised; "coffee", "new",
// "buy" and "rewards" do.
const OFFER_WORDS = new Set(
  `free off get for any only your you with every each discount gift voucher coupon cashback rebate offer save per from valid
  until when weekday weekdays weekend weekends dine-in takeaway birthday purchase delivery shipping complimentary exclusive enjoy redeem welcome
  percuma beli dapat diskaun potongan harga hadiah baucar tawaran untuk anda setiap semua dengan pembelian penghantaran
  ganjaran istimewa nikmati tebus jimat`.split(/\s+/),
)
// Little words inside names: "Secret Recipe of Ipoh", "Bank of China", "Warung di Tepi".
const NAME_PARTICLES = new Set('of the and a an at on in by n di dan de la le el al von van'.split(' '))
const NAME_MAX_IDEOGRAPHS = 4

const SCRIPT_LETTERS = { Hani: /\p{sc=Han}/gu, Arab: /\p{sc=Arab}+/gu } as const

/**
 * Whether a text under `key` is the source's own, though its language is another: it was never translated. Names are the
 * same in every language ("KFC", "Kopi & Kin", "海底捞"), so it has to hold words of a sentence or an offer.
 */
export function isUntranslated(source: string, sourceKey: string, text: string, key: string): boolean {
  const [sourceLanguage, language] = [baseOf(sourceKey), baseOf(key)]
  if (sourceLanguage === null || language === null || sourceLanguage === language) return false
  return folded(source) === folded(text) && (isSentence(source) || isSentence(text))
}

const baseOf = (key: string) => languageTagFrom(key)?.languageScript?.split('-')[0] ?? null

const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

function isSentence(text: string): boolean {
  const ideographs = text.match(SCRIPT_LETTERS.Hani)?.length ?? 0
  if (ideographs > NAME_MAX_IDEOGRAPHS) return true
  // In Arabic letters nothing tells a name from other words: two of them may be a name, three are hardly one.
  if ((text.match(SCRIPT_LETTERS.Arab)?.length ?? 0) > 2) return true
  const words = text.match(/[\p{sc=Latin}\p{M}’'-]+/gu) ?? []
  if (words.length < 2) return false
  const isOffer = words.some(word => OFFER_WORDS.has(word.toLowerCase()))
  const plain = words.filter(
    word => word.length > 1 && word === word.toLowerCase() && !NAME_PARTICLES.has(word),
  )
  return isOffer || plain.length > 1
}
