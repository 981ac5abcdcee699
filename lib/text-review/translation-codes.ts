import type { ReviewCode } from './finding'
import { arePlaceholdersAlike, placeholdersOf } from './placeholders'

/** What is wrong with translations of one text: reads the source once, then each text beside it. */
export function translationCodes(source: string, _sourceKey: string) {
  const placeholders = placeholdersOf(source)
  return (text: string, _key: string): ReviewCode[] => {
    const checks: Array<[boolean, ReviewCode]> = [
      [!arePlaceholdersAlike(placeholders, placeholdersOf(text)), 'placeholders-differ'],
    ]
    return checks.filter(([isFound]) => isFound).map(([, code]) => code)
  }
}
