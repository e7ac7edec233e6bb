import 'server-only'
import { originCount } from '@/lib/sources/rules/grade'
import { originOf } from '@/lib/sources/rules/origin'
import type { DriftLink } from '../rules/types'
import type { CitationRow, DevelopmentFacts, LinkFacts, LinkRow } from './facts'

/** Rows by what `keyOf` says of them, in the order given. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

function developmentOf(row: LinkRow, citations: DriftLink['development']['citations']): DevelopmentFacts {
  const { startsOn, endsOn, precision, stage, polarity, refused, retractedOn } = row
  const retracted = refused || retractedOn !== null
  const { ref, title, kindCode, happened, reliability, credibility } = row
  const knownFrom = row.developmentKnownFrom
  return {
    drift: {
      id: row.developmentId,
      happenedStart: startsOn,
      happenedEnd: endsOn,
      precision,
      knownFrom,
      stage,
      polarity,
      citations,
      retracted,
      retractedOn,
    },
    brief: {
      id: row.developmentId,
      ref,
      title,
      kindCode,
      happened,
      startsOn,
      endsOn,
      stage,
      polarity,
      reliability,
      credibility,
      origins: originCount(citations),
      knownFrom,
      backfilled: row.developmentBackfilled,
      retracted,
    },
  }
}

/** The developments of the rows with their citations. Links to one development share one object, so that its grade is worked out once. */
export function gatherDevelopments(
  rows: readonly LinkRow[],
  citations: readonly CitationRow[],
  repeats: ReadonlyMap<string, string>,
): Map<string, DevelopmentFacts> {
  const cited = grouped(citations, ({ developmentId }) => developmentId)
  const gathered = new Map<string, DevelopmentFacts>()
  for (const row of rows) {
    if (gathered.has(row.developmentId)) continue
    const own = (cited.get(row.developmentId) ?? []).map(
      ({ sourceId, originId, outletId, reliability, credibility }) => ({
        reliability,
        credibility,
        sourceId,
        outletId,
        origin: originOf(sourceId, (id) => (id === sourceId ? originId : repeats.get(id))),
      }),
    )
    gathered.set(row.developmentId, developmentOf(row, own))
  }
  return gathered
}

/** A withdrawn link that had been accepted counted until it was withdrawn, so for the method it is an accepted one that ended. */
function methodState({ state, decidedAt }: LinkRow): DriftLink['state'] {
  return state === 'withdrawn' && decidedAt !== null ? 'accepted' : state
}

/** A link as recorded with what the method makes of it. */
export function gatherLink(row: LinkRow, { drift, brief }: DevelopmentFacts): LinkFacts {
  const { id, claimId, developmentId, relation, strength, recordedOn, endedOn } = row
  return {
    id,
    claimId,
    relation,
    strength,
    rationale: row.rationale,
    state: row.state,
    version: row.version,
    proposedBy: row.proposedBy,
    proposedById: row.proposedById,
    proposedAt: row.proposedAt,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    recordedOn,
    backfilled: row.knownFrom !== null,
    endedAt: row.endedAt,
    supersedesId: row.supersedesId,
    development: brief,
    drift: {
      id,
      claimId,
      developmentId,
      relation,
      strength: strength as DriftLink['strength'],
      state: methodState(row),
      recordedOn,
      endedOn,
      development: drift,
    },
  }
}
