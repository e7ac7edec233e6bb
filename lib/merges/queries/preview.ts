import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { MergeCounts, MergePreview, Pair } from '../contract'
import { fieldsFilled, mergeProblem, namesTaken, SUBJECTS, type Row, type Subject } from '../rules/subjects'

async function findRow({ read, dossier }: Caller, { table }: Subject, id: string): Promise<Row> {
  const [found] = await read<{ row: Row }[]>`
    SELECT to_jsonb(t) AS row FROM ${read(table)} t WHERE dossier_id = ${dossier.id} AND id = ${id}`
  if (!found) throw notFound()
  return found.row
}

/** The ids that a record is part of or repeats, the nearest first. */
async function above(
  { read, dossier }: Caller,
  { table, above: column }: Subject,
  id: string,
): Promise<string[]> {
  if (!column) return []
  const rows = await read<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT ${read(column)} AS id, 1 AS step FROM ${read(table)} WHERE dossier_id = ${dossier.id} AND id = ${id}
      UNION ALL SELECT t.${read(column)}, chain.step + 1 FROM chain
      JOIN ${read(table)} t ON t.dossier_id = ${dossier.id} AND t.id = chain.id WHERE chain.step < 100
    ) SELECT id FROM chain WHERE id IS NOT NULL ORDER BY step`
  return rows.map((row) => row.id)
}

async function countMoves(
  { read, dossier }: Caller,
  { subjectType, survivorId, absorbedId }: Pair,
): Promise<MergeCounts> {
  const counted: [string, number][] = await Promise.all(
    SUBJECTS[subjectType].references.map(async ({ what, table, column }): Promise<[string, number]> => {
      const [row] = await read<{ n: number }[]>`
        SELECT count(*)::int AS n FROM ${read(table)} WHERE dossier_id = ${dossier.id} AND ${read(column)} = ${absorbedId} AND id <> ${survivorId}`
      return [what, row!.n]
    }),
  )
  if (subjectType === 'actor') {
    const [row] = await read<{ n: number }[]>`
      SELECT count(*)::int AS n FROM development_actors WHERE dossier_id = ${dossier.id} AND actor_id = ${absorbedId}`
    counted.push(['role', row!.n])
  }
  return Object.fromEntries(counted)
}

const shown = (subject: Subject, row: Row): MergePreview['survivor'] => ({
  id: row.id,
  name: String(row[subject.name]),
  mark: subject.mark ? ((row[subject.mark] as string | null) ?? null) : null,
  otherNames: (row['other_names'] as string[] | undefined) ?? [],
  version: row.version,
})

/** What a merge would move and take over, and what stands against it; nothing is changed. */
export async function previewMerge(caller: Caller, pair: Pair): Promise<MergePreview> {
  const subject = SUBJECTS[pair.subjectType]
  const [survivor, absorbed, chain, counts] = await Promise.all([
    findRow(caller, subject, pair.survivorId),
    findRow(caller, subject, pair.absorbedId),
    above(caller, subject, pair.survivorId),
    countMoves(caller, pair),
  ])
  const filled = Object.entries(fieldsFilled(subject, survivor, absorbed))
  return {
    subjectType: pair.subjectType,
    survivor: shown(subject, survivor),
    absorbed: shown(subject, absorbed),
    counts,
    names: namesTaken(subject, survivor, absorbed),
    filled: Object.fromEntries(
      filled.flatMap(([column, value]) => (value === null ? [] : [[column, String(value)]])),
    ),
    problem: mergeProblem(pair.subjectType, survivor, absorbed, chain),
  }
}
