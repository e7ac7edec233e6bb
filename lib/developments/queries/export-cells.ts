import 'server-only'
import type { ExportColumn } from '../rules/export-columns'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Rows of development_actors in the order of a row of the log: the doers first. */
const byRole = `array_position(ARRAY['actor', 'speaker', 'supplier', 'funder', 'host', 'participant', 'mediator', 'recipient'], x.role), a.code`

/** A number in full decimals: a float8 alone would be written with an exponent. */
const decimal = (value: string) => `${value}::text::numeric`

/** Fields as the inside of a JSON object, without those that are empty; put together as text, which takes a tenth of json_build_object's time. */
const fieldsOf = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `coalesce(',"${name}":' || ${value}, '')`)
    .join(' || ')
const text = (value: string) => `to_json(${value})::text`
/** An object; the first field always has a value, and its comma goes. */
const object = (fields: Record<string, string>) => `'{' || substr(${fieldsOf(fields)}, 2) || '}'`

const figureJson = object({
  ...{ metric: text('m.metric'), part: text('m.part'), low: decimal('m.low'), best: decimal('m.best') },
  ...{
    high: decimal('m.high'),
    unit: text('m.unit'),
    currency: text('m.currency'),
    price_year: 'm.price_year',
  },
  ...{ basis: text('m.basis'), attributed_to: text('m.attributed_to') },
  ...{ stock_or_flow: text('m.stock_or_flow'), note: text('m.note') },
})

const citationJson = object({
  ...{ title: text('s.title'), outlet: text('o.name'), outlet_type: text('o.type'), url: text('s.url') },
  ...{ published: text('s.published'), author: text('s.author'), language: text('s.language') },
  ...{ source_note: text('s.note'), reliability: text('c.reliability'), credibility: 'c.credibility' },
  ...{ primary: `CASE WHEN c.primary THEN 'true' END`, quote: text('c.quote') },
  ...{
    checked: `CASE WHEN c.checked <> 'not-stated' THEN ${text('c.checked')} END`,
    check_note: text('c.check_note'),
  },
})

/** Stands for the dossier's id until the statement is whole. A constant lets the planner see how many rows come: joined by two columns it expects next to none. */
const HERE = '$dossier'
const of = (table: string, alias: string) =>
  `picked JOIN ${table} ${alias} ON ${alias}.dossier_id = ${HERE} AND ${alias}.development_id = picked.id`

/** The figures of what was picked, numbered; read once for the first and once for the others. */
const measured = `measured AS MATERIALIZED (SELECT m.*, row_number() OVER (PARTITION BY m.development_id ORDER BY m.position, m.id) AS place FROM ${of('measurements', 'm')})`

/** The children of the developments `d` that were picked, each kind gathered at once; joined only when a column of it is asked for. */
const joins = {
  p: `places p ON p.dossier_id = ${HERE} AND p.id = d.place_id`,
  w: `(SELECT x.development_id, string_agg(a.code || ' (' || x.role || ')', ' | ' ORDER BY ${byRole}) AS actors,
      string_agg(a.code, ' | ' ORDER BY ${byRole}) FILTER (WHERE x.role = 'supplier') AS supplier,
      string_agg(a.code, ' | ' ORDER BY ${byRole}) FILTER (WHERE x.role = 'recipient') AS recipient
    FROM ${of('development_actors', 'x')} JOIN actors a ON a.dossier_id = ${HERE} AND a.id = x.actor_id
    GROUP BY 1) w ON w.development_id = d.id`,
  f: `measured f ON f.development_id = d.id AND f.place = 1`,
  g: `(SELECT m.development_id, '[' || string_agg(${figureJson}, ',' ORDER BY m.place) || ']' AS others FROM measured m WHERE m.place > 1
    GROUP BY 1) g ON g.development_id = d.id`,
  s: `(SELECT c.development_id, string_agg(coalesce(o.name || ': ', '') || s.title, ' | ' ORDER BY c.position, c.id) AS source,
      string_agg(s.url, ' | ' ORDER BY c.position, c.id) AS urls,
      '[' || string_agg(${citationJson}, ',' ORDER BY c.position, c.id) || ']' AS citations
    FROM ${of('citations', 'c')} JOIN sources s ON s.dossier_id = ${HERE} AND s.id = c.source_id
    LEFT JOIN outlets o ON o.dossier_id = ${HERE} AND o.id = s.outlet_id GROUP BY 1) s ON s.development_id = d.id`,
  l: `(SELECT l.development_id, string_agg(c.ref || ' ' || l.relation || ' ' || l.strength || ' ' || l.state, ' | ' ORDER BY c.ref) AS links
    FROM ${of('links', 'l')} JOIN claims c ON c.dossier_id = ${HERE} AND c.id = l.claim_id
    WHERE l.ended_at IS NULL AND l.state IN ('proposed', 'accepted') GROUP BY 1) l ON l.development_id = d.id`,
}

const guarded = (text: string) => `plumbline_cell(${text})`
const instant = (at: string) => `to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** How each column of rules/export-columns.ts is composed in the database. Codes and scales hold nothing that needs a guard. */
const cells: Record<string, string> = {
  ...{
    ref: 'd.ref',
    title: guarded('d.title'),
    kind: 'd.kind_code',
    event_date: 'd.starts_on',
    end_date: 'd.ends_on',
  },
  ...{
    happened: guarded('d.happened'),
    date_precision: 'd.precision',
    stage: 'd.stage',
    polarity: 'd.polarity',
  },
  ...{ stage_note: guarded('d.stage_note'), significance: 'd.significance', actors: 'w.actors' },
  ...{
    supplier: 'w.supplier',
    recipient: 'w.recipient',
    metric: guarded('f.metric'),
    part: guarded('f.part'),
  },
  ...{ low: decimal('f.low'), best: decimal('f.best'), high: decimal('f.high'), unit: guarded('f.unit') },
  ...{
    currency: 'f.currency',
    price_year: 'f.price_year',
    basis: 'f.basis',
    stock_or_flow: 'f.stock_or_flow',
  },
  ...{ attributed_to: guarded('f.attributed_to'), figure_note: guarded('f.note'), other_figures: 'g.others' },
  ...{
    series: guarded('d.series'),
    location: guarded('p.name'),
    country: 'p.iso3166',
    geo_precision: 'p.precision',
  },
  ...{ latitude: decimal('p.latitude'), longitude: decimal('p.longitude'), reliability: 'd.reliability' },
  ...{ credibility: 'd.credibility', source: guarded('s.source'), source_urls: guarded('s.urls') },
  ...{ citations: 's.citations', links: 'l.links', notes: guarded('d.summary'), marking: 'd.marking' },
  ...{ review_state: 'd.review_state', known_from: 'd.known_from', recorded_at: instant('d.created_at') },
  backfilled: `CASE WHEN d.backfilled THEN 'true' ELSE 'false' END`,
  ...{ retracted_at: instant('d.retracted_at'), version: 'd.version', announced_on: 'd.announced_on' },
  ...{ agreed_on: 'd.agreed_on', completed_on: 'd.completed_on', promised_by: 'd.promised_by' },
}

/**
 * The cells of chosen columns for the developments of these ids, in their order, as a statement without parameters. Only ids, whose shape is
 * checked, are written into it; `mark`, hexadecimal, is the last cell of every row.
 */
export function cellsQuery(
  columns: readonly ExportColumn[],
  dossierId: string,
  ids: readonly string[],
  mark: string,
): string {
  if (![dossierId, ...ids].every((id) => uuid.test(id)) || !/^[0-9a-f]+$/.test(mark))
    throw new Error('An export is asked for by ids alone')
  const list = columns.map(({ header }) => {
    const cell = cells[header]
    if (!cell) throw new Error(`The column ${header} has no cell`)
    return cell
  })
  const selected = list.join(', ')
  const needed = Object.entries(joins).filter(([alias]) => new RegExp(`\\b${alias}\\.`).test(selected))
  const statement = `WITH picked AS MATERIALIZED (SELECT id, nth FROM unnest('{${ids.join(',')}}'::uuid[]) WITH ORDINALITY AS given (id, nth))
    ${needed.some(([alias]) => alias === 'f' || alias === 'g') ? `, ${measured}` : ''}
    SELECT ${selected}, '${mark}' FROM picked JOIN developments d ON d.dossier_id = ${HERE} AND d.id = picked.id
    ${needed.map(([, join]) => `LEFT JOIN ${join}`).join('\n')} ORDER BY picked.nth`
  return statement.replaceAll(HERE, `'${dossierId}'`)
}
