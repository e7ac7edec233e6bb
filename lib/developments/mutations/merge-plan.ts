import 'server-only'
import type { Act } from '@/lib/core/gate'
import type { Citation, Measurement } from '@/prisma/generated/client'
import { figureKey, type MergeField } from '../rules/merge'
import type { Loaded } from './state'

/** The survivor's columns that a merge may change. */
const columns = [
  ...(['title', 'summary', 'kindCode', 'happened', 'startsOn', 'endsOn', 'precision', 'stage'] as const),
  ...(['announcedOn', 'agreedOn', 'completedOn', 'promisedBy', 'polarity', 'significance'] as const),
  ...(['placeId', 'series', 'marking', 'reliability', 'credibility'] as const),
]
type Column = (typeof columns)[number]
/** Dates as ISO text, so that a plan reads back as it was written. */
export type Facts = Record<Column, string | number | null>
export type InRole = { actorId: string; role: string }

/** What a merge did, kept with it: enough to undo it exactly. */
export type MergePlan = {
  before: Facts
  after: Facts
  actorsBefore: InRole[]
  actorsAfter: InRole[]
  merged: { reviewState: string; contentHash: string }
  citations: Citation[]
  measurements: Measurement[]
  links: string[]
  /** first notes of the threads that moved */
  threads: string[]
}

/** Which columns a field stands for. */
const columnsOf: Record<Exclude<MergeField, 'actors'>, readonly Column[]> = {
  title: ['title'],
  summary: ['summary'],
  kind: ['kindCode'],
  happened: ['happened', 'startsOn', 'endsOn', 'precision'],
  stage: ['stage', 'announcedOn', 'agreedOn', 'completedOn', 'promisedBy'],
  polarity: ['polarity'],
  significance: ['significance'],
  place: ['placeId'],
  series: ['series'],
  marking: ['marking'],
}

/** Fields whose columns differ from what the merge had left there: somebody changed them since. */
export function changedSince(now: Facts, after: Facts): Column[] {
  return columns.filter((column) => now[column] !== after[column])
}

/** A record's columns as a plan keeps them. */
export function factsOf(row: Loaded): Facts {
  const entries = columns.map((column) => {
    const value = row[column]
    return [column, value instanceof Date ? value.toISOString() : value]
  })
  return Object.fromEntries(entries) as Facts
}

const days = new Set<Column>(['startsOn', 'endsOn', 'announcedOn', 'agreedOn', 'completedOn', 'promisedBy'])

/** Columns of a plan as the database takes them. */
export function asColumns(facts: Partial<Facts>): Record<string, unknown> {
  const entries = Object.entries(facts).map(([column, value]) => [
    column,
    typeof value === 'string' && days.has(column as Column) ? new Date(value) : value,
  ])
  return Object.fromEntries(entries)
}

/** The survivor's columns with those of the other where its fields are taken. */
export function factsAfter(survivor: Loaded, merged: Loaded, take: readonly MergeField[]): Facts {
  const theirs = factsOf(merged)
  const taken = take.flatMap((field) => (field === 'actors' ? [] : columnsOf[field]))
  return { ...factsOf(survivor), ...Object.fromEntries(taken.map((column) => [column, theirs[column]])) }
}

const roleKey = ({ actorId, role }: InRole) => `${actorId}/${role}`
export const rolesOf = ({ actors }: Loaded): InRole[] =>
  actors.map(({ actorId, role }) => ({ actorId, role }))
export const sameRoles = (one: readonly InRole[], other: readonly InRole[]) =>
  one.map(roleKey).toSorted().join() === other.map(roleKey).toSorted().join()

/** Actors taken over stand beside the survivor's own: nobody who took part is lost. */
export function rolesAfter(survivor: Loaded, merged: Loaded, take: readonly MergeField[]): InRole[] {
  const own = rolesOf(survivor)
  if (!take.includes('actors')) return own
  const known = new Set(own.map(roleKey))
  return [...own, ...rolesOf(merged).filter((inRole) => !known.has(roleKey(inRole)))]
}

type Moving = Pick<MergePlan, 'citations' | 'measurements' | 'links' | 'threads'>

/** What hangs on the record that goes and the survivor does not have: sources it does not cite, figures it does not give, claims it is not linked to, and all threads. */
export async function movingOf({ tx, dossier }: Act, survivor: Loaded, merged: Loaded): Promise<Moving> {
  const sources = new Set(survivor.citations.map(({ sourceId }) => sourceId))
  const figures = new Set(survivor.measurements.map(figureKey))
  const links = await tx.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM links l WHERE l.dossier_id = ${dossier.id}::uuid AND l.development_id = ${merged.id}::uuid
      AND l.ended_at IS NULL AND l.state IN ('proposed', 'accepted') AND NOT EXISTS (
        SELECT 1 FROM links o WHERE o.dossier_id = l.dossier_id AND o.development_id = ${survivor.id}::uuid AND o.claim_id = l.claim_id
          AND o.ended_at IS NULL AND o.state IN ('proposed', 'accepted')) ORDER BY l.id`
  const threads = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT thread_id AS id FROM annotations WHERE dossier_id = ${dossier.id}::uuid AND target_type = 'development'
      AND target_id = ${merged.id}::uuid ORDER BY 1`
  return {
    citations: merged.citations
      .filter(({ sourceId }) => !sources.has(sourceId))
      .map(({ source: _, ...citation }) => citation),
    measurements: merged.measurements.filter((figure) => !figures.has(figureKey(figure))),
    links: links.map(({ id }) => id),
    threads: threads.map(({ id }) => id),
  }
}

/** Moves what hangs on one record to another, behind what the other has. */
export async function moveTo({ tx, dossier }: Act, moving: Moving, to: Loaded): Promise<void> {
  const dossierId = dossier.id
  const behind = (rows: readonly { position: number }[]) =>
    Math.max(-1, ...rows.map(({ position }) => position)) + 1
  for (const [at, { id }] of moving.citations.entries()) {
    const position = behind(to.citations) + at
    await tx.citation.updateMany({ where: { dossierId, id }, data: { developmentId: to.id, position } })
  }
  for (const [at, { id }] of moving.measurements.entries()) {
    const position = behind(to.measurements) + at
    await tx.measurement.updateMany({ where: { dossierId, id }, data: { developmentId: to.id, position } })
  }
  await tx.link.updateMany({ where: { dossierId, id: { in: moving.links } }, data: { developmentId: to.id } })
  await moveThreads({ tx, dossier }, moving.threads, to.id)
}

/** Threads move whole, with the answers that came later. */
export async function moveThreads(
  { tx, dossier }: Pick<Act, 'tx' | 'dossier'>,
  threads: string[],
  developmentId: string,
): Promise<void> {
  await tx.annotation.updateMany({
    where: { dossierId: dossier.id, targetType: 'development', threadId: { in: threads } },
    data: { targetId: developmentId },
  })
}
