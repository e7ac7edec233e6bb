import type { ExportFigure, ExportRecord } from './export-record'
import { between, writeActors, writeParts } from './nested-cell'
import { saidDates } from './promises'

/** How the values of a column are written: text as it is; decimals in full; `2022-02-28`; `2022-02-28T10:00:00.000Z`; true or false. */
export type CellType = 'text' | 'number' | 'day' | 'instant' | 'boolean'

/** Counts up when a column comes to mean something else, or goes. Columns that are added leave it. */
export const columnsVersion = 2

type Value = string | number | boolean | null

/** A column of the exported log: what it holds, and whether the importer takes it or it only says again what another column holds. */
export type ExportColumn = {
  header: string
  type: CellType
  /** in one line, for the data dictionary */
  says: string
  read: 'back' | 'derived'
  of: (record: ExportRecord) => Value
}

type Rest = { type?: CellType; derived?: true }

const column = (
  header: string,
  says: string,
  of: ExportColumn['of'],
  { type = 'text', derived }: Rest = {},
): ExportColumn => ({ header, says, of, type, read: derived ? 'derived' : 'back' })

const first = (name: keyof ExportFigure) => (record: ExportRecord) => record.measurements[0]?.[name] ?? null

const codesOf = (role: string) => (record: ExportRecord) =>
  record.actors
    .filter((actor) => actor.role === role)
    .map(({ code }) => code)
    .join(between)

/** The figures after the first, with the names that the columns of the first have. */
const otherFigures = ({ measurements }: ExportRecord) =>
  writeParts(
    measurements.slice(1).map((figure) => ({
      ...{ metric: figure.metric, part: figure.part, low: figure.low, best: figure.best, high: figure.high },
      ...{ unit: figure.unit, currency: figure.currency, price_year: figure.priceYear, basis: figure.basis },
      ...{ attributed_to: figure.attributedTo, stock_or_flow: figure.stockOrFlow, note: figure.note },
    })),
  )

/** `primary` and `checked` are there only when they say something. */
const citations = (record: ExportRecord) =>
  writeParts(
    record.citations.map((cited) => ({
      ...{ title: cited.title, outlet: cited.outlet, outlet_type: cited.outletType, url: cited.url },
      ...{ published: cited.published, author: cited.author, language: cited.language },
      ...{ source_note: cited.sourceNote, reliability: cited.reliability, credibility: cited.credibility },
      ...{ primary: cited.primary || null, quote: cited.quote },
      ...{ checked: cited.checked === 'not-stated' ? null : cited.checked, check_note: cited.checkNote },
    })),
  )

const linkWords = ({ links }: ExportRecord) =>
  links
    .map(({ claim, relation, strength, state }) => `${claim} ${relation} ${strength} ${state}`)
    .join(between)

const what: ExportColumn[] = [
  column('ref', 'BLR-D-0042', ({ ref }) => ref),
  column('title', 'one line', ({ title }) => title),
  column('kind', 'code of the dossier’s list', ({ kind }) => kind),
  column('event_date', 'first day of what `happened` says (ACLED)', ({ startsOn }) => startsOn, {
    type: 'day',
    derived: true,
  }),
  column('end_date', 'last day; empty when it goes on', ({ endsOn }) => endsOn, {
    type: 'day',
    derived: true,
  }),
  column('happened', 'EDTF as written', ({ happened }) => happened),
  column(
    'date_precision',
    'day, month, quarter, season, year, decade, century, interval',
    ({ precision }) => precision,
    { derived: true },
  ),
  column(
    'stage',
    'rumoured, announced, agreed, funded, under-way, completed, suspended, cancelled, reversed',
    ({ stage }) => stage,
  ),
  column('stage_note', 'why this stage, where it is not obvious', ({ stageNote }) => stageNote),
  column('polarity', 'occurred, did-not-occur', ({ polarity }) => polarity),
  column('significance', '1-5', ({ significance }) => significance, { type: 'number' }),
  column('actors', 'code and role of each: `RU (supplier) | BY (recipient)`', ({ actors }) =>
    writeActors(actors),
  ),
  column('supplier', 'codes of the actors with that role (SIPRI)', codesOf('supplier'), { derived: true }),
  column('recipient', 'codes of the actors with that role (SIPRI)', codesOf('recipient'), { derived: true }),
]

const figures: ExportColumn[] = [
  column('metric', 'what the first figure counts', first('metric')),
  column('part', 'what part of the whole it counts; empty for the whole', first('part')),
  column('low', 'the lowest value', first('low'), { type: 'number' }),
  column('best', 'the best value', first('best'), { type: 'number' }),
  column('high', 'the highest value', first('high'), { type: 'number' }),
  column('unit', 'head, count, days, money…', first('unit')),
  column('currency', 'ISO 4217, when the unit is money', first('currency')),
  column('price_year', 'the year of the prices', first('priceYear'), { type: 'number' }),
  column('basis', 'declared, observed, estimated, derived', first('basis')),
  column('attributed_to', 'whose figure it is', first('attributedTo')),
  column('stock_or_flow', 'stock, flow', first('stockOrFlow')),
  column('figure_note', 'a note on the first figure', first('note')),
  column('other_figures', 'the figures after the first, as a JSON list with the same names', otherFigures),
]

const where: ExportColumn[] = [
  column('series', 'the recurring undertaking: Zapad, BALTOPS', ({ series }) => series),
  column('location', 'the place (ACLED)', ({ place }) => place?.name ?? null),
  column('country', 'of the place, ISO 3166-1 alpha-2', ({ place }) => place?.iso3166 ?? null),
  column('latitude', 'of the place, degrees (ACLED)', ({ place }) => place?.latitude ?? null, {
    type: 'number',
  }),
  column('longitude', 'of the place, degrees (ACLED)', ({ place }) => place?.longitude ?? null, {
    type: 'number',
  }),
  column(
    'geo_precision',
    'of the place: exact, near, region, country (ACLED)',
    ({ place }) => place?.precision ?? null,
  ),
]

const sourced: ExportColumn[] = [
  column('reliability', 'of its best citation, A-F of the Admiralty code', ({ reliability }) => reliability, {
    derived: true,
  }),
  column('credibility', 'of its best citation, 1-6 of the Admiralty code', ({ credibility }) => credibility, {
    type: 'number',
    derived: true,
  }),
  column(
    'source',
    'outlet and title of each citation (ACLED)',
    (record) =>
      record.citations.map(({ outlet, title }) => (outlet ? `${outlet}: ${title}` : title)).join(between),
    { derived: true },
  ),
  column(
    'source_urls',
    'their addresses',
    (record) => record.citations.flatMap(({ url }) => url ?? []).join(between),
    {
      derived: true,
    },
  ),
  column(
    'citations',
    'each citation whole, as a JSON list: source, grade, quote, how it was checked',
    citations,
  ),
  column('links', 'claim, relation, strength and state of each link in force', linkWords, { derived: true }),
]

const kept: ExportColumn[] = [
  column('notes', 'the summary (ACLED)', ({ summary }) => summary),
  column('marking', 'TLP 2.0', ({ marking }) => marking),
  column(
    'review_state',
    'candidate, draft, in-review, accepted, rejected, unverifiable, duplicate, superseded',
    ({ reviewState }) => reviewState,
  ),
  column(
    'known_from',
    'for history entered later: the day from which it could be known',
    ({ knownFrom }) => knownFrom,
    {
      type: 'day',
    },
  ),
  column('backfilled', 'whether it was entered later', ({ backfilled }) => backfilled, { type: 'boolean' }),
  column('recorded_at', 'when the team recorded it', ({ recordedAt }) => recordedAt, {
    type: 'instant',
    derived: true,
  }),
  column(
    'retracted_at',
    'when it was retracted; only with `include=retracted`',
    ({ retractedAt }) => retractedAt,
    {
      type: 'instant',
      derived: true,
    },
  ),
  column('version', 'how often it was changed, and one', ({ version }) => version, {
    type: 'number',
    derived: true,
  }),
]

const SAID = {
  announcedOn: ['announced_on', 'say and do: the day it was announced'],
  agreedOn: ['agreed_on', 'say and do: the day it was agreed'],
  completedOn: ['completed_on', 'say and do: the day it was completed'],
  promisedBy: ['promised_by', 'say and do: the day by which it was promised'],
} as const

/** Added later, so at the end: whoever reads by place finds the others where they were. */
const said: ExportColumn[] = saidDates.map((name) =>
  column(SAID[name][0], SAID[name][1], (record) => record[name], { type: 'day' }),
)

/**
 * The columns of the exported log, in their order. They are added to, never renamed. Where ACLED or SIPRI has a column that means the
 * same, it has their name. Every value stands in one column that is read back; `derived` columns only say it again for people.
 */
export const exportColumns: readonly ExportColumn[] = [
  ...what,
  ...figures,
  ...where,
  ...sourced,
  ...kept,
  ...said,
]

/** The columns asked for, in the order of the documentation, with `ref` always among them; all when none is named. */
export function chosenColumns(headers: readonly string[] | undefined): readonly ExportColumn[] {
  if (!headers) return exportColumns
  return exportColumns.filter(({ header }) => header === 'ref' || headers.includes(header))
}
