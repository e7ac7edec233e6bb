import { isPanel, panelNames, panels, usualPanels, type PanelName } from '@/lib/trends/rules/panels'

/** A panel at its place: over the whole width, or half of it where there is room. */
export type Placed = { panel: PanelName; width: 'whole' | 'half' }

const asUsual = (panel: PanelName): Placed => ({ panel, width: panels[panel].width })

/** What a dossier shows before anybody arranges it: few enough to be looked at. */
export const usualBoard: Placed[] = usualPanels.map(asUsual)
/** All panels there are. */
export const wholeBoard: Placed[] = panelNames.map(asUsual)

/** With a panel put at the end, where it is not there already. */
export const withPanel = (placed: readonly Placed[], panel: PanelName): Placed[] =>
  placed.some((one) => one.panel === panel) ? [...placed] : [...placed, asUsual(panel)]

/** The panels that do not stand. */
export const leftOf = (placed: readonly Placed[]): PanelName[] =>
  panelNames.filter((name) => !placed.some(({ panel }) => panel === name))

/** Reads an arrangement from an address: `period,grid:half`. Null where it names no panel. */
export function readPlaced(said: string | null): Placed[] | null {
  const found = new Map<PanelName, Placed>()
  for (const part of (said ?? '').split(',')) {
    const [panel = '', width] = part.split(':')
    if (isPanel(panel)) found.set(panel, { panel, width: width === 'half' ? 'half' : 'whole' })
  }
  return found.size === 0 ? null : [...found.values()]
}

/** The same as an address says it. */
export const placedSaid = (placed: readonly Placed[]): string =>
  placed.map(({ panel, width }) => (width === 'half' ? `${panel}:half` : panel)).join(',')

/** A panel one place nearer to the beginning (-1) or the end (1). */
export function movedPanel(placed: readonly Placed[], panel: PanelName, by: -1 | 1): Placed[] {
  const at = placed.findIndex((one) => one.panel === panel)
  const to = at + by
  if (at === -1 || to < 0 || to >= placed.length) return [...placed]
  return placed.with(at, placed[to]!).with(to, placed[at]!)
}

/** What an address says besides the arrangement, the dashboard and the clocks: what a dashboard keeps. */
export function keptQuery(params: URLSearchParams): string {
  const kept = new URLSearchParams(params)
  for (const name of ['board', 'panels', 'world', 'known']) kept.delete(name)
  return kept.toString()
}
