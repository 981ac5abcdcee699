// ISO 4217 List One (2026-01-01). Never from Intl: CLDR says 0 where ISO says 2 for IDR, HUF, COP, PKR and others.
const TWO_DECIMALS = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
  CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL
  HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU
  MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR
  SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED
  VES WST XAD XCD XCG YER ZAR ZMW ZWG`
const NO_DECIMALS = `
  BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF`
const THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND'
const FOUR_DECIMALS = 'CLF UYW'
const NO_MINOR_UNIT = `
  XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX`
// Withdrawn in 2025 and on 2026-01-01: stored amounts still hold them.
const LATELY_WITHDRAWN = 'ANG BGN'

const rows = (codes: string, exponent: number | null) =>
  codes
    .trim()
    .split(/\s+/)
    .map((code): [string, number | null] => [code, exponent])

/** Currency code to the number of decimals of its minor unit; null where it has none (gold, test code, SDR). */
export const CURRENCY_EXPONENTS: ReadonlyMap<string, number | null> = new Map([
  ...rows(TWO_DECIMALS, 2),
  ...rows(NO_DECIMALS, 0),
  ...rows(THREE_DECIMALS, 3),
  ...rows(FOUR_DECIMALS, 4),
  ...rows(NO_MINOR_UNIT, null),
  ...rows(LATELY_WITHDRAWN, 2),
])
