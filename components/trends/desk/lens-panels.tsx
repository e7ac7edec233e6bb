import type { ReactNode } from 'react'
import { ComparePanel, type ClaimedFigures } from '@/components/trends/compare/ComparePanel'
import { GridPanel } from '@/components/trends/grid/GridPanel'
import { MatrixPanel } from '@/components/trends/matrix/MatrixPanel'
import { RecordsPanel } from '@/components/trends/records/RecordsPanel'
import { TimelinePanel } from '@/components/trends/timeline/TimelinePanel'
import { LoadingShape } from '@/components/ui/LoadingShape'
import type { coarseDates } from '@/lib/trends/rules/steps'
import type { Lens } from '@/lib/trends/rules/lens'
import type { PanelName } from '@/lib/trends/rules/panels'
import { ofPeriod, type Marked } from '@/lib/trends/rules/records-of'
import type { Selection } from '@/lib/trends/rules/selection'

type Asked = {
  dates: (typeof coarseDates)[number]
  few: number
  params: URLSearchParams
  onWrite(changes: Record<string, string[]>): void
  claimed: ClaimedFigures[]
  /** what of the picks the counts can be narrowed by */
  counting: Selection
  logOf(marked: Marked): string
  lens: Lens | null
  span: { from: string; to: string }
  picking: { selection: Selection; onPick(selection: Selection): void; source: string }
  names: { kindName(code: string): string; actorName(code: string): string }
  dossierKey: string
  baselineOn: string | null
  hrefOf(path: string): string
}

/** The panels that need more than months and kinds; those of single developments only where there are not too many. */
export function lensPanels(asked: Asked): Partial<Record<PanelName, ReactNode>> {
  const { lens, span, picking, names, dossierKey, baselineOn, hrefOf, counting } = asked
  if (!lens) return { grid: <LoadingShape shape="chart" label="Counting" /> }
  const { selection, source } = picking
  const inSpan = { from: selection.from ?? span.from, to: selection.to ?? span.to }
  const recordOf = (ref: string) => hrefOf(`log/${ref}`)
  const records = { lens, dossierKey, kindName: names.kindName, hrefOf: recordOf, source }
  const grid = <GridPanel {...picking} {...span} lens={lens} baselineOn={baselineOn} />
  const { dates, few, params, onWrite, claimed, logOf } = asked
  const compare = (
    <ComparePanel
      {...{ lens, dossierKey, params, baselineOn, dates, few, selection, source, onWrite, claimed }}
      within={span}
      kindName={names.kindName}
      logOf={(period, kind) =>
        logOf(ofPeriod(counting, period, kind, dates, lens.cube.grain === 'month' ? 'month' : 'day'))
      }
    />
  )
  if (lens.cube.grain === 'month') return { grid, compare }
  return {
    grid,
    compare,
    matrix: <MatrixPanel {...picking} lens={lens} actorName={names.actorName} />,
    timeline: <TimelinePanel {...records} {...inSpan} />,
    records: <RecordsPanel {...records} logHref={logOf({ selection })} />,
  }
}
