import type { ReactNode } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import type { DrawnBands } from '@/components/trends/axis/PlotBands'
import { readShown, type TrendChoice } from '@/components/trends/choice'
import type { ClaimedFigures } from '@/components/trends/compare/ComparePanel'
import { CountsPanel } from '@/components/trends/CountsPanel'
import type { FiguresShown } from '@/components/trends/FiguresPanel'
import { IntensityPanel } from '@/components/trends/intensity/IntensityPanel'
import { PeriodPanel } from '@/components/trends/period/PeriodPanel'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { CountsAnswer } from '@/lib/trends/contract'
import type { Lens } from '@/lib/trends/rules/lens'
import type { PanelName } from '@/lib/trends/rules/panels'
import { ofKind, ofScored, ofStep, type Marked } from '@/lib/trends/rules/records-of'
import type { Selection } from '@/lib/trends/rules/selection'
import { tally } from '@/lib/trends/rules/tally'
import type { Span } from '@/lib/trends/rules/time-axis'
import { figurePanels } from './figure-panels'
import { furtherPanels } from './further-panels'
import { lensPanels } from './lens-panels'

type Asked = {
  dossier: DossierWhole
  counts: CountsAnswer
  choice: TrendChoice
  clocks: Clocks
  /** the filters and clocks as an address has them */
  query: string
  params: URLSearchParams
  lens: Lens | null
  /** what of the picks the counts can be narrowed by */
  counting: Selection
  picking: { selection: Selection; onPick(selection: Selection): void; source: string }
  names: { kindName(code: string): string; actorName(code: string): string }
  claimed: ClaimedFigures[]
  figures: readonly FiguresShown[]
  bands: readonly DrawnBands[]
  /** the steps of the axis by their first days */
  starts: string[]
  span: Span
  hrefOf(path: string): string
  /** the last day there is anything to know of but for the filters */
  today: string
  logOf(marked: Marked): string
  onSet(name: string, value: string): void
  /** another choice, for which the page is asked again */
  onChoice(name: string, value: string): void
  onWrite(changes: Record<string, string[]>): void
}

/** The panels that follow the selection, each with what it draws. */
export function deskContents(asked: Asked): Partial<Record<PanelName, ReactNode>> {
  const { dossier, counts, choice, clocks, query, params, lens, picking, counting, names, claimed, bands } =
    asked
  const { starts, span, today, hrefOf, logOf, onSet, onWrite } = asked
  const { selection } = picking
  const { step, dates, few } = choice
  const how = { step, dates }
  const { as, all } = readShown(params)
  const counted = lens ? tally(lens, { starts, step, dates }, ['period', 'kind']) : counts.counts
  // The small multiples draw the stretch that is picked, or all of it.
  const picked = {
    from: selection.from ?? counts.from,
    to: selection.to ?? counts.to,
    counts: lens ? tally(lens, { starts, step, dates }, ['kind']) : counted,
  }
  const { baselineOn } = counts
  const dossierKey = dossier.key
  return {
    period: (
      <PeriodPanel
        {...picking}
        {...{ counts: counted, starts, step, as, few, params, bands, onSet }}
        today={span.to}
        kindName={names.kindName}
        onAs={(next) => onSet('as', next)}
        recordsOf={(stretch) => logOf(ofStep(counting, stretch, how))}
      />
    ),
    kinds: (
      <CountsPanel
        {...{ dossier, choice, clocks, picking, all, query }}
        counts={{ ...counts, ...picked }}
        recordsHref={(kind, stretch) => logOf(ofKind(counting, kind, stretch, how))}
        onAll={(next) => onWrite({ all: next ? ['1'] : [] })}
      />
    ),
    intensity: (
      <IntensityPanel
        {...picking}
        {...{ starts, step, few, baselineOn }}
        counts={lens ? tally(lens, { starts, step, dates }, ['period']) : counts.counts}
        as={params.get('intensity')}
        today={span.to}
        scoreOf={(code) => dossier.kinds.find((kind) => kind.code === code)?.score ?? null}
        kindName={names.kindName}
        settingsHref={hrefOf('settings')}
        onAs={(next) => onSet('intensity', next)}
        recordsOf={(stretch, kinds) => logOf(ofScored(counting, stretch, kinds, how))}
      />
    ),
    ...lensPanels({
      ...{ lens, picking, hrefOf, span, names, dossierKey, baselineOn, dates, few, params },
      ...{ claimed, counting, logOf, onWrite },
    }),
    ...furtherPanels({
      ...{ lens, picking, counting, clocks, starts, query, params, span, names, today, logOf },
      ...{ dossierKey, step, baselineOn, onSet },
    }),
    ...figurePanels({
      ...{ dossierKey, choice, clocks, selection, params, onSet, hrefOf, shown: asked.figures },
      onChoice: asked.onChoice,
    }),
  }
}
