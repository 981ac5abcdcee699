import { z } from 'zod'
import { amountFromWire, amountSchema } from './amount-schema'
import { BENEFIT_STATUSES, type BenefitDetail } from './benefit-detail'
import { iconUrlFrom } from './icon-url'
import { instantFrom } from './instant'
import { jsonValueFrom, recordFrom } from './json-value'
import { multiLanguageTextWriteSchema, readMultiLanguageText } from './multi-language-text-schema'
import { cut } from './plain-text'
import { safeHttpsUrl, URL_MAX_LENGTH } from './safe-url'
import { textUpTo } from './text-schema'
import type { Rejected } from './wire-problem'

export const ID_MAX_LENGTH = 64
export const EXTEND_INFO_MAX_LENGTH = 2048

const time = z.string().refine(text => instantFrom(text) !== null, 'unreadable-time')

/** Strict, for benefits that we write or emit; a URL needs only to be short enough (domain 4 trap 16). */
export const benefitDetailWriteSchema = z.object({
  benefitInstanceId: textUpTo(ID_MAX_LENGTH, 1),
  status: z.enum(BENEFIT_STATUSES),
  amount: amountSchema.optional(),
  createdTime: time,
  expireTime: time,
  benefitTitle: multiLanguageTextWriteSchema,
  useRules: multiLanguageTextWriteSchema,
  useScenarios: multiLanguageTextWriteSchema,
  iconUrl: textUpTo(URL_MAX_LENGTH, 1),
  benefitUrl: textUpTo(URL_MAX_LENGTH, 1).optional(),
  extendInfo: textUpTo(EXTEND_INFO_MAX_LENGTH)
    .regex(/^[^@#?]*$/)
    .optional(),
})

/** `benefits` in the order given; `rejected` names what was left out; `flags` what was kept but breaks a rule. */
export type ParsedBenefits = { benefits: BenefitDetail[]; rejected: Rejected[]; flags: Rejected[] }

/**
 * Lenient, for `Array<BenefitDetail>` as an array or its JSON text (at most `JSON_MAX_LENGTH` characters). Only an
 * element without a usable benefitInstanceId, or with one seen before, is left out; of any other element the parts
 * that can be read are kept. Never throws. Source: BenefitDetail, domain 4.3 "Reading what is wrong".
 */
export function parseBenefitDetails(input: unknown, path = 'benefits'): ParsedBenefits {
  const json = jsonValueFrom(input)
  const code = json.ok ? 'not-an-array' : json.problem
  if (!json.ok || !Array.isArray(json.value)) return { benefits: [], rejected: [{ path, code }], flags: [] }
  const parsed: ParsedBenefits = { benefits: [], rejected: [], flags: [] }
  const seen = new Set<unknown>()
  for (const [index, element] of json.value.entries()) readBenefit(element, `${path}[${index}]`, seen, parsed)
  return parsed
}

function readBenefit(element: unknown, path: string, seen: Set<unknown>, parsed: ParsedBenefits): void {
  const given = recordFrom(element)
  const benefitInstanceId = given?.benefitInstanceId
  const code = given ? idProblem(benefitInstanceId, seen) : 'not-an-object'
  if (code || !given || typeof benefitInstanceId !== 'string') {
    parsed.rejected.push({ path, code: code ?? 'id-missing' })
    return
  }
  seen.add(benefitInstanceId)
  const text = (field: 'benefitTitle' | 'useRules' | 'useScenarios') => {
    const read = readMultiLanguageText(given[field])
    for (const flag of read.flags) {
      parsed.flags.push({
        path: [path, field, ...(flag.key === null ? [] : [flag.key])].join('.'),
        code: flag.code,
      })
    }
    return read.text
  }
  const amount = given.amount === undefined || given.amount === null ? null : amountFromWire(given.amount)
  if (given.amount && !amount) parsed.rejected.push({ path: `${path}.amount`, code: 'not-an-amount' })
  const benefit: BenefitDetail = {
    benefitInstanceId,
    status: textOf(given.status, 4 * ID_MAX_LENGTH) ?? '',
    ...(amount ? { amount } : {}),
    createdTime: textOf(given.createdTime, ID_MAX_LENGTH) ?? '',
    expireTime: textOf(given.expireTime, ID_MAX_LENGTH) ?? '',
    benefitTitle: text('benefitTitle'),
    useRules: text('useRules'),
    useScenarios: text('useScenarios'),
    // A cut URL leads elsewhere: an over-long one is dropped, an unsafe one is flagged and stopped by safeHttpsUrl.
    iconUrl: urlOf(given.iconUrl) ?? '',
    ...optional('benefitUrl', urlOf(given.benefitUrl)),
    ...optional('extendInfo', textOf(given.extendInfo, EXTEND_INFO_MAX_LENGTH)),
  }
  parsed.benefits.push(benefit)
  parsed.flags.push(...flagsOf(benefit, given, path))
}

function idProblem(id: unknown, seen: Set<unknown>): string | null {
  if (typeof id !== 'string' || id === '') return 'id-missing'
  if (id.length > 4 * ID_MAX_LENGTH) return 'id-too-long'
  return seen.has(id) ? 'duplicate' : null
}

function textOf(value: unknown, maxLength: number): string | null {
  return typeof value === 'string' ? cut(value, maxLength) : null
}

function urlOf(value: unknown): string | null {
  return typeof value === 'string' && value.length <= URL_MAX_LENGTH ? value : null
}

function optional<K extends string>(key: K, value: string | null): { [key in K]?: string } {
  return (value === null ? {} : { [key]: value }) as { [key in K]?: string }
}

function flagsOf(benefit: BenefitDetail, given: Record<string, unknown>, path: string): Rejected[] {
  const [created, expires] = [instantFrom(benefit.createdTime), instantFrom(benefit.expireTime)]
  const flags: Array<[boolean, string, string]> = [
    [benefit.benefitInstanceId.length > ID_MAX_LENGTH, 'benefitInstanceId', 'id-too-long'],
    [!BENEFIT_STATUSES.some(status => status === benefit.status), 'status', 'unknown-status'],
    [created === null, 'createdTime', 'unreadable-time'],
    [expires === null, 'expireTime', 'unreadable-time'],
    [created !== null && expires !== null && created > expires, 'createdTime', 'created-after-expiry'],
    [!iconUrlFrom(benefit.iconUrl, []) && !safeHttpsUrl(benefit.iconUrl), 'iconUrl', 'unsafe-url'],
    [given.benefitUrl != null && safeHttpsUrl(benefit.benefitUrl ?? '') === null, 'benefitUrl', 'unsafe-url'],
  ]
  return flags.filter(([wrong]) => wrong).map(([, field, code]) => ({ path: `${path}.${field}`, code }))
}
