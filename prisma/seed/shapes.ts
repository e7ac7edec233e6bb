import type { SeedApi } from './api'

type Input<F> = F extends (input: infer I, ...rest: never[]) => unknown ? I : never
type Logging = Input<SeedApi['developments']['logDevelopment']>
type Adding = Input<SeedApi['claims']['addClaim']>
type Deciding = Input<SeedApi['claims']['decideStanding']>

/** The files of this folder, as they are written. Its README says what each field means and how it came about. */
export type DossierSeed = {
  key: string; title: string; summary: string; marking: 'CLEAR'
  baseline: { title: string; author: string; publisher: string; publishedOn: string; text: string; note: string }
}
export type ActorSeed = Omit<Input<SeedApi['actors']['addActor']>, 'key'>
export type PlaceSeed = NonNullable<Logging['newPlace']> & { admin: string | null; otherNames: string[] }
export type OutletSeed = { name: string; type: string; defaultReliability: string }
export type SourceSeed = {
  key: string; title: string; titleTranslated: boolean; outlet: string | null; repeats: string | null
  url: string | null; published: string | null; language: string | null; note: string | null
}
type Cited = NonNullable<Logging['citations']>[number]
export type CitationSeed = Pick<Cited, 'reliability' | 'credibility' | 'primary' | 'checked' | 'checkNote'> & { source: string; quote: string | null }
export type MeasurementSeed = NonNullable<Logging['measurements']>[number] & { of: string | null }
export type LinkSeed = { claim: string; relation: NonNullable<Logging['links']>[number]['relation']; strength: number; rationale: string; given?: NonNullable<Logging['links']>[number]['relation'] }
export type DevelopmentSeed = Pick<Logging, 'title' | 'summary' | 'kind' | 'happened' | 'stage' | 'stageNote' | 'polarity' | 'significance' | 'series' | 'place' | 'actors' | 'knownFrom'> & {
  ref: string; confidence: 'high' | 'medium'; measurements: MeasurementSeed[]; citations: CitationSeed[]; links: LinkSeed[]
}
export type TripwireSeed = Omit<Input<SeedApi['tripwires']['armTripwire']>, 'key' | 'ref'> & { claim: string }
export type StandingSeed = Pick<Deciding, 'standing' | 'worldDate' | 'reason'> & { decidedAt: string; driving: string[] }
export type ClaimSeed = Pick<Adding, 'statement' | 'type' | 'role' | 'horizon' | 'likelihood' | 'weight' | 'weightReason' | 'confirms' | 'falsifier'> & {
  ref: string; anchor: { block: string; start: number; end: number; exact: string }; standings: StandingSeed[]
}
