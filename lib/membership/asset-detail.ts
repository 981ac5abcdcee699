import type { Amount } from './amount'
import type { BenefitDetail } from './benefit-detail'

export const ASSET_TYPES = ['POINT', 'BALANCE', 'BENEFIT'] as const

export type AssetType = (typeof ASSET_TYPES)[number]

/** The document's AssetDetail; `assetValue` is declared a String "in JSON format", the example prints an object. */
export type AssetDetail = { assetType: AssetType; assetValue: string }

/** What points are worth, never how many they are: that is CardField POINT (domain 4 trap 8). */
export type PointsWorth = { pointMaxAmount: Amount; pointUnitAmount: Amount }

/** What a member holds; a kind that was not among the assets is absent (`benefits` is then empty). */
export type Assets = { points?: PointsWorth; storedValue?: Amount; benefits: BenefitDetail[] }

/** Assets as the document sends them, `assetValue` as JSON text; an absent kind is left out, benefits always sent. */
export function assetDetailsFrom({ points, storedValue, benefits }: Assets): AssetDetail[] {
  const details: Array<[AssetType, unknown]> = [
    ['POINT', points],
    ['BALANCE', storedValue],
    ['BENEFIT', benefits],
  ]
  return details
    .filter(([, value]) => value !== undefined)
    .map(([assetType, value]) => ({ assetType, assetValue: JSON.stringify(value) }))
}
