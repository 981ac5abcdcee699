import { hasForbiddenCharacters, trimmed } from './plain-text'

/** The Memberships API's limit for `cardNo`, and the characters that its ids never hold. */
export const CARD_NUMBER_MAX_LENGTH = 64
const NEVER_IN_AN_ID = /[@#?]/

/** A card's number as it is stored: printed in groups, it is one word all the same. */
export function typedCardNumber(typed: string): string {
  return trimmed(typed).replace(/\s/gu, '')
}

/** Why a number cannot be a card's; null where it can. */
export function checkCardNumber(cardNumber: string): 'required' | 'too-long' | 'forbidden-characters' | null {
  if (cardNumber === '') return 'required'
  if (hasForbiddenCharacters(cardNumber) || NEVER_IN_AN_ID.test(cardNumber)) return 'forbidden-characters'
  return cardNumber.length > CARD_NUMBER_MAX_LENGTH ? 'too-long' : null
}

/** The forms in which a number may be stored that somebody reads off a card: with its dashes, and without. */
export function cardNumbersMeant(typed: string): string[] {
  const cardNumber = typedCardNumber(typed)
  if (checkCardNumber(cardNumber) !== null) return []
  return [...new Set([cardNumber, cardNumber.replace(/\p{Pd}/gu, '').toUpperCase()])].filter(Boolean)
}
