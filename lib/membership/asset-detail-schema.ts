import { amountFromWire } from './amount-schema'
import { ASSET_TYPES, type Assets, type AssetType, type PointsWorth } from './asset-detail'
import { type ParsedBenefits, parseBenefitDetails } from './benefit-detail-schema'
import { jsonValueFrom, recordFrom } from './json-value'
import type { Rejected } from './wire-problem'

/** As `ParsedBenefits`, with the other two kinds. */
export type ParsedAssets = Assets & ParsedBenefits

/**
 * Lenient, for `Array<AssetDetail>` as an array or its JSON text. Unknown types are ignored; of a type that comes
 * twice the first readable one counts, benefits are joined; one bad element never hides the others. Never throws.
 */
export function parseAssetDetails(input: unknown): ParsedAssets {
  const parsed: ParsedAssets = { benefits: [], rejected: [], flags: [] }
  const json = jsonValueFrom(input)
  if (!json.ok || !Array.isArray(json.value)) {
    parsed.rejected.push({ path: 'assetDetails', code: json.ok ? 'not-an-array' : json.problem })
    return parsed
  }
  for (const [index, element] of json.value.entries()) {
    const path = `assetDetails[${index}]`
    const given = recordFrom(element)
    const assetType = ASSET_TYPES.find(known => known === given?.assetType)
    if (given && assetType) readAsset(assetType, given.assetValue, `${path}.assetValue`, parsed)
    if (!given) parsed.rejected.push({ path, code: 'not-an-object' })
  }
  return parsed
}

function readAsset(assetType: AssetType, assetValue: unknown, path: string, parsed: ParsedAssets): void {
  if (assetType === 'BENEFIT') {
    const read = parseBenefitDetails(assetValue, path)
    const known = new Set(parsed.benefits.map(({ benefitInstanceId }) => benefitInstanceId))
    parsed.benefits.push(...read.benefits.filter(({ benefitInstanceId }) => !known.has(benefitInstanceId)))
    parsed.rejected.push(...read.rejected)
    parsed.flags.push(...read.flags)
    return
  }
  const refusal =
    assetType === 'POINT' ? readPoints(assetValue, path, parsed) : readStoredValue(assetValue, path, parsed)
  if (refusal) parsed.rejected.push(refusal)
}

function readPoints(assetValue: unknown, path: string, parsed: ParsedAssets): Rejected | null {
  if (parsed.points) return { path, code: 'duplicate' }
  const points = pointsFrom(assetValue)
  if (points) parsed.points = points
  return points ? null : { path, code: 'not-an-amount' }
}

function readStoredValue(assetValue: unknown, path: string, parsed: ParsedAssets): Rejected | null {
  if (parsed.storedValue) return { path, code: 'duplicate' }
  const storedValue = amountFromWire(assetValue)
  if (storedValue) parsed.storedValue = storedValue
  return storedValue ? null : { path, code: 'not-an-amount' }
}

function pointsFrom(assetValue: unknown): PointsWorth | null {
  const json = jsonValueFrom(assetValue)
  const given = json.ok ? recordFrom(json.value) : null
  const pointMaxAmount = amountFromWire(given?.pointMaxAmount)
  const pointUnitAmount = amountFromWire(given?.pointUnitAmount)
  return pointMaxAmount && pointUnitAmount ? { pointMaxAmount, pointUnitAmount } : null
}
