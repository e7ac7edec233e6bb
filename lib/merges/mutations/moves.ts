import 'server-only'
import type { Act } from '@/lib/core/gate'
import type { MergeCounts } from '../contract'
import { SUBJECTS, type Reference, type SubjectType } from '../rules/subjects'
import { named } from './rows'

/** A merge as its moves need it. */
export type Between = { mergeId: string; subjectType: SubjectType; survivorId: string; absorbedId: string }

/** Points the references at the survivor and writes down which they were; gives how many. */
async function move(
  { tx, dossier }: Act,
  between: Between,
  { what, table, column }: Reference,
): Promise<number> {
  const { mergeId, survivorId, absorbedId } = between
  return tx.$executeRaw`
    WITH moved AS (
      UPDATE ${named(table)} SET ${named(column)} = ${survivorId}::uuid
      WHERE dossier_id = ${dossier.id}::uuid AND ${named(column)} = ${absorbedId}::uuid AND id <> ${survivorId}::uuid RETURNING id
    )
    INSERT INTO merge_moves (dossier_id, merge_id, what, record_id) SELECT ${dossier.id}::uuid, ${mergeId}::uuid, ${what}, id FROM moved`
}

async function moveBack(
  { tx, dossier }: Act,
  between: Between,
  { what, table, column }: Reference,
): Promise<number> {
  const { mergeId, survivorId, absorbedId } = between
  return tx.$executeRaw`
    UPDATE ${named(table)} t SET ${named(column)} = ${absorbedId}::uuid FROM merge_moves m
    WHERE m.dossier_id = ${dossier.id}::uuid AND m.merge_id = ${mergeId}::uuid AND m.what = ${what}
      AND t.dossier_id = m.dossier_id AND t.id = m.record_id AND t.${named(column)} = ${survivorId}::uuid`
}

/**
 * Moves an actor's roles. Where the survivor had the same role in the same development there is nothing left to move, and it is
 * noted that there were two. Rows are inserted and deleted, never re-keyed: what counts them sees both.
 */
async function moveRoles(
  { tx, dossier }: Act,
  { mergeId, survivorId, absorbedId }: Between,
): Promise<number> {
  const moved = await tx.$executeRaw`
    INSERT INTO merge_moves (dossier_id, merge_id, what, record_id, detail, dropped)
    SELECT x.dossier_id, ${mergeId}::uuid, 'role', x.development_id, x.role, EXISTS (
      SELECT 1 FROM development_actors s WHERE s.dossier_id = x.dossier_id AND s.actor_id = ${survivorId}::uuid
        AND s.starts_on = x.starts_on AND s.development_id = x.development_id AND s.role = x.role)
    FROM development_actors x WHERE x.dossier_id = ${dossier.id}::uuid AND x.actor_id = ${absorbedId}::uuid`
  await tx.$executeRaw`
    INSERT INTO development_actors (dossier_id, actor_id, starts_on, development_id, role)
    SELECT dossier_id, ${survivorId}::uuid, starts_on, development_id, role FROM development_actors
    WHERE dossier_id = ${dossier.id}::uuid AND actor_id = ${absorbedId}::uuid ON CONFLICT DO NOTHING`
  await tx.$executeRaw`DELETE FROM development_actors WHERE dossier_id = ${dossier.id}::uuid AND actor_id = ${absorbedId}::uuid`
  return moved
}

/** Gives the roles back that the survivor still has, at the day that the development has now. */
async function moveRolesBack(
  { tx, dossier }: Act,
  { mergeId, survivorId, absorbedId }: Between,
): Promise<number> {
  const back = await tx.$executeRaw`
    INSERT INTO development_actors (dossier_id, actor_id, starts_on, development_id, role)
    SELECT s.dossier_id, ${absorbedId}::uuid, s.starts_on, s.development_id, s.role
    FROM merge_moves m JOIN development_actors s ON s.dossier_id = m.dossier_id AND s.development_id = m.record_id
      AND s.actor_id = ${survivorId}::uuid AND s.role = m.detail
    WHERE m.dossier_id = ${dossier.id}::uuid AND m.merge_id = ${mergeId}::uuid AND m.what = 'role' ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    DELETE FROM development_actors s USING merge_moves m
    WHERE m.dossier_id = ${dossier.id}::uuid AND m.merge_id = ${mergeId}::uuid AND m.what = 'role' AND NOT m.dropped
      AND s.dossier_id = m.dossier_id AND s.development_id = m.record_id AND s.actor_id = ${survivorId}::uuid AND s.role = m.detail`
  return back
}

/** Moves everything that refers to the absorbed record; gives how much of what. */
export async function moveAll(act: Act, between: Between): Promise<MergeCounts> {
  const counts: MergeCounts = {}
  for (const reference of SUBJECTS[between.subjectType].references)
    counts[reference.what] = await move(act, between, reference)
  if (between.subjectType === 'actor') counts['role'] = await moveRoles(act, between)
  return counts
}

/** Moves back what the survivor still has of it; gives how much of what. */
export async function moveAllBack(act: Act, between: Between): Promise<MergeCounts> {
  const counts: MergeCounts = {}
  for (const reference of SUBJECTS[between.subjectType].references)
    counts[reference.what] = await moveBack(act, between, reference)
  if (between.subjectType === 'actor') counts['role'] = await moveRolesBack(act, between)
  return counts
}
