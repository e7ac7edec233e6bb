import { isCurrency } from '@/lib/developments/rules/currency'
import { parseHappened } from '@/lib/developments/rules/dates'
import { figureProblem } from '@/lib/developments/rules/figures'
import { canonicalUrl } from '@/lib/developments/rules/canonical-url'
import type { ImportDraft } from './mapping'
import type { CellProblem } from './types'

/** A date as the log keeps it; null where it has no first day or is none. */
export type Dated = { happened: string; startsOn: string; endsOn: string | null; precision: string }
export type Dates = (typed: string) => Dated | null

const mostKept = 50_000

/** Reads dates, each spelling once: a file repeats them. `today` is 'YYYY-MM-DD'. */
export function datesOf(today: string): Dates {
  const kept = new Map<string, Dated | null>()
  return (typed) => {
    const before = kept.get(typed)
    if (before !== undefined) return before
    const reading = parseHappened(typed, { today })
    const happened = reading.ok ? reading.happened : null
    const dated = happened?.start
      ? {
          happened: happened.edtf,
          startsOn: happened.start,
          endsOn: happened.end,
          precision: happened.precision,
        }
      : null
    if (kept.size < mostKept) kept.set(typed, dated)
    return dated
  }
}

const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed()

const wrong = (code: string, cell: string, sentence: string): CellProblem => ({
  ...{ column: null, cell: cell.slice(0, 200), code, sentence, level: 'error' as const },
})

/**
 * What keeps a draft out of the log, each with what to do. Reading a file gives sound drafts; this is the last look before rows go in by the
 * thousand, where the database would refuse all of them for the sake of one.
 */
export function draftProblems(draft: ImportDraft, dates: Dates): CellProblem[] {
  const problems: CellProblem[] = []
  const { title, summary, series, measurements, citations } = draft
  const texts = [
    title,
    summary,
    draft.stageNote ?? '',
    series ?? '',
    draft.place ?? '',
    draft.newPlace?.name ?? '',
  ]
  if (
    !texts.every(isStorable) ||
    !isStorable(JSON.stringify([measurements, citations]).replaceAll('\\u0000', '\0'))
  )
    problems.push(
      wrong(
        'unstorable',
        title,
        'This row has a character that cannot be kept (a NUL or half a character). Remove it.',
      ),
    )
  if (title.length < 1 || title.length > 300)
    problems.push(
      wrong('title-length', title, 'A title has 1 to 300 characters. Shorten it, or map another column.'),
    )
  if (!dates(draft.happened))
    problems.push(
      wrong(
        'no-first-day',
        draft.happened,
        'The log is in order of the first day. Write when it began, as in 2019/2021.',
      ),
    )
  for (const { low, best, high, unit, currency } of measurements) {
    const problem = figureProblem({ low, best, high })
    if (problem) problems.push(wrong('figure', String(best ?? low ?? high ?? ''), problem))
    if (currency ? !isCurrency(currency) : unit.startsWith('money'))
      problems.push(
        wrong('currency', currency ?? '', 'Say in which currency of ISO 4217 the amount is, such as USD.'),
      )
  }
  for (const { url } of citations)
    if (url && !canonicalUrl(url))
      problems.push(
        wrong('address', url, 'This is not a web address. Write it whole, as in https://example.org/page.'),
      )
  return problems
}
