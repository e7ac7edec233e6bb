import 'server-only'
import { notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Merge as Stored } from '@/prisma/generated/client'
import type { MergeCounts } from '../contract'
import { SUBJECTS, type Row, type Subject, type SubjectType, type Taken } from '../rules/subjects'
import { moveAllBack } from './moves'
import { insertRow, lockRows, named, setColumns } from './rows'

async function loadMerge({ tx, dossier }: Act, mergeId: string): Promise<Stored> {
  await tx.$queryRaw`SELECT 1 FROM merges WHERE dossier_id = ${dossier.id}::uuid AND id = ${mergeId}::uuid FOR UPDATE`
  const merge = await tx.merge.findUnique({ where: { dossierId_id: { dossierId: dossier.id, id: mergeId } } })
  if (!merge) throw notFound()
  if (merge.undoneAt) throw refuse('CONFLICT', 'This merge was undone already.', { reason: 'undone' })
  return merge
}

/** A survivor that was itself merged away since has to be there again first. */
async function checkSurvivor({ tx, dossier }: Act, { survivorId }: Stored, subject: Subject) {
  const later = await tx.merge.findFirst({
    where: { dossierId: dossier.id, absorbedId: survivorId, undoneAt: null },
  })
  if (!later) return
  const name = (later.absorbed as Row)[subject.name]
  throw refuse(
    'CONFLICT',
    `${String(name)} was itself merged into another record since. Undo that merge first.`,
    {
      reason: 'later-merge',
      mergeId: later.id,
    },
  )
}

/** What the absorbed record was found by must still be free. */
async function checkFree({ tx, dossier }: Act, subject: Subject, absorbed: Row, survivorId: string) {
  const column = subject.mark ?? subject.name
  const mark = absorbed[column]
  if (mark === null) return
  const [taken] = await tx.$queryRaw<{ name: string }[]>`
    SELECT ${named(subject.name)} AS name FROM ${named(subject.table)}
    WHERE dossier_id = ${dossier.id}::uuid AND lower(${named(column)}) = lower(${String(mark)}) AND id <> ${survivorId}::uuid LIMIT 1`
  if (taken)
    throw refuse(
      'CONFLICT',
      `${String(mark)} belongs to another record now: ${taken.name}. Merge or rename that one first.`,
      {
        reason: 'taken',
      },
    )
}

/** The row as it was; what it referred to and is gone since is left empty. */
async function rowBack({ tx, dossier }: Act, subject: Subject, absorbed: Row): Promise<Row> {
  const row = { ...absorbed }
  const ups = [
    [subject.above, subject.table],
    ...(subject.table === 'sources' ? [['outlet_id', 'outlets']] : []),
  ] as const
  for (const [column, table] of ups) {
    if (!column || !table || row[column] === null) continue
    const found = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM ${named(table)} WHERE dossier_id = ${dossier.id}::uuid AND id = ${String(row[column])}::uuid`
    if (found.length === 0) row[column] = null
  }
  return row
}

/** What the survivor gives back of its own row: names it took over, fields that still say what they were filled with. */
function givenBack(subject: Subject, survivor: Row, absorbedId: string, { names, filled, above }: Taken) {
  const unchanged = Object.entries(filled).filter(
    ([column, value]) => JSON.stringify(survivor[column] ?? null) === JSON.stringify(value),
  )
  const stillUp = above && (survivor[subject.above!] ?? null) === above.from
  return {
    ...Object.fromEntries(unchanged.map(([column]) => [column, null])),
    ...(subject.hasOtherNames && names.length > 0
      ? { other_names: (survivor['other_names'] as string[]).filter((name) => !names.includes(name)) }
      : {}),
    ...(stillUp ? { [subject.above!]: absorbedId } : {}),
  }
}

const sum = (counts: MergeCounts) => Object.values(counts).reduce((total, count) => total + count, 0)

/**
 * Takes a merge back, now or years later: the absorbed row stands again as it was, and everything that was moved goes back to it
 * unless somebody changed it since; how much that is, is said. Refuses when the survivor was merged away itself.
 */
export async function undoMerge(
  act: Act,
  { mergeId }: { mergeId: string },
): Promise<{ absorbedId: string; counts: MergeCounts; left: number }> {
  const merge = await loadMerge(act, mergeId)
  const subjectType = merge.subjectType as SubjectType
  const { survivorId, absorbedId } = merge
  const subject = SUBJECTS[subjectType]
  const taken = merge.taken as Taken
  await checkSurvivor(act, merge, subject)
  const survivor = (await lockRows(act, subject, [survivorId])).get(survivorId)!
  const absorbed = await rowBack(act, subject, merge.absorbed as Row)
  await checkFree(act, subject, absorbed, survivorId)
  const { [subject.above ?? '']: up, ...own } = givenBack(subject, survivor, absorbedId, taken) as Record<
    string,
    unknown
  >
  // First its own row lets go of what is unique, then the other can have it again.
  await setColumns(act, subject, survivorId, own)
  await insertRow(act, subject, absorbed)
  if (up !== undefined && subject.above) await setColumns(act, subject, survivorId, { [subject.above]: up })
  const counts = await moveAllBack(act, { mergeId, subjectType, survivorId, absorbedId })
  await act.tx.merge.update({
    where: { dossierId_id: { dossierId: act.dossier.id, id: mergeId } },
    data: { undoneAt: new Date(), undoneById: act.principal.accountId },
  })
  const left = sum(merge.counts as MergeCounts) - sum(counts)
  await act.audit({
    type: `${subjectType}.unmerged`,
    subject: { type: subjectType, id: survivorId },
    before: { mergeId },
    after: { restored: absorbed[subject.name], moved: counts, left },
  })
  return { absorbedId, counts, left }
}
