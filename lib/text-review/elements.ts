import { parseAssetDetails } from '@/lib/membership/asset-detail-schema'
import { recordFrom } from '@/lib/membership/json-value'
import { type Fault, joined } from './finding'
import type { Shape } from './shape'

/** What should be a benefit, and where it stands. */
export type Element = { path: string; value: unknown }

/** JSON that lies as a text within the JSON, as the documents have `assetValue`. */
export type JsonPart = { path: string; text: string }

/** What a file holds besides one text: what should be benefits, what is wrong around them, each in the file's order. */
export type Elements = { entries: Array<Element | Fault>; parts: JsonPart[] }

const faultAt = (path: string, code: Fault['code']): Fault => ({ field: null, language: null, code, path })

/** Takes a value of a known shape apart; texts of JSON within it may have `maxLength` characters. */
export function elementsIn(
  value: unknown,
  shape: Exclude<Shape, { kind: 'text' }>,
  maxLength: number,
): Elements {
  if (shape.kind === 'benefit') return { entries: [{ path: '', value }], parts: [] }
  if (shape.kind === 'benefits') return { entries: listed(value, ''), parts: [] }
  const parts: JsonPart[] = []
  const details = unwrapped(shape.assetDetails, shape.root, maxLength, parts)
  if (!Array.isArray(details)) return { entries: [details], parts }
  const otherFaults = faultsOfOtherAssets(details, shape.root)
  const entries = details.flatMap((detail, index): Array<Element | Fault> => {
    if (!isBenefitAsset(detail)) return otherFaults.get(index) ?? []
    const path = `${shape.root}[${index}].assetValue`
    const list = unwrapped(recordFrom(detail)?.assetValue, path, maxLength, parts)
    return Array.isArray(list) ? listed(list, path) : [list]
  })
  return { entries, parts }
}

function listed(list: unknown, path: string): Element[] {
  return Array.isArray(list) ? list.map((value, index) => ({ path: `${path}[${index}]`, value })) : []
}

/** A list that may be given as its JSON text; else what is wrong with it. */
function unwrapped(value: unknown, path: string, maxLength: number, parts: JsonPart[]): unknown[] | Fault {
  if (typeof value !== 'string') return Array.isArray(value) ? value : faultAt(path, 'not-an-array')
  if (value.length > maxLength) return faultAt(path, 'too-large')
  try {
    const list: unknown = JSON.parse(value)
    parts.push({ path, text: value })
    return Array.isArray(list) ? list : faultAt(path, 'not-an-array')
  } catch {
    return faultAt(path, 'not-json')
  }
}

const isBenefitAsset = (detail: unknown) => recordFrom(detail)?.assetType === 'BENEFIT'

/** What reading finds on points and stored value, by the place of the asset; benefits are looked at one by one. */
function faultsOfOtherAssets(details: readonly unknown[], root: string): Map<number, Fault[]> {
  const others = details.map(detail => (isBenefitAsset(detail) ? { assetType: 'none' } : detail))
  const byIndex = new Map<number, Fault[]>()
  for (const { path, code } of parseAssetDetails(others).rejected) {
    const [, index = '', below = ''] = /^assetDetails\[(\d+)\]\.?(.*)$/.exec(path) ?? []
    const known = ASSET_CODES.find(assetCode => assetCode === code)
    if (known) byIndex.set(Number(index), [faultAt(joined(`${root}[${index}]`, below), known)])
  }
  return byIndex
}

const ASSET_CODES = ['not-an-object', 'not-an-amount', 'duplicate'] as const
