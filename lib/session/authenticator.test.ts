import { describe, expect, it } from 'vitest'
import { newTotpSecret, otpauthUrl, totpStepFrom } from './authenticator'

/** The secret of RFC 6238 appendix B, "12345678901234567890", in Base32. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('totpStepFrom', () => {
  // Appendix B prints eight digits; six-digit codes are their last six.
  it.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1111111111, '050471', 37037037],
    [1234567890, '005924', 41152263],
    [2000000000, '279037', 66666666],
    [20000000000, '353130', 666666666],
  ])('takes the RFC’s code at %i s, and names its step', (seconds, code, step) => {
    expect(totpStepFrom(RFC_SECRET, code, seconds * 1000)).toBe(step)
  })

  it('takes the step before and the step after, and names the step the code belongs to', () => {
    expect(totpStepFrom(RFC_SECRET, '287082', 60_000)).toBe(1)
    expect(totpStepFrom(RFC_SECRET, '287082', 29_999)).toBe(1)
    expect(totpStepFrom(RFC_SECRET, '287082', 90_000)).toBeNull()
  })

  it.each(['287 082', ' 287082 ', '٢٨٧٠٨٢', '２８７０８２'])('reads %j as people type it', typed => {
    expect(totpStepFrom(RFC_SECRET, typed, 59_000)).toBe(1)
  })

  it.each(['', '28708', '2870820', '287083', 'abcdef', '-87082', '287082\u0000', '9'.repeat(100_000)])(
    'takes no other text (%#)',
    typed => {
      expect(totpStepFrom(RFC_SECRET, typed, 59_000)).toBeNull()
    },
  )
})

describe('newTotpSecret', () => {
  it('is 160 bits in Base32, new each time', () => {
    const [one, other] = [newTotpSecret(), newTotpSecret()]
    expect(one).toMatch(/^[A-Z2-7]{32}$/)
    expect(one).not.toBe(other)
  })
})

describe('otpauthUrl', () => {
  it('names programme, person and the rule that every app reads', () => {
    const url = new URL(otpauthUrl(RFC_SECRET, 'Kopi & Kin', 'ana@example.com'))
    expect(decodeURIComponent(url.pathname)).toContain('Kopi & Kin:ana@example.com')
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      algorithm: 'SHA1',
      digits: '6',
      issuer: 'Kopi & Kin',
      period: '30',
      secret: RFC_SECRET,
    })
  })
})
