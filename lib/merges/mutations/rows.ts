import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { Prisma } from '@/prisma/generated/client'
import type { Row, Subject } from '../rules/subjects'

/** A name of a table or column from our own lists, as SQL. */
export const named = (name: string): Prisma.Sql => {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`${name} is no name of a table or column`)
  return Prisma.raw(name)
}

/** Locks records, always in the order of their ids so that two merges never wait for each other; not found when one is missing. */
export async function lockRows(
  { tx, dossier }: Act,
  { table }: Subject,
  ids: string[],
): Promise<Map<string, Row>> {
  const rows = await tx.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(t) AS row FROM ${named(table)} t WHERE dossier_id = ${dossier.id}::uuid AND id = ANY (${ids}::uuid[])
    ORDER BY id FOR UPDATE`
  if (rows.length < new Set(ids).size) throw notFound()
  return new Map(rows.map(({ row }) => [row.id, row]))
}

/** Sets columns of a record from values as JSON gives them, and counts its version up. */
export async function setColumns(
  { tx, dossier }: Act,
  { table }: Subject,
  id: string,
  values: Record<string, unknown>,
): Promise<void> {
  const sets = Object.keys(values).map((column) => Prisma.sql`${named(column)} = given.${named(column)}`)
  await tx.$executeRaw`
    UPDATE ${named(table)} t SET ${Prisma.join([...sets, Prisma.sql`version = t.version + 1`])}
    FROM jsonb_populate_record(NULL::${named(table)}, ${JSON.stringify(values)}::jsonb) given
    WHERE t.dossier_id = ${dossier.id}::uuid AND t.id = ${id}::uuid`
}

/** Puts a record back as it was, column by column; columns that are newer than the record get their defaults. */
export async function insertRow({ tx }: Act, { table }: Subject, row: Row): Promise<void> {
  const columns = Prisma.join(Object.keys(row).map(named))
  await tx.$executeRaw`
    INSERT INTO ${named(table)} (${columns})
    SELECT ${columns} FROM jsonb_populate_record(NULL::${named(table)}, ${JSON.stringify(row)}::jsonb)`
}

/** The ids that a record is part of or repeats, the nearest first. */
export async function idsAbove(
  { tx, dossier }: Act,
  { table, above }: Subject,
  id: string,
): Promise<string[]> {
  if (!above) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT ${named(above)} AS id, 1 AS step FROM ${named(table)} WHERE dossier_id = ${dossier.id}::uuid AND id = ${id}::uuid
      UNION ALL SELECT t.${named(above)}, chain.step + 1 FROM chain
      JOIN ${named(table)} t ON t.dossier_id = ${dossier.id}::uuid AND t.id = chain.id WHERE chain.step < 100
    ) SELECT id FROM chain WHERE id IS NOT NULL ORDER BY step`
  return rows.map((row) => row.id)
}
