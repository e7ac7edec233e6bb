import 'server-only'
import { numbersOf, type Assessed } from '@/lib/drift/queries/assess'
import type { LinkFacts, StandingFacts } from '@/lib/drift/queries/facts'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { suggestStanding } from '@/lib/drift/rules/suggest'
import type { Clock } from '@/lib/drift/rules/types'
import type { ClaimRow } from '../contract'

/** Whether an accepted link is in force at the clocks: both it and its development were recorded, and nothing ended either. */
function isKnown({ drift }: LinkFacts, { world, known }: Clock): boolean {
  const { development, state, recordedOn, endedOn } = drift
  return (
    state === 'accepted' &&
    !development.retracted &&
    recordedOn <= known &&
    development.knownFrom <= known &&
    !(endedOn && endedOn <= known) &&
    (development.happenedStart ?? '') <= world
  )
}

function countRelations(links: readonly LinkFacts[], clock: Clock): ClaimRow['links'] {
  const counts = Object.fromEntries(RELATIONS.map((relation) => [relation, 0])) as ClaimRow['links']
  for (const link of links) if (isKnown(link, clock)) counts[link.drift.relation] += 1
  return counts
}

function inForce(standing: StandingFacts | null): ClaimRow['standing'] {
  if (!standing) return null
  const { claimId: _, recordedAt: __, ...shown } = standing
  return shown
}

/** A claim as the ledger shows it. Differs: a person decided something else than the links suggest; retiring is never suggested. */
export function rowOf({ claim, drift, standing, links }: Assessed, clock: Clock): ClaimRow {
  const { publishedOn: _, ...recorded } = claim
  const suggested = suggestStanding(drift)
  const tested = drift.terms.flatMap(({ from }) => from ?? [])
  return {
    ...recorded,
    ...numbersOf(drift),
    standing: inForce(standing),
    suggestion: suggested,
    differs: standing !== null && standing.standing !== 'retired' && standing.standing !== suggested.standing,
    links: countRelations(links, clock),
    proposed: links.filter(({ state, drift: { endedOn } }) => state === 'proposed' && !endedOn).length,
    overlooked: drift.knownWhenWritten.filter(({ overlooked }) => overlooked).length,
    lastTestedOn: tested.toSorted().at(-1) ?? null,
  }
}
