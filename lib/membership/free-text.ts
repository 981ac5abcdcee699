import { hasForbiddenCharacters } from './plain-text'

/** Mibo states no limit for its texts; domain 4.3 settles it at 256 UTF-16 units. */
export const FREE_TEXT_MAX_LENGTH = 256

/** Why a trimmed text of memberData (an address line, a custom attribute) may not be kept; null where it may. */
export function checkFreeText(value: string): 'forbidden-characters' | 'too-long' | null {
  if (hasForbiddenCharacters(value)) return 'forbidden-characters'
  return value.length > FREE_TEXT_MAX_LENGTH ? 'too-long' : null
}
