import type { MultiLanguageText } from './multi-language-text'

/** The document's MemberAttr: one custom value of a member. */
export type Attribute = { attributeID: string; value: string }

/** What a programme asks of its members beyond the documents' fields; without `options` a text is typed. */
export type AttributeDefinition = {
  attributeID: string
  label: MultiLanguageText
  options?: readonly { value: string; label: MultiLanguageText }[]
}
