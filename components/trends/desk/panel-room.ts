import type { Clocks } from '@/components/frame/clocks'
import { filterQuery, readTrendChoice, type TrendChoice } from '@/components/trends/choice'
import type { PanelRoom } from '@/components/trends/frame/panel-context'
import type { DossierWhole } from '@/lib/dossiers/contract'
import { markings } from '@/lib/dossiers/rules/markings'
import type { ChartNote } from '@/lib/trends/rules/chart-notes'
import type { Cube } from '@/lib/trends/rules/cube'
import { placesIn } from '@/lib/trends/rules/lens'
import { readMarks } from '@/lib/trends/rules/period-marks'
import { logQuery, readSelection } from '@/lib/trends/rules/selection'

type Asked = Pick<PanelRoom, 'threads' | 'axis' | 'onNote'> & {
  dossier: Pick<DossierWhole, 'key' | 'title' | 'marking' | 'can'>
  choice: TrendChoice
  clocks: Clocks
  /** of the address as it is now */
  params: URLSearchParams
  cube: Cube | null
}

/** What stands beside the counts over time, as the API is asked for it. */
function marksAsked({ few }: TrendChoice, params: URLSearchParams) {
  const { marks, interval } = readMarks(params)
  return { marks: marks.join(',') || 'none', interval: String(interval), few: String(few) }
}

/** What the API's question about a panel's numbers says: the filters and picks of the page. */
function fileQuery(panel: string, { choice, clocks, params }: Asked): URLSearchParams {
  if (panel === 'figures' || panel === 'money') {
    const isMoney = panel === 'money'
    const asked = { ...choice, from: choice.figuresFrom, kind: isMoney ? ['loan-credit'] : undefined }
    const query = new URLSearchParams(filterQuery(asked, clocks))
    query.set('metric', isMoney ? 'commitment' : choice.metric)
    if (isMoney) query.set('currency', choice.currency)
    else if (!query.has('series')) for (const name of choice.series ?? []) query.append('series', name)
    return query
  }
  const query = new URLSearchParams(filterQuery(choice, clocks))
  const { from, to, kinds, actor, recipient, who, countries, places, claims } = readSelection(params)
  const said = {
    step: choice.step,
    dates: choice.dates,
    as: params.get('as') ?? choice.as,
    by: params.get('saydo'),
    ...(panel === 'period' ? marksAsked(choice, params) : {}),
  }
  const picks = { pickFrom: from, pickTo: to, pickActor: actor, pickRecipient: recipient, pickWho: who }
  for (const [name, value] of Object.entries({ ...said, ...picks })) if (value) query.set(name, value)
  for (const kind of kinds) query.append('pickKind', kind)
  if (panel === 'compare') {
    for (const one of params.getAll('compare')) query.append('compare', one)
    if (params.get('even') === 'no') query.set('even', 'no')
    query.set('few', String(choice.few))
  }
  for (const country of countries) query.append('pickCountry', country)
  for (const place of places) query.append('pickPlace', place)
  for (const claim of claims) query.append('pickClaim', claim)
  return query
}

/** What the drawings are marked as: the highest of the dossier and of what is drawn, where that is known. */
function markingOf({ dossier, cube }: Asked): string {
  const found = [dossier.marking, ...(cube?.words.marking ?? [])]
  return markings.findLast((one) => found.includes(one)) ?? 'CLEAR'
}

/** The log with the records of a note: its stretch under the filters and picks that it was written under, at the clocks that are set now. */
function recordsOf({ dossier, clocks, cube }: Asked, { from, to, query }: ChartNote): string {
  const then = new URLSearchParams(query)
  const said = new Map<string, string[]>()
  for (const [name, value] of then) said.set(name, [...(said.get(name) ?? []), value])
  const filters = new URLSearchParams(filterQuery(readTrendChoice(Object.fromEntries(said)), clocks))
  const picks = { ...readSelection(then), from, to }
  const placesOf = (country: string) => (cube ? placesIn(cube, country) : [])
  return `/dossiers/${dossier.key}/log?${logQuery(filters, picks, placesOf)}`
}

/** The room as its panels see it. */
export function panelRoom(asked: Asked): PanelRoom {
  const { dossier, params, threads, axis, onNote } = asked
  const query = params.size > 0 ? `?${params}` : ''
  return {
    dossierKey: dossier.key,
    dossierTitle: dossier.title,
    marking: markingOf(asked),
    fileHref: (panel) =>
      `/api/v1/dossiers/${dossier.key}/trends/panel.csv?panel=${panel}&${fileQuery(panel, asked)}`,
    roomHref: (panel) => `/dossiers/${dossier.key}/trends${query}#panel-${panel}`,
    ...{ threads, axis, onNote },
    can: {
      place: dossier.can.includes('annotation.place'),
      moderate: dossier.can.includes('annotation.moderate'),
    },
    recordsHref: (note) => recordsOf(asked, note),
    aloneHref: (panel) => `/panels/${dossier.key}/${panel}${query}`,
  }
}
