import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { ClaimsPanel } from '@/components/trends/claims/ClaimsPanel'
import { LoggingPanel } from '@/components/trends/logging/LoggingPanel'
import { SayDoPanel } from '@/components/trends/saydo/SayDoPanel'
import { LoadingShape } from '@/components/ui/LoadingShape'
import type { Lens } from '@/lib/trends/rules/lens'
import type { PanelName } from '@/lib/trends/rules/panels'
import { logQuery, type Marked } from '@/lib/trends/rules/records-of'
import type { Selection } from '@/lib/trends/rules/selection'
import { endOfStep, type Step } from '@/lib/trends/rules/steps'

// The map is for those who scroll to it: its part of the page comes after the rest.
const MapPanel = dynamic(() => import('@/components/trends/map/MapPanel').then((module) => module.MapPanel), {
  ssr: false,
  loading: () => <LoadingShape shape="chart" label="Drawing the map" />,
})

type Asked = {
  lens: Lens | null
  dossierKey: string
  clocks: Clocks
  /** the axis of the trends; its end is the day looked at */
  span: { from: string; to: string }
  /** its steps by their first days */
  starts: string[]
  step: Step
  baselineOn: string | null
  /** the filters and clocks as an address has them */
  query: string
  /** what of the picks the counts can be narrowed by */
  counting: Selection
  today: string
  logOf(marked: Marked): string
  picking: { selection: Selection; onPick(selection: Selection): void; source: string }
  names: { kindName(code: string): string; actorName(code: string): string }
  /** what the address says of the looks of panels, and how to change it */
  params: URLSearchParams
  onSet(name: string, value: string): void
}

/** The panels that ask more of the records than when and who. */
export function furtherPanels(asked: Asked): Partial<Record<PanelName, ReactNode>> {
  const {
    lens,
    dossierKey,
    clocks,
    span,
    starts,
    step,
    baselineOn,
    query,
    picking,
    counting,
    names,
    logOf,
    today,
  } = asked
  if (!lens) return {}
  const queryOf = (marked: Marked) => logQuery(new URLSearchParams(query), marked)
  const hrefOf = (path: string) => withClocks(`/dossiers/${dossierKey}/${path}`, clocks)
  const linked = { dossierKey, logOf, askedOf: queryOf, recordOf: (ref: string) => hrefOf(`log/${ref}`) }
  const axis = {
    from: starts[0] ?? span.from,
    to: starts.length > 0 ? endOfStep(starts.at(-1)!, step) : span.to,
  }
  return {
    logging: (
      <LoggingPanel
        {...{ ...picking, ...linked, lens, starts, step, baselineOn }}
        axis={axis}
        today={span.to}
      />
    ),
    saydo: (
      <SayDoPanel
        {...{ ...picking, ...names, ...linked, lens, counting }}
        on={clocks.world ?? today}
        by={asked.params.get('saydo')}
        onBy={(by) => asked.onSet('saydo', by)}
      />
    ),
    map: (
      <MapPanel
        {...{ ...picking, dossierKey, logOf, query }}
        view={asked.params.get('map')}
        canPick={lens.cube.grain === 'development'}
        onView={(view) => asked.onSet('map', view)}
      />
    ),
    claims: <ClaimsPanel {...{ ...picking, lens, clocks, dossierKey, hrefOf }} span={axis} />,
  }
}
