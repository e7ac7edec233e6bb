import { formatHappened } from '@/lib/developments/rules/dates'

const longMonths = /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g

/** When a development happened, as a narrow column says it: EDTF to "10-16 Sep 2021", "Q3 2019", "about 2020". */
export function shortDate(edtf: string): string {
  return formatHappened(edtf).replace(longMonths, (month) => month.slice(0, 3))
}
