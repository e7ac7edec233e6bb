import type { Development, DevelopmentFigure } from '@/lib/developments/contract'
import { formatHappened } from '@/lib/developments/rules/dates'
import type { Citation } from '@/lib/sources/contract'

/** A row of a list; `row` is its name while the form is open, so that a removed row does not hand its text to the next. */
type Row<T> = T & { row: string }

export type ActorValues = Row<{ code: string; role: string; name: string; type: string }>
export type FigureValues = Row<{
  metric: string
  part: string
  low: string
  best: string
  high: string
  unit: string
  currency: string
  priceYear: string
  basis: string
  attributedTo: string
  stockOrFlow: string
  note: string
}>
export type CitationValues = Row<{
  /** set for a source that the dossier has already */
  sourceId: string
  url: string
  title: string
  outlet: string
  outletType: string
  /** the source that a new one repeats, and its title */
  originId: string
  originTitle: string
  published: string
  reliability: string
  credibility: string
  primary: boolean
  quote: string
  checked: string
  checkNote: string
}>
export type LinkValues = Row<{ claim: string; relation: string; strength: number; rationale: string }>

/** Everything in the form exactly as it was typed: text stays text until it is saved, so that a slip loses nothing. */
export type FormValues = {
  title: string
  summary: string
  kind: string
  happened: string
  stage: string
  stageNote: string
  announcedOn: string
  agreedOn: string
  completedOn: string
  promisedBy: string
  polarity: string
  significance: string
  actors: ActorValues[]
  place: string
  /** of a place that the dossier does not have yet */
  placeCountry: string
  placeLatitude: string
  placeLongitude: string
  placePrecision: string
  measurements: FigureValues[]
  citations: CitationValues[]
  links: LinkValues[]
  series: string
  marking: string
  reviewState: string
  knownFrom: string
  backfilled: boolean
}

let rows = 0
/** A name for a new row, unlike any other of this page. */
export function rowName(): string {
  rows += 1
  return `r${rows}-${Math.random().toString(36).slice(2, 8)}`
}

export const newActorRow = (given: Partial<ActorValues> = {}): ActorValues => ({
  code: '',
  role: 'actor',
  name: '',
  type: 'other',
  ...given,
  row: rowName(),
})

export const newFigureRow = (given: Partial<FigureValues> = {}): FigureValues => ({
  metric: '',
  part: '',
  low: '',
  best: '',
  high: '',
  unit: '',
  currency: '',
  priceYear: '',
  basis: 'declared',
  attributedTo: '',
  stockOrFlow: '',
  note: '',
  ...given,
  row: rowName(),
})

export const newCitationRow = (given: Partial<CitationValues> = {}): CitationValues => ({
  sourceId: '',
  url: '',
  title: '',
  outlet: '',
  outletType: '',
  originId: '',
  originTitle: '',
  published: '',
  reliability: '',
  credibility: '',
  primary: false,
  quote: '',
  checked: 'seen',
  checkNote: '',
  ...given,
  row: rowName(),
})

export const newLinkRow = (given: Partial<LinkValues> = {}): LinkValues => ({
  claim: '',
  relation: '',
  strength: 2,
  rationale: '',
  ...given,
  row: rowName(),
})

const noNewPlace = { placeCountry: '', placeLatitude: '', placeLongitude: '', placePrecision: 'near' }

/** The form before anything is typed. */
export function emptyValues(): FormValues {
  return {
    title: '',
    summary: '',
    kind: '',
    happened: '',
    stage: 'completed',
    stageNote: '',
    announcedOn: '',
    agreedOn: '',
    completedOn: '',
    promisedBy: '',
    polarity: 'occurred',
    significance: '3',
    actors: [],
    place: '',
    ...noNewPlace,
    measurements: [],
    citations: [],
    links: [],
    series: '',
    marking: 'CLEAR',
    reviewState: 'accepted',
    knownFrom: '',
    backfilled: false,
  }
}

const numeral = (value: number | null) => (value === null ? '' : String(value))

/** A figure as it is saved, as a row of the form. */
export function figureRow(figure: DevelopmentFigure): FigureValues {
  return newFigureRow({
    metric: figure.metric,
    part: figure.part ?? '',
    low: numeral(figure.low),
    best: numeral(figure.best),
    high: numeral(figure.high),
    unit: figure.unit,
    currency: figure.currency ?? '',
    priceYear: numeral(figure.priceYear),
    basis: figure.basis,
    attributedTo: figure.attributedTo ?? '',
    stockOrFlow: figure.stockOrFlow ?? '',
    note: figure.note ?? '',
  })
}

function citationRow(citation: Citation): CitationValues {
  return newCitationRow({
    sourceId: citation.sourceId,
    url: citation.url ?? '',
    title: citation.title,
    outlet: citation.outlet ?? '',
    outletType: citation.outletType ?? '',
    published: citation.published ? formatHappened(citation.published) : '',
    reliability: citation.reliability,
    credibility: String(citation.credibility),
    primary: citation.primary,
    quote: citation.quote ?? '',
    checked: citation.checked,
    checkNote: citation.checkNote ?? '',
  })
}

/** The form of a record as it is saved; links are changed on its page, not here. */
export function valuesOf(development: Development): FormValues {
  return {
    title: development.title,
    summary: development.summary,
    kind: development.kind,
    happened: development.happened,
    stage: development.stage,
    stageNote: development.stageNote ?? '',
    announcedOn: development.announcedOn ?? '',
    agreedOn: development.agreedOn ?? '',
    completedOn: development.completedOn ?? '',
    promisedBy: development.promisedBy ?? '',
    polarity: development.polarity,
    significance: String(development.significance),
    actors: development.actors.map(({ code, role, name }) => newActorRow({ code, role, name })),
    place: development.place?.name ?? '',
    ...noNewPlace,
    measurements: development.measurements.map(figureRow),
    citations: development.citations.map(citationRow),
    links: [],
    series: development.series ?? '',
    marking: development.marking,
    reviewState: development.reviewState,
    knownFrom: development.knownFrom ?? '',
    backfilled: development.backfilled,
  }
}
