import type { Standing } from '@/lib/claims/rules/standing'
import { bearingsByClaim } from './bearing'
import { claimAt, fromClaims } from './drift'
import { suggestStanding } from './suggest'
import type {
  BaselineDrift,
  ClaimDrift,
  Clock,
  DriftClaim,
  DriftLink,
  DriftOptions,
  PlainDate,
} from './types'

/**
 * What a test can leave out: a development, a source with all that repeats it, an outlet with all it published, an analyst with the
 * links they proposed, a year with what began in it.
 */
export const PILLARS = ['development', 'source', 'outlet', 'analyst', 'year'] as const

/** One thing that is left out. The id of a year is its four digits. */
export type Pillar = { kind: (typeof PILLARS)[number]; id: string }

/** A stretch of time, both days included: leaves out what happened in it. */
export type Period = { kind: 'period'; from: PlainDate; to: PlainDate }

/** A claim whose suggested standing is another without the pillar. */
export type Flip = {
  claimId: string
  from: Standing
  to: Standing
  driftBefore: number | null
  driftAfter: number | null
}

/** What a baseline's numbers are without a pillar. Moves are after minus before, in points. */
export type LoadTest = {
  pillar: Pillar
  drift: number | null
  coverage: number
  /** null when there is drift only before or only after */
  driftMove: number | null
  coverageMove: number
  flips: Flip[]
  /** it moves drift by 10 points or more, or flips a suggested standing */
  linchpin: boolean
}

/** How far drift must move for a pillar to be a linchpin, in points. */
export const LINCHPIN_MOVE = 10

/** Whether a citation falls with a pillar. What repeats a source says no more than the source, so it falls with it. */
function falls(citation: DriftLink['development']['citations'][number], pillar: Pillar): boolean {
  if (pillar.kind === 'outlet') return citation.outletId === pillar.id
  return pillar.kind === 'source' && (citation.sourceId === pillar.id || citation.origin === pillar.id)
}

/** The links as they would be without a pillar: without its links, or with developments that lose its citations. */
export function linksWithout(links: readonly DriftLink[], without: Pillar | Period): DriftLink[] {
  if (without.kind === 'development') return links.filter((link) => link.developmentId !== without.id)
  if (without.kind === 'period') return links.filter((link) => !overlaps(link, without))
  if (without.kind === 'analyst') return links.filter((link) => link.proposedById !== without.id)
  if (without.kind === 'year') return links.filter((link) => yearOf(link) !== without.id)
  const reduced = new Map<DriftLink['development'], DriftLink['development']>()
  return links.map((link) => {
    const { development } = link
    const citations = development.citations.filter((citation) => !falls(citation, without))
    if (citations.length === development.citations.length) return link
    const weaker = reduced.get(development) ?? { ...development, citations }
    reduced.set(development, weaker)
    return { ...link, development: weaker }
  })
}

function overlaps({ development }: DriftLink, period: Period): boolean {
  const { happenedStart: start, happenedEnd: end } = development
  return (start ?? end ?? '') <= period.to && (end ?? start ?? '9999-12-31') >= period.from
}

/** The year in which a development began; null when it cannot be placed. */
const yearOf = ({ development: { happenedStart, happenedEnd } }: DriftLink) =>
  (happenedStart ?? happenedEnd)?.slice(0, 4) ?? null

/** The pillars that a link rests on. */
function pillarsOf(link: DriftLink): Pillar[] {
  const { developmentId, development, proposedById } = link
  const pillars: Pillar[] = [{ kind: 'development', id: developmentId }]
  if (proposedById !== undefined) pillars.push({ kind: 'analyst', id: proposedById })
  const year = yearOf(link)
  if (year !== null) pillars.push({ kind: 'year', id: year })
  for (const { sourceId, origin, outletId } of development.citations) {
    pillars.push({ kind: 'source', id: sourceId })
    if (origin !== sourceId) pillars.push({ kind: 'source', id: origin })
    if (outletId !== null) pillars.push({ kind: 'outlet', id: outletId })
  }
  return pillars
}

/** Every pillar under the links that count, with the claims whose numbers it may move. */
function pillarsUnder(links: readonly DriftLink[], before: BaselineDrift) {
  const counting = new Set(
    before.perClaim.flatMap((claim) => [...claim.terms, ...claim.corrections].map((entry) => entry.linkId)),
  )
  const pillars = new Map<string, { pillar: Pillar; claimIds: Set<string> }>()
  for (const link of links) {
    if (!counting.has(link.id)) continue
    for (const pillar of pillarsOf(link)) {
      const key = `${pillar.kind} ${pillar.id}`
      const known = pillars.get(key) ?? { pillar, claimIds: new Set<string>() }
      pillars.set(key, known)
      known.claimIds.add(link.claimId)
    }
  }
  return [...pillars.values()]
}

function groupByClaim(links: readonly DriftLink[]): Map<string, DriftLink[]> {
  const groups = new Map<string, DriftLink[]>()
  for (const link of links) {
    const group = groups.get(link.claimId)
    if (group) group.push(link)
    else groups.set(link.claimId, [link])
  }
  return groups
}

function flipOf(before: ClaimDrift, after: ClaimDrift): Flip[] {
  const [from, to] = [suggestStanding(before).standing, suggestStanding(after).standing]
  if (from === to) return []
  return [{ claimId: before.claimId, from, to, driftBefore: before.drift, driftAfter: after.drift }]
}

function compareTests(a: LoadTest, b: LoadTest): number {
  const move = (test: LoadTest) => (test.driftMove === null ? Infinity : Math.abs(test.driftMove))
  if (move(a) !== move(b)) return move(b) - move(a)
  if (a.flips.length !== b.flips.length) return b.flips.length - a.flips.length
  return `${a.pillar.kind} ${a.pillar.id}` < `${b.pillar.kind} ${b.pillar.id}` ? -1 : 1
}

/**
 * Works out a baseline's drift without each pillar that bears on it at a clock, the greatest move first. Flips are of claims in the baseline; a retired claim has none. Only claims that rest on a pillar are worked out again.
 */
export function testLoad(
  claims: readonly DriftClaim[],
  links: readonly DriftLink[],
  clock: Clock,
  options: DriftOptions,
): LoadTest[] {
  const byClaim = groupByClaim(links)
  const work = (claim: DriftClaim, own: readonly DriftLink[]) =>
    claimAt(claim, bearingsByClaim(own, options).get(claim.id) ?? [], clock, options)
  const before = fromClaims(
    claims.map((claim) => work(claim, byClaim.get(claim.id) ?? [])),
    clock,
    options,
  )
  const tests = pillarsUnder(links, before).map(({ pillar, claimIds }): LoadTest => {
    const perClaim = claims.map((claim, index) => {
      const was = before.perClaim[index]
      if (was && !claimIds.has(claim.id)) return was
      return work(claim, linksWithout(byClaim.get(claim.id) ?? [], pillar))
    })
    const after = fromClaims(perClaim, clock, options)
    const flips = before.perClaim.flatMap((was, index) => {
      const now = perClaim[index]
      return now && now !== was && !was.retired ? flipOf(was, now) : []
    })
    const driftMove = before.drift === null || after.drift === null ? null : after.drift - before.drift
    const coverageMove = after.coverage - before.coverage
    const moves = driftMove !== null && Math.abs(driftMove) >= LINCHPIN_MOVE - 1e-9
    const linchpin = moves || flips.length > 0
    return { pillar, drift: after.drift, coverage: after.coverage, driftMove, coverageMove, flips, linchpin }
  })
  return tests.toSorted(compareTests)
}
