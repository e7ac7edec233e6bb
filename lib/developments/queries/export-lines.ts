import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { DevelopmentFigure } from '../contract'
import { formatMeasurement } from '../rules/measurement'
import type { ExportLine } from './export-columns'
import { actorsOf, figuresOf } from './rows'

type Children =
  | 'actors'
  | 'supplier'
  | 'recipient'
  | 'source'
  | 'sourceUrls'
  | 'links'
  | 'otherFigures'
  | keyof FirstFigure
type FirstFigure = Pick<
  ExportLine,
  'metric' | 'part' | 'low' | 'best' | 'high' | 'unit' | 'currency' | 'priceYear' | 'basis' | 'attributedTo'
>

/** What a line has from the development itself and its place. */
export type ExportFacts = { id: string; startsOn: string } & Omit<ExportLine, Children | 'eventDate'>

type Texts = { developmentId: string; source: string; sourceUrls: string | null }

const between = ' | '

const citedIn = ({ read, dossier }: Caller, ids: string[]) => read<Texts[]>`
  SELECT c.development_id, string_agg(coalesce(o.name || ': ', '') || s.title, ${between} ORDER BY c.position, c.id) AS source,
    string_agg(s.url, ${between} ORDER BY c.position, c.id) AS source_urls
  FROM citations c JOIN sources s ON s.dossier_id = c.dossier_id AND s.id = c.source_id
  LEFT JOIN outlets o ON o.dossier_id = s.dossier_id AND o.id = s.outlet_id
  WHERE c.dossier_id = ${dossier.id} AND c.development_id = ANY (${ids}::uuid[]) GROUP BY 1`

const linkedIn = ({ read, dossier }: Caller, ids: string[]) => read<
  { developmentId: string; links: string }[]
>`
  SELECT l.development_id, string_agg(concat_ws(' ', c.ref, l.relation, l.strength, l.state), ${between} ORDER BY c.ref) AS links
  FROM links l JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
  WHERE l.dossier_id = ${dossier.id} AND l.development_id = ANY (${ids}::uuid[]) AND l.ended_at IS NULL AND l.state IN ('proposed', 'accepted')
  GROUP BY 1`

function figureInWords(figure: DevelopmentFigure): string {
  const { part, basis, attributedTo } = figure
  const said = [formatMeasurement(figure), part && `(${part})`, basis, attributedTo && `by ${attributedTo}`]
  return said.filter(Boolean).join(' ')
}

function figureCells([first, ...others]: readonly DevelopmentFigure[]): FirstFigure & {
  otherFigures: string
} {
  return {
    metric: first?.metric ?? null,
    part: first?.part ?? null,
    low: first?.low ?? null,
    best: first?.best ?? null,
    high: first?.high ?? null,
    unit: first?.unit ?? null,
    currency: first?.currency ?? null,
    priceYear: first?.priceYear ?? null,
    basis: first?.basis ?? null,
    attributedTo: first?.attributedTo ?? null,
    otherFigures: others.map(figureInWords).join(between),
  }
}

function actorCells(actors: readonly { code: string; role: string }[]) {
  const codes = (role: string) =>
    actors
      .filter((actor) => actor.role === role)
      .map(({ code }) => code)
      .join(between)
  return {
    actors: actors.map(({ code, role }) => `${code} (${role})`).join(between),
    supplier: codes('supplier'),
    recipient: codes('recipient'),
  }
}

function grouped<T extends { developmentId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.developmentId)
    if (group) group.push(row)
    else groups.set(row.developmentId, [row])
  }
  return groups
}

/** Lines of the export from their facts: four queries, whatever the number of lines. */
export async function exportLines(caller: Caller, facts: readonly ExportFacts[]): Promise<ExportLine[]> {
  const ids = facts.map(({ id }) => id)
  const [actorRows, figureRows, citedRows, linkRows] = await Promise.all([
    actorsOf(caller, ids),
    figuresOf(caller, ids, null),
    citedIn(caller, ids),
    linkedIn(caller, ids),
  ])
  const [actors, figures, cited, links] = [
    grouped(actorRows),
    grouped(figureRows),
    grouped(citedRows),
    grouped(linkRows),
  ]
  return facts.map((fact) => ({
    ...fact,
    eventDate: fact.startsOn,
    ...actorCells(actors.get(fact.id) ?? []),
    ...figureCells(figures.get(fact.id) ?? []),
    source: cited.get(fact.id)?.[0]?.source ?? '',
    sourceUrls: cited.get(fact.id)?.[0]?.sourceUrls ?? '',
    links: links.get(fact.id)?.[0]?.links ?? '',
  }))
}
