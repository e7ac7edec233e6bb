'use client'

import type { ReactNode } from 'react'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { useLinesOf } from '@/components/trends/axis/useLinesOf'
import { usePickedBands } from '@/components/trends/axis/usePickedBands'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { readPlaced, usualBoard, withPanel } from '@/components/trends/boards/placed'
import type { TrendChoice } from '@/components/trends/choice'
import type { ClaimedFigures } from '@/components/trends/compare/ComparePanel'
import type { FiguresShown } from '@/components/trends/FiguresPanel'
import { PanelContext } from '@/components/trends/frame/panel-context'
import { useNoting } from '@/components/trends/notes/useNoting'
import styles from '@/components/trends/Trends.module.css'
import type { AnnotationThread } from '@/lib/annotations/contract'
import type { Actor } from '@/lib/actors/contract'
import type { Dashboard } from '@/lib/dashboards/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { CountsAnswer } from '@/lib/trends/contract'
import type { PanelName } from '@/lib/trends/rules/panels'
import { endOfStep, stepsBetween } from '@/lib/trends/rules/steps'
import { fittingCount, lensOf } from '@/lib/trends/rules/lens'
import { Board, MorePanels, NotUpToDate, TooMany } from './Board'
import { DeskHead, placing } from './DeskHead'
import { deskContents } from './desk-contents'
import { NothingDrawn } from './NothingDrawn'
import { panelRoom } from './panel-room'
import { SelectionBar } from './SelectionBar'
import { countable, logQuery, type Marked } from '@/lib/trends/rules/records-of'
import type { Usual } from '@/lib/trends/rules/usual'
import { isNothing, nothing } from '@/lib/trends/rules/selection'
import { useHashPanel, useSightOf } from './useHashPanel'
import { useCube } from './useCube'
import { usePicks } from './usePicks'

type Props = {
  dossier: DossierWhole
  actors: Actor[]
  /** counted on the server, shown until the cube is there */
  counts: CountsAnswer
  choice: TrendChoice
  usual: Usual
  clocks: Clocks
  today: string
  /** the filters and clocks as an address has them */
  query: string
  /** between the head and the panels */
  filters: ReactNode
  /** what the panels of figures are about */
  figures: FiguresShown[]
  /** the dashboards that the caller sees */
  boards: Dashboard[]
  /** notes on the panels */
  threads: AnnotationThread[]
  /** figures to be compared */
  claimed: ClaimedFigures[]
  /** this panel alone, without the room around it */
  only?: PanelName | undefined
}

/** From the first day asked for, or the first with anything on it, to the last or to today; in whole steps, the axis. */
function spanOf({ counts, clocks, today, choice: { step } }: Props) {
  const to = [counts.to, clocks.world, today].filter((day) => day !== null).toSorted()[0]!
  const from = counts.from ?? counts.counts[0]?.start ?? to
  const starts = from <= to ? stepsBetween(from, to, step) : []
  const last = starts.at(-1)
  return { from, to, starts, axis: { from: starts[0] ?? from, to: last ? endOfStep(last, step) : to } }
}

const namesOf = ({ kinds }: DossierWhole, actors: Actor[]) => ({
  kindName: (code: string) => kinds.find((kind) => kind.code === code)?.plural ?? code,
  actorName: (code: string) => actors.find((actor) => actor.code === code)?.name ?? code,
})

/** The trends under one selection: whatever is picked in one panel, all others follow. */
export function Desk(props: Props) {
  const { dossier, actors, counts, choice, usual, clocks, query, filters, figures, claimed } = props
  const { boards, threads, only } = props
  const { cube, failed, retry } = useCube(`/api/v1/dossiers/${dossier.key}/trends/cube?${query}`)
  const { selection, pick, params, set, write, choose } = usePicks()
  const open = boards.find(({ id }) => id === params.get('board')) ?? null
  const pointed = useHashPanel()
  const arranged = readPlaced(params.get('panels')) ?? open?.settings.panels ?? usualBoard
  const placed = pointed ? withPanel(arranged, pointed) : arranged
  const isBare = !only && counts.total === 0
  const mayNote = dossier.can.includes('annotation.place')
  useShortcuts([
    {
      keys: 'Escape',
      label: 'Take back what is picked',
      group: 'Trends',
      run: () => isNothing(selection) || pick(nothing),
    },
  ])
  const { from, to, starts, axis } = spanOf(props)
  const { onNote, sheet } = useNoting({
    ...{ dossierKey: dossier.key, may: mayNote, usual: only ?? 'period', selection, axis, params, cube },
  })
  const lines = useLinesOf({
    ...{ dossierKey: dossier.key, baselineOn: counts.baselineOn, clocks },
    isReady: cube !== null || failed,
  })
  const bands = usePickedBands({ dossierKey: dossier.key, clocks, picked: selection.claims })
  const isByMonth = cube?.grain === 'month' && (choice.step === 'day' || choice.step === 'week')
  const lens = cube && !isByMonth ? lensOf(cube, selection) : null
  useSightOf(pointed, lens !== null)
  const names = namesOf(dossier, actors)
  const hrefOf = (path: string) => withClocks(`/dossiers/${dossier.key}/${path}`, clocks)
  const counting = countable(selection, cube?.grain ?? 'development')
  const logOf = (of: Marked) => hrefOf(`log?${logQuery(new URLSearchParams(query), of)}`)
  const inPeriod = lens ? fittingCount(lens) : counts.total
  const picking = { selection, onPick: pick, source: `Counted from the log of ${dossier.key}` }
  const content = deskContents({
    ...{
      dossier,
      counts,
      choice,
      clocks,
      query,
      params,
      lens,
      picking,
      counting,
      names,
      claimed,
      bands,
      starts,
    },
    figures,
    ...{
      span: { from, to },
      today: props.today,
      hrefOf,
      logOf,
      onSet: set,
      onWrite: write,
      onChoice: choose,
    },
  })
  return (
    <PanelContext
      value={panelRoom({ dossier, choice, usual, clocks, params, cube, threads, axis, lines, names, onNote })}
    >
      {only ? null : (
        <DeskHead
          {...{ dossier, boards, open, placed, params, filters }}
          total={counts.total}
          logged={usual.logged}
          onPlace={(next) => write({ panels: placing(next, open) })}
        />
      )}
      {isBare || (only && isNothing(selection)) ? null : (
        <SelectionBar
          {...picking}
          count={inPeriod}
          {...names}
          logHref={logOf({ selection: counting })}
          onNote={mayNote ? () => onNote() : undefined}
        />
      )}
      {sheet}
      {isBare ? (
        <NothingDrawn
          {...{ dossierKey: dossier.key, clocks, logged: usual.logged }}
          mayImport={dossier.can.includes('import.run')}
        />
      ) : (
        <div className={styles.panels}>
          {failed ? <NotUpToDate onRetry={retry} /> : null}
          <Board placed={only ? [{ panel: only, width: 'whole' }] : placed} content={content} />
          {only ? null : (
            <MorePanels placed={placed} onPlace={(next) => write({ panels: placing(next, open) })} />
          )}
          {lens?.cube.grain === 'month' ? <TooMany total={lens.cube.total} /> : null}
        </div>
      )}
    </PanelContext>
  )
}
