import type { DriftCitation } from '@/lib/drift/rules/types'
import type { Credibility, Grade, Reliability } from './admiralty'
import { bestGrade, gradeOfDevelopment, originCount } from './grade'
import { originOf } from './origin'

/** A citation as the log has it, whether its source stands or not. */
export type CitationFact = Grade & {
  id: string
  developmentId: string
  sourceId: string
  outletId: string | null
}

/** What is known of the sources: which are withdrawn, and which repeats which. */
export type SourceState = {
  withdrawn: ReadonlySet<string>
  repeats: ReadonlyMap<string, string>
}

/** What somebody is about to change. `originId` null: it repeats nothing any more. */
export type SourceChange =
  | { kind: 'withdraw'; sourceIds: readonly string[] }
  | { kind: 'restore'; sourceIds: readonly string[] }
  | {
      kind: 'regrade'
      citationIds: readonly string[]
      reliability?: Reliability | undefined
      credibility?: Credibility | undefined
    }
  | { kind: 'origin'; sourceId: string; originId: string | null }

export type Before = { citations: readonly CitationFact[]; sources: SourceState }

/** The citations and sources after a change; the ones given stay as they are. */
export function afterChange({ citations, sources }: Before, change: SourceChange): Before {
  switch (change.kind) {
    case 'withdraw':
      return {
        citations,
        sources: { ...sources, withdrawn: new Set([...sources.withdrawn, ...change.sourceIds]) },
      }
    case 'restore': {
      const withdrawn = new Set(sources.withdrawn)
      for (const id of change.sourceIds) withdrawn.delete(id)
      return { citations, sources: { ...sources, withdrawn } }
    }
    case 'origin': {
      const repeats = new Map(sources.repeats)
      if (change.originId === null) repeats.delete(change.sourceId)
      else repeats.set(change.sourceId, change.originId)
      return { citations, sources: { ...sources, repeats } }
    }
    case 'regrade': {
      const chosen = new Set(change.citationIds)
      const { reliability, credibility } = change
      const regraded = citations.map((cited) =>
        chosen.has(cited.id)
          ? {
              ...cited,
              reliability: reliability ?? cited.reliability,
              credibility: credibility ?? cited.credibility,
            }
          : cited,
      )
      return { citations: regraded, sources }
    }
  }
}

/** The citations that stand, by development, as the method takes them: without withdrawn sources, each with its origin. */
export function standingCitations({ citations, sources }: Before): Map<string, DriftCitation[]> {
  const standing = new Map<string, DriftCitation[]>()
  for (const { developmentId, sourceId, outletId, reliability, credibility } of citations) {
    if (sources.withdrawn.has(sourceId)) continue
    const origin = originOf(sourceId, (id) => sources.repeats.get(id))
    const own = standing.get(developmentId) ?? []
    own.push({ sourceId, outletId, reliability, credibility, origin })
    standing.set(developmentId, own)
  }
  return standing
}

/** What a development's citations come to: its best single grade, its independent origins, and g of the method (0-1). */
export type Weighed = {
  reliability: Reliability | null
  credibility: Credibility | null
  origins: number
  grade: number
}

/** Weighs the standing citations of one development. */
export function weigh(citations: readonly DriftCitation[]): Weighed {
  const best = bestGrade(citations)
  return {
    reliability: best?.reliability ?? null,
    credibility: best?.credibility ?? null,
    origins: originCount(citations),
    grade: gradeOfDevelopment(citations),
  }
}
