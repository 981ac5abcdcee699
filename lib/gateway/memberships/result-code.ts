// CARD_NOT_EXIST, MEMBER_NOT_FOUND, CARD_NO_NOT_EXISTS, NO_SUCH_MEMBER: the subject must be somebody, not an API or a page.
const WHO = '(?:CARD|MEMBER|MEMBERSHIP|CUSTOMER|USER)'
const NOBODY = new RegExp(`^(?:${WHO}(?:_NO)?_NOT_(?:EXISTS?|FOUND)|NO_SUCH_${WHO})$`)

/** Codes of domain 3.4 that blame our set-up or the moment: nothing was done, and the person is not to blame. */
const NOT_THE_PERSONS = new Set([
  'ACCESS_DENIED',
  'EXPIRED_ACCESS_TOKEN',
  'INVALID_API',
  'REQUEST_TRAFFIC_EXCEED_LIMIT',
])

/**
 * What a Result of F means. The Memberships API has no codes of its own (domain 3.4), so only a code that plainly says
 * that the card or member is not there counts as that; 'refused' is everything that sending again would not mend.
 */
export function meaningOfFailed(resultCode: string): 'no-member' | 'unreachable' | 'refused' {
  const code = resultCode.toUpperCase()
  if (NOBODY.test(code)) return 'no-member'
  return NOT_THE_PERSONS.has(code) ? 'unreachable' : 'refused'
}

/** The same for a question: nobody is there, or there is no answer. */
export function inquiryProblemOf(answer: {
  resultStatus: string
  resultCode: string
}): 'no-member' | 'unreachable' {
  const isNobody = answer.resultStatus === 'F' && meaningOfFailed(answer.resultCode) === 'no-member'
  return isNobody ? 'no-member' : 'unreachable'
}
