import { gradeOfDevelopment } from '@/lib/sources/rules/grade'
import { happenedOn, sideOf } from './happened'
import { RELATION } from './relations'
import type {
  Clock,
  DriftDevelopment,
  DriftLink,
  DriftOptions,
  LeftOutReason,
  PlainDate,
  Stage,
} from './types'

/**
 * What a stage weighs against a completed deed. Five are the method's; the other four are ours (docs/drift-method.md says
 * why): funded lies between agreed and under way; suspended leaves the intention, as when announced; cancelled leaves less
 * than that; reversed was done and undone.
 */
export const STAGE_FACTOR: Readonly<Record<Stage, number>> = {
  completed: 1,
  'under-way': 0.9,
  funded: 0.8,
  agreed: 0.7,
  announced: 0.5,
  suspended: 0.5,
  reversed: 0.5,
  cancelled: 0.25,
  rumoured: 0.25,
}

/** The factor of a development. What was expected and did not happen has no stage to wait for: its absence is complete. */
export function stageFactorOf(development: DriftDevelopment): number {
  return development.polarity === 'did-not-occur' ? 1 : STAGE_FACTOR[development.stage]
}

/**
 * A link with everything about it that does not depend on the clocks, so that a line over many dates works it out once.
 * It can count in the world from `from` on, and on the knowledge clock from `knownFrom` until the day before `knownUntil`.
 */
export type Bearing = {
  link: DriftLink
  grade: number
  stageFactor: number
  /** w = strength / 3 * g * stage */
  weight: number
  /** the parts of w in the three sums; all 0 for relations that do not enter them */
  S: number
  X: number
  E: number
  from: PlainDate
  knownFrom: PlainDate
  knownUntil: PlainDate | null
  goneReason: 'ended' | 'retracted'
  /** set when it can count at no clock, or only be listed as known when written */
  never: LeftOutReason | 'known-when-written' | null
  certain: boolean
}

/** What becomes of a bearing at a clock. */
export type Fate = 'counts' | 'known-when-written' | LeftOutReason

function whyNever(link: DriftLink, weight: number, from: PlainDate | null): LeftOutReason | null {
  if (link.state !== 'accepted') return 'not-accepted'
  if (link.relation === 'context') return 'context'
  if (link.development.retracted && !link.development.retractedOn) return 'retracted'
  if (from === null) return 'no-date'
  return weight > 0 ? null : 'no-weight'
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}

/** Works out the bearing of one link; `grade` is g of its development. */
export function bearingOf(link: DriftLink, grade: number, options: DriftOptions): Bearing {
  const { development } = link
  const stageFactor = options.stageFactor === false ? 1 : stageFactorOf(development)
  const weight = (link.strength / 3) * grade * stageFactor
  const happened = happenedOn(development)
  const never = whyNever(link, weight, happened)
  const side = sideOf(development, options.baselineDate)
  const { place } = RELATION[link.relation]
  const half = place === 'half S, half X' ? weight / 2 : 0
  const ended = link.endedOn ?? null
  const retracted = development.retracted ? (development.retractedOn ?? null) : null
  const retractedFirst = retracted !== null && (ended === null || retracted <= ended)
  return {
    link,
    grade,
    stageFactor,
    weight,
    S: place === 'S' ? weight : half,
    X: place === 'X' ? weight : half,
    E: place === 'E' ? weight : 0,
    // an error of the day shows from the day the statement was made, however long before it the facts were there
    from: place === 'error' ? later(happened ?? '', options.baselineDate) : (happened ?? ''),
    knownFrom: later(link.recordedOn, development.knownFrom),
    knownUntil: retractedFirst ? retracted : ended,
    goneReason: retractedFirst ? 'retracted' : 'ended',
    never: never ?? (place === 'error' || side === 'after' ? null : 'known-when-written'),
    certain: side !== 'unclear',
  }
}

/** The bearings of links by claim, each claim's in order of time and then of id, which fixes the order of every sum. */
export function bearingsByClaim(links: readonly DriftLink[], options: DriftOptions): Map<string, Bearing[]> {
  const grades = new Map<DriftDevelopment, number>()
  const byClaim = new Map<string, Bearing[]>()
  for (const link of links) {
    const grade = grades.get(link.development) ?? gradeOfDevelopment(link.development.citations)
    grades.set(link.development, grade)
    const bearing = bearingOf(link, grade, options)
    const others = byClaim.get(link.claimId)
    if (others) others.push(bearing)
    else byClaim.set(link.claimId, [bearing])
  }
  for (const bearings of byClaim.values()) bearings.sort(compareBearings)
  return byClaim
}

function compareBearings(a: Bearing, b: Bearing): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  return a.link.id < b.link.id ? -1 : 1
}

/** What becomes of a bearing at a clock: it counts, is listed as known when written, or is left out for a reason. */
export function fateOf(bearing: Bearing, clock: Clock): Fate {
  const { never } = bearing
  if (never !== null && never !== 'known-when-written') return never
  if (clock.known < bearing.knownFrom) return 'not-known-yet'
  if (bearing.knownUntil !== null && clock.known >= bearing.knownUntil) return bearing.goneReason
  if (never) return never
  return clock.world < bearing.from ? 'not-happened-yet' : 'counts'
}
