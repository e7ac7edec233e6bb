import type { SayDoState } from '@/lib/developments/rules/done'
import { pickedValue, type PickedPart } from '@/lib/developments/rules/picked-words'
import type { LedgerBy } from './ledger'
import type { Selection } from './selection'
import type { coarseDates, Step } from './steps'
import type { Span } from './time-axis'

/** What a mark stands for: what is picked for it, and conditions that picks cannot say; of the alternatives of each any, and all of them. */
export type Marked = { selection: Selection; also?: PickedPart[][] }

/** How steps are counted. */
export type Counted = { step: Step; dates: (typeof coarseDates)[number] }

const later = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)
const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a)

/** Begun in a stretch; where loose dates are spread, dated so that they may be in it. */
function inStretch(selection: Selection, { from, to }: Span, { step, dates }: Counted): Marked {
  return dates === 'spread'
    ? { selection, also: [[['within', `${from}..${to}/${step}`]]] }
    : { selection: { ...selection, from: later(selection.from, from), to: earlier(selection.to, to) } }
}

const anyTime = (selection: Selection): Selection => ({ ...selection, from: null, to: null })

/** The records of a step, whatever stretch is picked. */
export const ofStep = (selection: Selection, stretch: Span, counted: Counted): Marked =>
  inStretch(anyTime(selection), stretch, counted)

/** The records of a kind in a step, within the stretch that is picked and whatever kinds are. */
export const ofKind = (selection: Selection, kind: string, stretch: Span, counted: Counted): Marked =>
  inStretch({ ...selection, kinds: [kind] }, stretch, counted)

/** The records of a step of which only some kinds count; null where all do. */
export function ofScored(
  selection: Selection,
  stretch: Span,
  kinds: readonly string[] | null,
  counted: Counted,
): Marked {
  const { also = [], ...marked } = ofStep(selection, stretch, counted)
  const only = kinds?.map((kind): PickedPart => ['kind', kind])
  return { ...marked, also: only ? [...also, only] : also }
}

/** The records of one of the compared periods: of a kind, or of all that are picked where it is empty. They are counted by the day. */
export const ofPeriod = (
  selection: Selection,
  period: Span,
  kind: string,
  dates: Counted['dates'],
  step: Step = 'day',
): Marked => ofStep(kind === '' ? selection : { ...selection, kinds: [kind] }, period, { step, dates })

const withoutRow = (selection: Selection, by: LedgerBy): Selection =>
  by === 'kind' ? { ...selection, kinds: [] } : { ...selection, who: null }

/** The records of a kind or actor that stand somewhere on the world's day. */
export const ofState = (selection: Selection, by: LedgerBy, code: string, state: SayDoState): Marked => ({
  selection: { ...withoutRow(selection, by), ...(by === 'kind' ? { kinds: [code] } : { who: code }) },
  also: [[['state', state]]],
})

/** What the ledger counts, whatever row of it is picked: what did not occur is neither said nor done. */
export const ofLedger = (selection: Selection, by: LedgerBy): Marked => ({
  selection: withoutRow(selection, by),
  also: [[['polarity', 'occurred']]],
})

/** The records at a place, wherever else is picked. */
export const atPlace = (selection: Selection, place: string): Marked => ({
  selection: { ...selection, countries: [], places: [place] },
})

/** The records with figures of a metric in a unit, in a step. */
export const ofFigures = (
  selection: Selection,
  stretch: Span,
  { metric, unit }: { metric: string; unit: string },
): Marked => ({
  ...inStretch(selection, stretch, { step: 'day', dates: 'begin' }),
  also: [[['figure', `${metric};${unit}`]]],
})

/** What bears on a claim by an accepted link, under no filters: as parameters of the log. */
export const pickedBears = (ref: string): string =>
  new URLSearchParams({ picked: pickedValue([['bears', ref]]) }).toString()

/** What a log that is too long to be held one by one can be counted by: time and kinds. */
export const countable = (selection: Selection, grain: 'development' | 'month'): Selection =>
  grain === 'development'
    ? selection
    : { ...selection, actor: null, recipient: null, who: null, countries: [], places: [], claims: [] }

const each = (sort: PickedPart[0], values: readonly string[]) =>
  values.map((value): PickedPart => [sort, value])

/**
 * The log with the records of a mark: what is picked within the filters of the page, never beyond them. What the log has a filter for is said by it where
 * that says the same; everything else, such as a second claim beside the one of the filters, by conditions of their own (`picked`). Where nothing can fit
 * both, the address says so and nothing is found.
 */
export function logQuery(filters: URLSearchParams, { selection, also = [] }: Marked): string {
  const next = new URLSearchParams(filters)
  const { from, to, kinds, actor, recipient, who, countries, places, claims } = selection
  const conditions = [...also]
  const [since, until] = [later(next.get('from'), from), earlier(next.get('to'), to)]
  if (since) next.set('from', since)
  if (until) next.set('to', until)
  const filtered = next.getAll('kind')
  const both = filtered.length === 0 ? kinds : kinds.filter((kind) => filtered.includes(kind))
  if (both.length > 0) {
    next.delete('kind')
    for (const kind of both) next.append('kind', kind)
  } else if (kinds.length > 0) conditions.push(each('kind', kinds))
  const isPlain = (names: string[]) => names.every((name) => !next.has(name))
  if (countries.length === 0 && isPlain(['place'])) for (const place of places) next.append('place', place)
  else if (countries.length + places.length > 0)
    conditions.push([...each('place', places), ...each('country', countries)])
  // A claim and a relation together are about one link, which the two need not be here.
  if (isPlain(['claim', 'relation'])) for (const claim of claims) next.append('claim', claim)
  else if (claims.length > 0) conditions.push(each('claim', claims))
  if (who !== null && isPlain(['actor', 'role'])) next.append('actor', who)
  else if (who !== null) conditions.push(each('with', [who]))
  if (actor !== null) conditions.push(each('doer', [actor]))
  if (recipient !== null) conditions.push(each('receiver', [recipient]))
  for (const condition of conditions) next.append('picked', pickedValue(condition))
  return next.toString()
}
