import type { ReactNode } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import { EmptyState } from '@/components/ui/EmptyState'
import { dateInWords } from '@/components/ui/dates'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { CountsAnswer } from '@/lib/trends/contract'
import { changeFigures, changeOfPace, changeWords } from '@/lib/trends/rules/change'
import { pacesOf, paceTitle, type Pace } from '@/lib/trends/rules/pace'
import { endOfStep, startOfStep, stepName, stepsBetween } from '@/lib/trends/rules/steps'
import { countsTable, kindsByCount } from '@/lib/trends/rules/panel-table'
import { CountsChart } from './LazyCharts'
import type { CountBar } from './CountsChart'
import { PanelFrame } from './frame/PanelFrame'
import type { TrendChoice } from './choice'
import type { Span } from '@/lib/trends/rules/time-axis'
import { toggled, type Selection } from '@/lib/trends/rules/selection'
import { useKindNotes } from './notes/useKindNotes'
import styles from './Trends.module.css'

type Props = {
  dossier: DossierWhole
  counts: CountsAnswer
  choice: TrendChoice
  clocks: Clocks
  picking: { selection: Selection; onPick(selection: Selection): void }
  /** all kinds, or the six most frequent */
  all: boolean
  onAll(all: boolean): void
  /** the filters and clocks as an address has them */
  query: string
  /** the records of a kind in a stretch, under all filters and picks */
  recordsHref(kind: string, stretch: Span): string
}

const panelsMost = 6
const yearly = ({ before, after }: Pace) =>
  before !== null && after !== null ? `${before.toFixed(1)} → ${after.toFixed(1)} a year` : ''

/** The axis: from the first step asked for, or the first with anything in it, to the last or to today. */
function axisOf({ counts, step, from, to }: CountsAnswer, clocks: Clocks): string[] {
  const today = new Date().toISOString().slice(0, 10)
  const end = [to, clocks.world, today].filter((day) => day !== null).toSorted()[0]!
  const begin = from ?? counts[0]?.start ?? end
  return begin <= end ? stepsBetween(begin, end, step) : []
}

/** Developments per step, a small chart for each kind, on one scale, before and after the baseline. */
export function CountsPanel({
  dossier,
  counts: answer,
  choice,
  clocks,
  picking,
  all,
  onAll,
  query,
  recordsHref,
}: Props) {
  const { counts, step, baselineOn, coarse } = answer
  const starts = axisOf(answer, clocks)
  const nameOf = (code: string) => dossier.kinds.find((kind) => kind.code === code)?.plural ?? code
  const [from, to] = [starts[0], starts.at(-1)]
  const paces =
    from && to
      ? pacesOf(counts, {
          from,
          to: endOfStep(to, step),
          step,
          split: baselineOn,
          until: [answer.to, clocks.world, new Date().toISOString().slice(0, 10)]
            .filter((day) => day !== null)
            .toSorted()[0]!,
        })
      : []
  const shown = all ? paces : paces.slice(0, panelsMost)
  const notes = useKindNotes(
    shown.map(({ kind }) => kind),
    from && to ? { from, to: endOfStep(to, step) } : null,
  )
  const highest = Math.max(
    1,
    ...counts.filter(({ kind }) => shown.some((pace) => pace.kind === kind)).map(({ n }) => n),
  )
  const today = new Date().toISOString().slice(0, 10)
  const recordsOf = (kind: string, start: string) =>
    recordsHref(kind, { from: start, to: endOfStep(start, step) })
  const barsOf = (kind: string): CountBar[] =>
    starts.map((start) => ({
      start,
      name: stepName(start, step),
      n: counts.find((count) => count.start === start && count.kind === kind)?.n ?? null,
      when:
        start === startOfStep(today, step) && (!answer.to || answer.to >= today)
          ? 'open'
          : baselineOn !== null && endOfStep(start, step) < baselineOn
            ? 'before'
            : 'after',
      href: recordsOf(kind, start),
    }))
  const table = countsTable({ starts, step, counts, as: 'stacked', nameOf })
  const kinds = kindsByCount(counts)
  const csv = new URLSearchParams(query)
  if (from) csv.set('from', from)
  if (answer.to) csv.set('to', answer.to)
  return (
    <PanelFrame
      panel="kinds"
      title={paceTitle(paces, nameOf)}
      subtitle={`Developments per ${step} by kind, all on one scale${baselineOn ? '; yearly mean before → after the baseline, and whether the difference is more than chance (95 %, Poisson)' : ''}`}
      source={`Counted from the log of ${dossier.key}${
        coarse > 0
          ? `; ${coarse} dated less precisely than the ${step} ${choice.dates === 'spread' ? 'are spread over all that they cover' : 'stand where their period begins'}`
          : ''
      }`}
      foot={
        <>
          <a href={`/api/v1/dossiers/${dossier.key}/developments.csv?${csv}`} download data-screen-only>
            Records as CSV
          </a>
          {paces.length > panelsMost ? (
            <button type="button" className={styles.turn} data-screen-only onClick={() => onAll(!all)}>
              {all ? 'The six most frequent kinds' : `All ${paces.length} kinds`}
            </button>
          ) : null}
        </>
      }
      drawn={paces.length > 0}
      marked={notes.marked}
      table={table}
      hrefOf={(row, column) => {
        const kind = kinds[column - 2]
        return kind ? recordsOf(kind, String(table.rows[row]![1])) : null
      }}
    >
      {paces.length === 0 ? (
        <EmptyState title="Nothing logged in this choice">Widen the period or take a filter away.</EmptyState>
      ) : null}
      {baselineOn && paces.length > 0 ? <Key baselineOn={baselineOn} step={step} /> : null}
      <div className={styles.multiples}>
        {shown.map((pace) => (
          <KindFigure key={pace.kind} pace={pace} name={nameOf(pace.kind)} few={choice.few} picking={picking}>
            <CountsChart
              label={`${nameOf(pace.kind)} per ${step}: ${pace.total} in all`}
              bars={barsOf(pace.kind)}
              highest={highest}
              step={step}
              notes={notes.of(pace.kind)}
            />
          </KindFigure>
        ))}
      </div>
    </PanelFrame>
  )
}

/** What the three grounds of the bars mean. */
function Key({ baselineOn, step }: { baselineOn: string; step: string }) {
  return (
    <ul className={styles.key}>
      <li>
        <i className={`${styles.swatch} ${styles.before}`} />
        before the baseline of {dateInWords(baselineOn)}
      </li>
      <li>
        <i className={`${styles.swatch} ${styles.after}`} />
        after
      </li>
      <li>
        <i className={`${styles.swatch} ${styles.open}`} />
        unfinished {step}
      </li>
    </ul>
  )
}

type FigureProps = { pace: Pace; name: string; few: number; picking: Props['picking']; children: ReactNode }

/** The chart of one kind; its name picks the kind, and steps back while another is picked. */
function KindFigure({ pace, name, few, picking: { selection, onPick }, children }: FigureProps) {
  const isPicked = selection.kinds.includes(pace.kind)
  const change = changeOfPace(pace, few)
  return (
    <figure className={styles.multiple} data-out={(selection.kinds.length > 0 && !isPicked) || undefined}>
      <figcaption className={styles.kind}>
        <button
          type="button"
          className={styles.pick}
          aria-pressed={isPicked}
          onClick={() => onPick({ ...selection, kinds: toggled(selection.kinds, pace.kind) })}
        >
          {name}
        </button>{' '}
        <span>{yearly(pace)}</span>
        {change ? <span title={changeFigures(change)}>{changeWords(change)}</span> : null}
      </figcaption>
      {children}
    </figure>
  )
}
