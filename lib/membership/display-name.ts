import { CARD_FIELDS } from './card-field-rows'

const CHINESE_SCRIPT = /^[\p{sc=Han}·]+$/u

/**
 * The USER_NAME proposed for a person who gives none: "first last", family name first and unspaced in Chinese script;
 * where that does not fit, the first name alone, never a cut name. Source: domain 4.3 "Form invariants".
 */
export function displayNameFrom(names: {
  FIRST_NAME?: string | undefined
  LAST_NAME?: string | undefined
}): string {
  const { FIRST_NAME = '', LAST_NAME = '' } = names
  const chinese = CHINESE_SCRIPT.test(FIRST_NAME) && CHINESE_SCRIPT.test(LAST_NAME)
  const full = chinese ? LAST_NAME + FIRST_NAME : `${FIRST_NAME} ${LAST_NAME}`.trim()
  return full.length <= CARD_FIELDS.USER_NAME.maxLength ? full : FIRST_NAME
}
