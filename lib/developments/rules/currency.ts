/** ISO 4217, the currencies in use on 1 January 2026; funds codes, metals and test codes are left out. */
const CODES = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP
MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG
SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST
XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG`

/** Currencies that older figures come in. */
const FORMER = 'BGN BYR BYB DEM EEK FRF HRK ITL LTL LVL RUR'

const KNOWN = new Set(`${CODES} ${FORMER}`.split(/\s+/))
const SYMBOLS: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  '\u20ac': 'EUR',
  '\u00a3': 'GBP',
  '\u20bd': 'RUB',
  'z\u0142': 'PLN',
}

/** Whether this is an ISO 4217 code, in capitals. */
export function isCurrency(code: string): boolean {
  return KNOWN.has(code)
}

/** The ISO 4217 code of a code or sign as typed ('usd', '$', '€'), or null. The yen sign is two currencies and gives null. */
export function currencyOf(typed: string): string | null {
  const code = SYMBOLS[typed.toLowerCase()] ?? typed.toUpperCase()
  return isCurrency(code) ? code : null
}
