import type { MemberAssets } from '@/lib/gateway/gateway'
import { log } from '@/lib/log'
import { type ParsedAssets, parseAssetDetails } from '@/lib/membership/asset-detail-schema'
import { BENEFIT_STATUSES, BENEFITS_MAX_SIZE, type BenefitDetail } from '@/lib/membership/benefit-detail'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import type { Ask } from './call'
import { inquiryProblemOf } from './result-code'

/** 600 benefits: more than anybody holds, and an end for an upstream that never comes to one. */
const MAX_PAGES = 20

/** One element of a page, readable or not. */
const ELEMENT = /^assetDetails\[\d+\]\.assetValue\[\d+\]$/
const WHOLE_VALUE = /^assetDetails\[\d+\]\.assetValue$/
/** Of a BENEFIT only; a POINT or BALANCE has codes of its own. */
const UNREADABLE = new Set(['not-an-array', 'not-json', 'too-large'])

type Problem = 'no-member' | 'unreachable'

function requestFor(cardNo: string, pageNumber: number) {
  const benefitPage = { pageNumber, pageSize: BENEFITS_MAX_SIZE }
  return {
    cardNo,
    // What is not a list stands on the first page.
    assetTypes: pageNumber === 1 ? ['BENEFIT', 'POINT', 'BALANCE'] : ['BENEFIT'],
    queryConditions: JSON.stringify({ benefitStatus: BENEFIT_STATUSES, benefitPage }),
  }
}

/**
 * inquireMemberAssets, page after page: pages hold 30, the first is number 1 (our shape, domain 4.3 "queryConditions").
 * An upstream that knows no pages sends the same again, and nothing new ends it. A page that cannot be had makes the
 * whole unreachable: a list that silently ends early would be untrue.
 */
export async function memberAssets(ask: Ask, cardNo: string): Promise<Outcome<MemberAssets, Problem>> {
  const first = await pageOf(ask, cardNo, 1)
  if (!first.ok) return first
  const benefits = new Map<string, BenefitDetail>()
  let page = first.value
  for (let pageNumber = 1; add(benefits, page) && isFull(page); ) {
    pageNumber += 1
    if (pageNumber > MAX_PAGES) {
      log.warn({ event: 'upstream', call: 'inquireMemberAssets', failure: { kind: 'too-many-pages' } })
      break
    }
    const next = await pageOf(ask, cardNo, pageNumber)
    if (!next.ok) return next
    if (hidesBenefits(next.value)) return refused('unreachable')
    page = next.value
  }
  const { points, storedValue } = first.value
  return done({
    worth: points ?? null,
    storedValue: storedValue ?? null,
    benefits: hidesBenefits(first.value) ? null : [...benefits.values()],
  })
}

/** Whether a whole list of benefits could not be read, so that nobody knows what it held. */
function hidesBenefits({ rejected }: ParsedAssets): boolean {
  return rejected.some(({ path, code }) => WHOLE_VALUE.test(path) && UNREADABLE.has(code))
}

async function pageOf(ask: Ask, cardNo: string, pageNumber: number): Promise<Outcome<ParsedAssets, Problem>> {
  const answer = await ask('inquireMemberAssets', requestFor(cardNo, pageNumber))
  if (!answer.ok) return refused('unreachable')
  if (answer.value.resultStatus !== 'S') return refused(inquiryProblemOf(answer.value))
  const parsed = parseAssetDetails(answer.value.body.assetDetails)
  const codes = [...new Set(parsed.rejected.map(({ code }) => code))]
  if (codes.length > 0) log.warn({ event: 'upstream', call: 'inquireMemberAssets', rejected: codes })
  return parsed.rejected.some(({ path }) => path === 'assetDetails') ? refused('unreachable') : done(parsed)
}

/** Whether there was anything new on the page. */
function add(benefits: Map<string, BenefitDetail>, page: ParsedAssets): boolean {
  const before = benefits.size
  for (const benefit of page.benefits) {
    if (!benefits.has(benefit.benefitInstanceId)) benefits.set(benefit.benefitInstanceId, benefit)
  }
  return benefits.size > before
}

function isFull({ benefits, rejected }: ParsedAssets): boolean {
  return benefits.length + rejected.filter(({ path }) => ELEMENT.test(path)).length >= BENEFITS_MAX_SIZE
}
