import { recordFrom } from '@/lib/membership/json-value'

/** What a JSON value is, told by the documents' own field names; null for what is none of it. */
export type Shape =
  | { kind: 'benefits' }
  | { kind: 'benefit' }
  | { kind: 'text' }
  | { kind: 'assets'; assetDetails: unknown; root: string }

/**
 * `Array<BenefitDetail>` or one alone, an inquireMemberAssets answer or its assetDetails (`root` is the path to them), or
 * one MultiLanguageText.
 */
export function shapeOf(value: unknown): Shape | null {
  if (Array.isArray(value)) {
    const isAssets = value.some(element => Object.hasOwn(recordFrom(element) ?? {}, 'assetType'))
    return isAssets ? { kind: 'assets', assetDetails: value, root: '' } : { kind: 'benefits' }
  }
  const given = recordFrom(value) ?? {}
  if (Object.hasOwn(given, 'languageValues')) return { kind: 'text' }
  if (Object.hasOwn(given, 'assetDetails')) {
    return { kind: 'assets', assetDetails: given.assetDetails, root: 'assetDetails' }
  }
  const isBenefit = Object.hasOwn(given, 'benefitTitle') || Object.hasOwn(given, 'benefitInstanceId')
  return isBenefit ? { kind: 'benefit' } : null
}
