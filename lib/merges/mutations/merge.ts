import 'server-only'
import { refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { MergeCounts, Merging } from '../contract'
import {
  fieldsFilled,
  keyOf,
  mergeProblem,
  namesTaken,
  SUBJECTS,
  type Row,
  type Subject,
  type Taken,
} from '../rules/subjects'
import { moveAll } from './moves'
import { idsAbove, lockRows, named, setColumns } from './rows'

/** What the audit keeps of a record: everything but keys and clockwork. */
const audited = ({ dossier_id: _, ...row }: Row) => row

function takenBy(subject: Subject, survivor: Row, absorbed: Row): Taken {
  const names = namesTaken(subject, survivor, absorbed)
  const filled = fieldsFilled(subject, survivor, absorbed)
  const isBelow = subject.above !== null && survivor[subject.above] === absorbed.id
  return isBelow
    ? { names, filled, above: { from: (absorbed[subject.above!] as string | null) ?? null } }
    : { names, filled }
}

/** What of the survivor's own row changes. It cannot go on being a part or a repeat of what it absorbed. */
function changesOf(
  subject: Subject,
  survivor: Row,
  { names, filled, above }: Taken,
): Record<string, unknown> {
  return {
    ...filled,
    ...(names.length > 0 ? { other_names: [...(survivor['other_names'] as string[]), ...names] } : {}),
    ...(above ? { [subject.above!]: above.from } : {}),
  }
}

function checkVersions(given: Merging, survivor: Row, absorbed: Row) {
  if (survivor.version !== given.survivorVersion)
    throw stale({ version: given.survivorVersion }, audited(survivor))
  if (absorbed.version !== given.absorbedVersion)
    throw stale({ version: given.absorbedVersion }, audited(absorbed))
}

/**
 * Makes two records one. All references move to the survivor, which takes over names and fills its empty fields; the absorbed row
 * is kept whole in the merge. Refuses a stale version (409), a chain that would close, and a withdrawn source with a standing one.
 */
export async function mergeRecords(act: Act, given: Merging): Promise<{ id: string; counts: MergeCounts }> {
  const { subjectType, survivorId, absorbedId, reason } = given
  const { tx, dossier } = act
  const subject = SUBJECTS[subjectType]
  const rows = await lockRows(act, subject, [survivorId, absorbedId])
  const [survivor, absorbed] = [rows.get(survivorId)!, rows.get(absorbedId)!]
  checkVersions(given, survivor, absorbed)
  const problem = mergeProblem(subjectType, survivor, absorbed, await idsAbove(act, subject, survivorId))
  if (problem) throw refuse('CONFLICT', problem, { reason: 'cannot-merge' })
  const taken = takenBy(subject, survivor, absorbed)
  const mergeId = newId()
  const kept = JSON.parse(JSON.stringify({ absorbed, taken }))
  await tx.merge.create({
    data: {
      ...{ dossierId: dossier.id, id: mergeId, subjectType, survivorId, absorbedId, reason },
      ...{ absorbedKey: keyOf(subject, absorbed), absorbed: kept.absorbed, taken: kept.taken, counts: {} },
      mergedById: act.principal.accountId,
    },
  })
  const counts = await moveAll(act, { mergeId, subjectType, survivorId, absorbedId })
  await tx.merge.update({ where: { dossierId_id: { dossierId: dossier.id, id: mergeId } }, data: { counts } })
  // Before the survivor takes over what is unique, such as the address.
  const up =
    subject.above && survivor[subject.above] === absorbedId
      ? { [subject.above]: taken.above?.from ?? null }
      : null
  if (up) await setColumns(act, subject, survivorId, up)
  await tx.$executeRaw`DELETE FROM ${named(subject.table)} WHERE dossier_id = ${dossier.id}::uuid AND id = ${absorbedId}::uuid`
  await setColumns(act, subject, survivorId, changesOf(subject, survivor, taken))
  await act.audit({
    type: `${subjectType}.merged`,
    subject: { type: subjectType, id: survivorId },
    before: { absorbed: audited(absorbed) },
    after: { mergeId, moved: counts, taken },
    reason,
  })
  return { id: mergeId, counts }
}
