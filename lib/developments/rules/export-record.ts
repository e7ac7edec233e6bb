/** A figure as it leaves the house. */
export type ExportFigure = {
  metric: string
  part: string | null
  low: number | null
  best: number | null
  high: number | null
  unit: string
  currency: string | null
  priceYear: number | null
  basis: string
  attributedTo: string | null
  stockOrFlow: string | null
  note: string | null
}

/** A source with its grade as it leaves the house. */
export type ExportCitation = {
  title: string
  outlet: string | null
  outletType: string | null
  url: string | null
  published: string | null
  author: string | null
  language: string | null
  sourceNote: string | null
  reliability: string
  credibility: number
  primary: boolean
  quote: string | null
  checked: string
  checkNote: string | null
}

/** A link in force as it leaves the house. */
export type ExportLink = {
  claim: string
  relation: string
  strength: number
  state: string
  rationale: string
  /** the relation under which it was compiled, where a closer look refined it */
  givenRelation: string | null
}

/**
 * A development with all that hangs on it, as every format is made from it. The names are those of the API, so that what was taken as JSON
 * can be logged again as it is.
 */
export type ExportRecord = {
  ref: string
  title: string
  summary: string
  kind: string
  /** EDTF */
  happened: string
  startsOn: string
  endsOn: string | null
  precision: string
  stage: string
  stageNote: string | null
  announcedOn: string | null
  agreedOn: string | null
  completedOn: string | null
  promisedBy: string | null
  polarity: string
  significance: number
  series: string | null
  /** the doers first */
  actors: { code: string; name: string; role: string }[]
  place: {
    name: string
    iso3166: string | null
    latitude: number | null
    longitude: number | null
    precision: string
  } | null
  measurements: ExportFigure[]
  citations: ExportCitation[]
  links: ExportLink[]
  /** the grade of the best citation, in its two halves */
  reliability: string | null
  credibility: number | null
  marking: string
  reviewState: string
  knownFrom: string | null
  backfilled: boolean
  recordedAt: string
  retractedAt: string | null
  version: number
}
