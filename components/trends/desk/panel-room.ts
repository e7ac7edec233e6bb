import { withClocks, type Clocks } from '@/components/frame/clocks'
import { filterQuery, readTrendChoice, type TrendChoice } from '@/components/trends/choice'
import { figuresQuery, usualBy } from '@/components/trends/figures-query'
import type { PanelRoom } from '@/components/trends/frame/panel-context'
import type { DossierWhole } from '@/lib/dossiers/contract'
import { markings } from '@/lib/dossiers/rules/markings'
import type { ChartNote } from '@/lib/trends/rules/chart-notes'
import { aboutOf } from '@/lib/trends/rules/note-spots'
import type { Cube } from '@/lib/trends/rules/cube'
import { readMarks } from '@/lib/trends/rules/period-marks'
import { logQuery } from '@/lib/trends/rules/records-of'
import { picksQuery, readSelection } from '@/lib/trends/rules/selection'
import type { Usual } from '@/lib/trends/rules/usual'

import { chipsOf } from './SelectionBar'

type Asked = Pick<PanelRoom, 'threads' | 'axis' | 'lines' | 'onNote'> & {
  dossier: Pick<DossierWhole, 'key' | 'title' | 'marking' | 'can'>
  choice: TrendChoice
  usual: Usual
  clocks: Clocks
  /** of the address as it is now */
  params: URLSearchParams
  cube: Cube | null
  names: { kindName(code: string): string; actorName(code: string): string }
}

/** What stands beside the counts over time, as the API is asked for it. */
function marksAsked({ few }: TrendChoice, params: URLSearchParams) {
  const { marks, interval } = readMarks(params)
  return { marks: marks.join(',') || 'none', interval: String(interval), few: String(few) }
}

/** What the API's question about a panel's numbers says: the filters and picks of the page. */
function fileQuery(panel: string, { choice, clocks, params }: Asked): URLSearchParams {
  const isFigures = panel === 'figures' || panel === 'money'
  const query = isFigures
    ? figuresQuery(panel, choice, clocks)
    : new URLSearchParams(filterQuery(choice, clocks))
  const said = {
    step: choice.step,
    dates: choice.dates,
    as: params.get('as') ?? choice.as,
    by: params.get('saydo'),
    ...(panel === 'period' ? marksAsked(choice, params) : {}),
    ...(isFigures
      ? { figureBy: params.get(`${panel}.by`) ?? usualBy(panel, choice), unit: choice.unit }
      : {}),
  }
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value)
  for (const [name, value] of picksQuery(readSelection(params))) query.append(name, value)
  if (panel === 'compare') {
    for (const one of params.getAll('compare')) query.append('compare', one)
    if (params.get('even') === 'no') query.set('even', 'no')
    query.set('few', String(choice.few))
  }
  return query
}

/** What the drawings are marked as: the highest of the dossier and of what is drawn, where that is known. */
function markingOf({ dossier, cube }: Asked): string {
  const found = [dossier.marking, ...(cube?.words.marking ?? [])]
  return markings.findLast((one) => found.includes(one)) ?? 'CLEAR'
}

const noClocks: Clocks = { world: null, known: null }

/** What an address says of the filters, without the period and the clocks. */
const filtersSaid = (choice: TrendChoice): string =>
  filterQuery({ ...choice, from: undefined, to: undefined }, noClocks)

/** The choice that an address says. */
function choiceIn(params: URLSearchParams, usual: Usual): TrendChoice {
  const said = new Map<string, string[]>()
  for (const [name, value] of params) said.set(name, [...(said.get(name) ?? []), value])
  return readTrendChoice(Object.fromEntries(said), usual)
}

/** The log with the records of a note: its stretch under the filters and picks that it was written under, at the clocks that are set now. */
function recordsOf({ dossier, clocks, usual }: Asked, { from, to, query }: ChartNote): string {
  const then = new URLSearchParams(query)
  const filters = new URLSearchParams(filterQuery(choiceIn(then, usual), clocks))
  const picks = { ...readSelection(then), from, to }
  return `/dossiers/${dossier.key}/log?${logQuery(filters, { selection: picks })}`
}

/** The room as its panels see it. */
export function panelRoom(asked: Asked): PanelRoom {
  const { dossier, choice, usual, clocks, params, threads, axis, lines, onNote, names } = asked
  const query = params.size > 0 ? `?${params}` : ''
  return {
    dossierKey: dossier.key,
    dossierTitle: dossier.title,
    marking: markingOf(asked),
    fileHref: (panel) =>
      `/api/v1/dossiers/${dossier.key}/trends/panel.csv?panel=${panel}&${fileQuery(panel, asked)}`,
    roomHref: (panel) => `/dossiers/${dossier.key}/trends${query}#panel-${panel}`,
    ...{ threads, axis, lines, onNote },
    claimHref: (ref) => withClocks(`/dossiers/${dossier.key}/claims/${ref}`, clocks),
    can: {
      place: dossier.can.includes('annotation.place'),
      moderate: dossier.can.includes('annotation.moderate'),
    },
    aboutNote: (note) =>
      chipsOf({ selection: { ...aboutOf(note), from: null, to: null }, ...names })
        .map(({ words }) => words)
        .join(', '),
    isHere: (note) => filtersSaid(choiceIn(new URLSearchParams(note.query), usual)) === filtersSaid(choice),
    recordsHref: (note) => recordsOf(asked, note),
    aloneHref: (panel) => `/panels/${dossier.key}/${panel}${query}`,
  }
}
