import type { ReviewCode } from './finding'
import { arePlaceholdersAlike, placeholdersOf } from './placeholders'
import { areQuantitiesAlike, quantitiesOf } from './quantities'
import { isUntranslated } from './untranslated'

/** What is wrong with translations of one text: reads the source once, then each text beside it. */
export function translationCodes(source: string, sourceKey: string) {
  const placeholders = placeholdersOf(source)
  const quantities = quantitiesOf(source)
  return (text: string, key: string): ReviewCode[] => {
    const checks: Array<[boolean, ReviewCode]> = [
      [isUntranslated(source, sourceKey, text, key), 'unchanged'],
      [!areQuantitiesAlike(quantities, quantitiesOf(text)), 'numbers-differ'],
      [!arePlaceholdersAlike(placeholders, placeholdersOf(text)), 'placeholders-differ'],
    ]
    return checks.filter(([isFound]) => isFound).map(([, code]) => code)
  }
}
