import 'server-only'
import { standingsUpTo } from '@/lib/claims/rules/standing'
import type { Assessed } from '@/lib/drift/queries/assess'
import { developmentsTesting } from '@/lib/drift/queries/footing'
import type { Evidence, LinkFacts } from '@/lib/drift/queries/facts'
import { sayDoOf } from '@/lib/drift/rules/footing'
import { suggestStanding } from '@/lib/drift/rules/suggest'
import type { ClaimDrift, Clock } from '@/lib/drift/rules/types'
import type { WordTally } from '@/lib/forecasts/rules/calibration'
import type { ClaimPart, EvidenceLine } from '../rules/claims'
import { shortDate } from '../rules/short-date'

/** The links that a reader of the claim must see: those in the sum, those that show an error, and what was known when it was written. */
function shownLinks(drift: ClaimDrift): Map<string, boolean> {
  const counted = [
    ...drift.terms.flatMap(({ linkId }) => linkId ?? []),
    ...drift.corrections.map(({ linkId }) => linkId),
  ]
  const context = drift.leftOut.filter(({ reason }) => reason === 'context').map(({ linkId }) => linkId)
  return new Map([
    ...drift.knownWhenWritten.map(({ linkId }) => [linkId, true] as const),
    ...[...counted, ...context].map((linkId) => [linkId, false] as const),
  ])
}

function sayDoPart(one: Assessed): ClaimPart['sayDo'] {
  const { counts, factor } = sayDoOf(developmentsTesting(one))
  const { done, said, undone } = counts
  return factor === null ? null : { done, underWay: counts['under-way'], said, undone, factor }
}

/** How the baseline's other uses of the claim's word came out, as far as they could be scored. */
function recordPart({ claim }: Assessed, words: readonly WordTally[]): ClaimPart['record'] {
  const tally = words.find(({ word }) => word === claim.likelihood)
  if (!tally || tally.scored === 0) return null
  const { word, came, scored, interval } = tally
  return { word, came, scored, interval }
}

/** What the report knows beside the evidence. */
export type Beside = {
  /** the words of a claim's passages */
  quotes: ReadonlyMap<string, string>
  /** why each link was made */
  rationales: ReadonlyMap<string, string>
  /** the numbers of a development's sources */
  numbersOf(developmentId: string): number[]
  /** what came of the baseline's words of likelihood */
  words: readonly WordTally[]
}

function lineOf(
  { id, development, drift: { relation, strength } }: LinkFacts,
  knownWhenWritten: boolean,
  { rationales, numbersOf }: Beside,
): EvidenceLine {
  const { ref, title, happened, reliability, credibility } = development
  return {
    ref,
    title,
    dateText: shortDate(happened),
    relation,
    strength,
    rationale: rationales.get(id) ?? null,
    knownWhenWritten,
    sources: numbersOf(development.id),
    grade: reliability && credibility ? `${reliability}${credibility}` : null,
  }
}

function standingPart(
  { standing, claim }: Assessed,
  { standings }: Evidence,
  clock: Clock,
): ClaimPart['standing'] {
  const upTo = standingsUpTo(standings.get(claim.id) ?? [], {
    worldDate: clock.world,
    knowledgeDate: clock.known,
  })
  const earlier = upTo
    .filter(({ worldDate }) => standing !== null && worldDate < standing.worldDate)
    .map((one) => ({ word: one.standing, since: one.worldDate }))
  if (!standing)
    return { word: 'untested', since: null, reason: null, decidedBy: null, decidedOn: null, earlier }
  const { standing: word, worldDate: since, reason, decidedBy, decidedOn } = standing
  return { word, since, reason, decidedBy, decidedOn, earlier }
}

/** One claim of a report: its standing, the suggestion where it differs, its numbers and the developments behind it, oldest first. */
export function claimPartOf(one: Assessed, evidence: Evidence, clock: Clock, beside: Beside): ClaimPart {
  const { claim, drift, links, standing } = one
  const suggested = suggestStanding(drift)
  const differs =
    standing !== null && standing.standing !== 'retired' && standing.standing !== suggested.standing
  const shown = shownLinks(drift)
  const { ref, statement, type, weight, horizon, likelihood } = claim
  const { against, beyond, held, overtakenPoints, ownWord } = drift
  return {
    ref,
    statement,
    type,
    weight,
    horizon,
    likelihood,
    owner: claim.owner?.name ?? null,
    sayDo: sayDoPart(one),
    record: recordPart(one, beside.words),
    passageQuote: beside.quotes.get(claim.id) ?? null,
    standing: standingPart(one, evidence, clock),
    suggestion:
      differs || standing === null ? { word: suggested.standing, sentence: suggested.sentence } : null,
    drift:
      drift.drift === null
        ? null
        : { drift: drift.drift, against, beyond, held, overtaken: overtakenPoints, ownWord },
    developments: links
      .filter(({ id }) => shown.has(id))
      .toSorted((a, b) => (a.development.startsOn < b.development.startsOn ? -1 : 1))
      .map((link) => lineOf(link, shown.get(link.id)!, beside)),
  }
}
