import 'server-only'
import type { Act } from '@/lib/core/gate'
import { CREDIBILITY, RELIABILITY } from '../rules/admiralty'

const letters = Object.keys(RELIABILITY)
const letterValues = Object.values(RELIABILITY).map(({ value }) => value)
const digits = Object.keys(CREDIBILITY).map(Number)
const digitValues = Object.values(CREDIBILITY).map(({ value }) => value)

/**
 * Keeps the grade that developments are filtered by in step with their citations: the best single one whose source stands, picked as
 * bestGrade does; none when nothing stands. Counts of the log follow by themselves.
 */
export async function refreshGrades({ tx, dossier }: Act, developmentIds: readonly string[]): Promise<void> {
  if (developmentIds.length === 0) return
  await tx.$executeRaw`
    WITH letter AS (SELECT * FROM unnest(${letters}::text[], ${letterValues}::float8[]) AS l (reliability, value)),
    digit AS (SELECT * FROM unnest(${digits}::int[], ${digitValues}::float8[]) AS d (credibility, value)),
    best AS (
      SELECT DISTINCT ON (c.development_id) c.development_id, c.reliability, c.credibility
      FROM citations c JOIN sources s ON s.dossier_id = c.dossier_id AND s.id = c.source_id AND s.retracted_at IS NULL
      JOIN letter ON letter.reliability = c.reliability JOIN digit ON digit.credibility = c.credibility
      WHERE c.dossier_id = ${dossier.id}::uuid AND c.development_id = ANY (${[...developmentIds]}::uuid[])
      ORDER BY c.development_id, letter.value + digit.value DESC,
        (c.reliability = 'F')::int + (c.credibility = 6)::int, c.reliability
    )
    UPDATE developments d SET reliability = best.reliability, credibility = best.credibility
    FROM unnest(${[...developmentIds]}::uuid[]) AS wanted (id) LEFT JOIN best ON best.development_id = wanted.id
    WHERE d.dossier_id = ${dossier.id}::uuid AND d.id = wanted.id
      AND (d.reliability, d.credibility) IS DISTINCT FROM (best.reliability, best.credibility)`
}

/** The developments that cite any of these sources. */
export async function developmentsCiting(
  { tx, dossier }: Act,
  sourceIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT development_id AS id FROM citations
    WHERE dossier_id = ${dossier.id}::uuid AND source_id = ANY (${[...sourceIds]}::uuid[]) ORDER BY 1`
  return rows.map(({ id }) => id)
}
