import type { Bearing } from './bearing'
import type { Bucket, ClaimDrift, Points, Since, Term } from './types'

/** The numbers of one claim, without the lists behind them. */
export type Sum = Points &
  Pick<ClaimDrift, 'S' | 'X' | 'E' | 'tested' | 'drift' | 'settledBy' | 'corrected'> & {
    total: number
    settling: Bearing | null
  }

/** Which outcome stands when several settle a claim on one day: an answer before a lost question, a failure before a success. */
const SETTLING_ORDER = { fails: 0, fulfils: 1, overtakes: 2 } as const

type Settling = keyof typeof SETTLING_ORDER

function isSettling(relation: string): relation is Settling {
  return relation === 'overtakes' || relation === 'fulfils' || relation === 'fails'
}

/** The bearing that settles a claim: the earliest of overtakes, fulfils and fails. What is settled stays settled. */
function findSettling(counting: readonly Bearing[]): Bearing | null {
  let first: Bearing | null = null
  for (const bearing of counting) {
    const { relation } = bearing.link
    if (!isSettling(relation)) continue
    if (first && (first.from < bearing.from || !outranks(relation, first.link.relation))) continue
    first = bearing
  }
  return first
}

function outranks(relation: Settling, other: string): boolean {
  return isSettling(other) && SETTLING_ORDER[relation] < SETTLING_ORDER[other]
}

const BUCKET_OF_OUTCOME = { fails: 'against', fulfils: 'held', overtakes: 'overtaken' } as const

const FIELD_OF_OUTCOME = { fails: 'against', fulfils: 'held', overtakes: 'overtakenPoints' } as const

/** Points of a weight: 100 w / (S + X + E + k). The one place where a contribution is worked out. */
function pointsOf(weight: number, total: number): number {
  return total > 0 ? (100 * weight) / total : 0
}

/**
 * Sums the bearings that count at a clock, in the order given. Method version 1:
 * against = 100 X / (S + X + E + k), beyond = 100 E / (...), held = 100 S / (...), drift = against + beyond.
 * Once settled, all 100 points go where the outcome says. Points are added term by term, so that the list sums to them exactly.
 */
export function sumUp(counting: readonly Bearing[], k: number): Sum {
  let [S, X, E] = [0, 0, 0]
  let [tested, corrected] = [false, false]
  for (const bearing of counting) {
    if (bearing.link.relation === 'corrects') corrected = true
    else tested = true
    S += bearing.S
    X += bearing.X
    E += bearing.E
  }
  const total = S + X + E + k
  const settling = findSettling(counting)
  const settledBy = settling && isSettling(settling.link.relation) ? settling.link.relation : null
  const points = { held: 0, against: 0, beyond: 0, overtakenPoints: 0, ownWord: 0 }
  if (settledBy) points[FIELD_OF_OUTCOME[settledBy]] = 100
  else if (tested) {
    points.ownWord = pointsOf(k, total)
    for (const bearing of counting) {
      points.held += pointsOf(bearing.S, total)
      points.against += pointsOf(bearing.X, total)
      points.beyond += pointsOf(bearing.E, total)
    }
  }
  const drift = tested ? Math.min(100, points.against + points.beyond + points.overtakenPoints) : null
  return { S, X, E, total, ...points, drift, tested, corrected, settling, settledBy }
}

const PARTS = [
  ['S', 'held'],
  ['X', 'against'],
  ['E', 'beyond'],
] as const

/** The list behind a claim's numbers: every bearing in the sum, what settles the claim, and the baseline's own word last. */
export function termsOf(counting: readonly Bearing[], sum: Sum, k: number): Term[] {
  if (!sum.tested) return []
  const terms = counting.flatMap((bearing) => {
    const { relation } = bearing.link
    if (isSettling(relation))
      return [
        termOf(bearing, BUCKET_OF_OUTCOME[relation], bearing.weight, bearing === sum.settling ? 100 : 0),
      ]
    return PARTS.filter(([part]) => bearing[part] > 0).map(([part, bucket]) =>
      termOf(bearing, bucket, bearing[part], sum.settling ? 0 : pointsOf(bearing[part], sum.total)),
    )
  })
  return [...terms, ownWord(k, sum.ownWord)]
}

function termOf(bearing: Bearing, bucket: Bucket, weight: number, contribution: number): Term {
  const { link, grade, stageFactor, from } = bearing
  const { id, developmentId, relation, strength } = link
  return {
    linkId: id,
    developmentId,
    relation,
    strength,
    grade,
    stageFactor,
    weight,
    bucket,
    contribution,
    from,
  }
}

function ownWord(k: number, contribution: number): Term {
  const blank = { linkId: null, developmentId: null, relation: null, strength: null, grade: null, from: null }
  return { ...blank, stageFactor: 1, weight: k, bucket: 'own-word', contribution }
}

/** Since when, and by which link. */
export function sinceOf({ from, link }: Bearing): Since {
  return { from, linkId: link.id, developmentId: link.developmentId }
}

/** The first resolution among what counts, whether or not the claim had been overtaken before it. */
export function findResolution(counting: readonly Bearing[]): ClaimDrift['resolution'] {
  const first = findSettling(counting.filter((bearing) => bearing.link.relation !== 'overtakes'))
  return first && { ...sinceOf(first), outcome: first.link.relation === 'fails' ? 'failed' : 'fulfilled' }
}
