import { cut } from '@/lib/membership/plain-text'
import type { JsonPart } from './elements'
import { type Fault, joined } from './finding'
import { findDuplicateKeys, type JsonSteps, pathOf } from './json-fault'

const BENEFIT_FIELDS = [
  'benefitInstanceId',
  'status',
  'amount',
  'createdTime',
  'expireTime',
  'benefitTitle',
  'useRules',
  'useScenarios',
  'iconUrl',
  'benefitUrl',
  'extendInfo',
]

// A key may be as long as the file; a path is repeated with every finding below it.
const STEP_MAX_LENGTH = 100

/**
 * Keys that stand twice in one object of the file or of the JSON texts within it, each once, by the path of the element
 * in which they lie (null for those in none); their own paths are whole, or the element's where they lie in one.
 */
export function duplicateKeyFaults(
  parts: readonly JsonPart[],
  elementPaths: ReadonlySet<string>,
): Map<string | null, Fault[]> {
  const faults = new Map<string | null, Map<string, Fault>>()
  for (const { path, text } of parts) {
    for (const steps of findDuplicateKeys(text)) {
      const shown = steps.map(step => (typeof step === 'string' ? cut(step, STEP_MAX_LENGTH) : step))
      const [element, below] = placed(path, shown, elementPaths)
      const group = faults.get(element) ?? new Map<string, Fault>()
      faults.set(element, group)
      const fault = faultOf(element === null ? joined(path, pathOf(shown)) : pathOf(below), below)
      group.set(fault.path, fault)
    }
  }
  return new Map([...faults].map(([element, group]) => [element, [...group.values()]]))
}

/** The innermost element around a key, and the way to the key from there. */
function placed(
  root: string,
  steps: JsonSteps,
  elementPaths: ReadonlySet<string>,
): [element: string | null, below: JsonSteps] {
  for (let length = Math.min(steps.length - 1, 4); length >= 0; length -= 1) {
    const path = joined(root, pathOf(steps.slice(0, length)))
    if (elementPaths.has(path)) return [path, steps.slice(length)]
  }
  return [null, steps]
}

function faultOf(path: string, below: JsonSteps): Fault {
  const field = BENEFIT_FIELDS.find(known => known === below[0]) ?? null
  // In a text alone the languages lie one step further out.
  const [values, language] = field === null ? below : below.slice(1)
  const isLanguage = values === 'languageValues' && typeof language === 'string'
  return { field, language: isLanguage ? language : null, code: 'duplicate-key', path }
}
