'use client'

import { EmptyState } from '@/components/ui/EmptyState'
import { LoadingShape } from '@/components/ui/LoadingShape'
import { PanelFrame } from '@/components/trends/frame/PanelFrame'
import { PanelTable } from '@/components/trends/frame/PanelTable'
import { useNotesAt } from '@/components/trends/notes/useNotesAt'
import type { FiguresAnswer } from '@/lib/trends/contract'
import type { coarseDates } from '@/lib/trends/rules/steps'
import { compareSaid, type Period } from '@/lib/trends/rules/compare'
import {
  comparedFigures,
  comparedFiguresTable,
  comparedTable,
  comparedTitle,
} from '@/lib/trends/rules/compare-table'
import { figureMarks } from '@/lib/trends/rules/figures'
import type { Lens } from '@/lib/trends/rules/lens'
import { comparedSpot, comparedSpots } from '@/lib/trends/rules/note-spots'
import type { Selection } from '@/lib/trends/rules/selection'
import styles from './Compare.module.css'
import { CompareControls } from './CompareControls'
import { ComparedTable } from './ComparedTable'
import { useCompared, type Compared } from './useCompared'

/** Figures of undertakings (`bySeries`) or of one name, in one unit. */
export type ClaimedFigures = { answer: FiguresAnswer; unit: string; bySeries: boolean; name: string }

type Props = {
  lens: Lens
  dossierKey: string
  params: URLSearchParams
  within: Period
  baselineOn: string | null
  dates: (typeof coarseDates)[number]
  few: number
  selection: Selection
  claimed: ClaimedFigures[]
  kindName(code: string): string
  /** the records of a kind, or of all that is picked where it is empty, in a period */
  logOf(period: Period, kind: string): string
  source: string
  onWrite(changes: Record<string, string[]>): void
}

function namesOf({ compare, periods, split }: Compared): string[] {
  if (compare.by === 'periods') return (periods ?? []).map((_, at) => `Period ${at + 1}`)
  const what = compare.by === 'baseline' ? 'the baseline' : split?.title || compare.ref
  return [`Before ${what}`, `After ${what}`]
}

/** What is odd about these numbers, for the foot. */
function caveats(compared: Compared, few: number, isByMonth: boolean): string {
  const coarse = compared.counts.flat().reduce((sum, count) => sum + count.coarse, 0)
  const told = compared.rows
    .slice(1)
    .filter(({ changes }) => changes.some(({ level }) => level !== 'too few to tell'))
  return [
    `changes of kinds with fewer than ${few} developments are not told`,
    ...(told.length > 3
      ? [`of ${told.length} kinds compared, one in twenty may seem to change by chance`]
      : []),
    ...(coarse > 0 ? [`${Math.round(coarse)} dated less precisely than the day`] : []),
    ...(isByMonth ? ['counted by whole months'] : []),
  ].join('; ')
}

/** All that is compared, from the first day to the last; null for nothing. */
function reachOf(periods: readonly Period[]): Period | null {
  const days = periods.flatMap(({ from, to }) => [from, to]).toSorted()
  return days.length === 0 ? null : { from: days[0]!, to: days.at(-1)! }
}

/** What to do while there is nothing to compare. */
function Nothing({ compared: { compare, split } }: { compared: Compared }) {
  if (compare.by === 'development' && split === null)
    return <LoadingShape shape="chart" label="Looking it up" />
  if (split?.problem) return <EmptyState title="Nothing to compare">{split.problem}</EmptyState>
  return (
    <EmptyState title="One side has no day yet">
      Choose periods that have begun, or a longer stretch in the filters above.
    </EmptyState>
  )
}

/** Two or more periods beside each other, like for like, with how sure a change is and its name. */
export function ComparePanel(props: Props) {
  const { lens, within, baselineOn, few, selection, claimed, kindName, logOf, source, onWrite } = props
  const compared = useCompared(props)
  const { compare, even, periods, rows, split } = compared
  const names = namesOf(compared)
  const spots = rows.flatMap(({ kind }) => (periods ?? []).map((_, at) => comparedSpot(kind, at)))
  const notes = useNotesAt('compare', spots, comparedSpots(periods ?? []), reachOf(periods ?? []))
  const picked = selection.from && selection.to ? { from: selection.from, to: selection.to } : null
  const figures = claimed.flatMap(({ answer, unit, bySeries, name }) =>
    comparedFigures(
      periods ?? [],
      figureMarks(answer.figures, unit, (figure) => (bySeries ? (figure.series ?? figure.title) : name)),
      unit,
    ),
  )
  return (
    <PanelFrame
      panel="compare"
      title={periods ? comparedTitle(rows, kindName) : 'Periods compared'}
      subtitle={`Developments by kind in each period and per year; change of the yearly rate against the first, counts taken as Poisson${even ? '; as many days of each' : ''}`}
      source={`${source}; ${caveats(compared, few, lens.cube.grain === 'month')}`}
      drawn={periods !== null}
      marked={notes.marked}
      table={periods && comparedTable(periods, rows, kindName)}
    >
      <CompareControls
        {...{ compare, even, baselineOn, picked, within }}
        problem={split?.problem ?? null}
        onCompare={(next) => onWrite({ compare: compareSaid(next) })}
        onEven={(next) => onWrite({ even: next ? [] : ['no'] })}
      />
      {periods ? (
        <ComparedTable
          {...{ periods, rows, names, notes }}
          nameOf={kindName}
          hrefOf={(kind, period) => logOf(period, kind)}
        />
      ) : (
        <Nothing compared={compared} />
      )}
      {periods && figures.length > 0 ? (
        <div className={styles.figures}>
          <PanelTable table={comparedFiguresTable(names, figures)} />
        </div>
      ) : null}
    </PanelFrame>
  )
}
