import { readFileSync } from 'node:fs'
import path from 'node:path'

export type Measurement = {
  metric: string
  of: string | null
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
export type Citation = {
  source: string
  reliability: string
  credibility: number
  checked: string
  checkNote: string
  quote: string | null
}
export type Link = { claim: string; relation: string; strength: number; rationale: string; given?: string }
export type Development = {
  ref: string
  title: string
  summary: string
  kind: string
  happened: string
  stage: string
  polarity: string
  significance: number
  confidence: string
  place: string | null
  actors: { code: string; role: string }[]
  measurements: Measurement[]
  citations: Citation[]
  knownFrom: string | null
  links: Link[]
}
export type Anchor = { block: string; start: number; end: number; exact: string }
export type Standing = {
  standing: string
  worldDate: string
  decidedAt: string
  reason: string
  dated: string
  driving: string[]
}
export type Claim = {
  ref: string
  statement: string
  type: string
  role: string
  horizon: string | null
  likelihood: string | null
  weight: number
  weightReason: string
  confirms: string
  falsifier: string
  actors: string[]
  anchor: Anchor
  standings: Standing[]
}
export type Actor = {
  code: string
  name: string
  type: string
  iso3166: string | null
  parent: string | null
}
export type Place = {
  name: string
  iso3166: string | null
  latitude: number
  longitude: number
  precision: string
}
export type Outlet = { name: string; type: string; defaultReliability: string | null }
export type Source = {
  key: string
  title: string
  outlet: string | null
  url: string | null
  published: string | null
  language: string | null
}
export type Dossier = {
  key: string
  baseline: { publishedOn: string; text: string }
  thresholds: { metric: string; kind: string; value: number }[]
}

const text = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8')
const records = <T>(name: string) => JSON.parse(text(name)) as T

/** The files of this folder as they are, for the tests: README.md says what each field means. */
export const sample = () => ({
  brief: text('brief.md'),
  dossier: records<Dossier>('dossier.json'),
  actors: records<Actor[]>('actors.json'),
  places: records<Place[]>('places.json'),
  outlets: records<Outlet[]>('outlets.json'),
  sources: records<Source[]>('sources.json'),
  developments: records<Development[]>('developments.json'),
  claims: records<Claim[]>('claims.json'),
})
