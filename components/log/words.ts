import { formatHappened } from '@/lib/developments/rules/dates'
import { formatMeasurement } from '@/lib/developments/rules/measurement'
import type { DevelopmentFigure, DevelopmentRow } from '@/lib/developments/contract'
import { CREDIBILITY, RELIABILITY } from '@/lib/sources/rules/admiralty'

const MONTH = /\b(January|February|March|April|June|July|August|September|October|November|December)(?=\b)/g

/** When it happened, as short as a column wants it: "10-16 Sep 2021". */
export function shortWhen(edtf: string): string {
  return formatHappened(edtf).replace(MONTH, (month) => month.slice(0, 3))
}

/** "12,800 troops", with the part that it counts: "1,000 troops (in Belarus)". */
export function figureWords(figure: DevelopmentFigure): string {
  const words = formatMeasurement(figure)
  return figure.part ? `${words} (${figure.part})` : words
}

type Named = { code: string; role: string }

/** Roles that act on somebody, roles that are acted on, and those that stand beside. */
const ACTING = new Set(['actor', 'funder', 'supplier', 'speaker'])

/** Who acted on whom in codes: "RU → BY", "RU, BY · PL". Those beside it come after the dot. */
export function actorsLine(actors: readonly Named[], most = 4): string {
  const codes = (wanted: (role: string) => boolean) => {
    const all = [...new Set(actors.filter(({ role }) => wanted(role)).map(({ code }) => code))]
    return all.length > most ? `${all.slice(0, most).join(', ')} +${all.length - most}` : all.join(', ')
  }
  // Where nobody is named as acting, those who took part are who did it.
  const leading = actors.some(({ role }) => ACTING.has(role)) ? ACTING : new Set(['participant'])
  const from = codes((role) => leading.has(role))
  const to = codes((role) => role === 'recipient')
  const beside = codes((role) => !leading.has(role) && role !== 'recipient')
  const arrow = [from, to].filter(Boolean).join(' → ')
  return [from === '' && to !== '' ? `→ ${to}` : arrow, beside].filter(Boolean).join(' · ')
}

/** "Usually reliable, probably true": both halves in words, never as one number. */
export function gradeWords({
  reliability,
  credibility,
}: Pick<DevelopmentRow, 'reliability' | 'credibility'>) {
  const words = [
    reliability ? RELIABILITY[reliability].label : null,
    credibility ? CREDIBILITY[credibility].label : null,
  ]
  const said = words.filter(Boolean).join(', ').toLowerCase()
  return said === '' ? null : said.charAt(0).toUpperCase() + said.slice(1)
}

/** "1 development", "42 developments". */
export function many(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`
}

/** How many are shown of how many there are: "42 of 150 developments"; a floor where the text is too common to count. */
export function countSentence(found: number, all: number, narrowed: boolean, atLeast: boolean): string {
  if (atLeast) return `more than ${found.toLocaleString('en-GB')} developments`
  if (!narrowed || found > all) return many(found, 'development')
  return `${found.toLocaleString('en-GB')} of ${many(all, 'development')}`
}
