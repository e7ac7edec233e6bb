import { prisma } from '@/lib/core/db/prisma'
import { newId } from '@/lib/core/ids'
import type { World } from './world'

/** A row of the log; what is not given is ordinary. */
export type BulkRow = { startsOn: string; title?: string; summary?: string; kind?: string }

/** Puts many developments into a dossier at once, past the door: for lists that only size makes interesting. Gives their ids in the order given. */
export async function bulk(
  { dossierId, key, principals }: World,
  rows: readonly BulkRow[],
): Promise<string[]> {
  const ids = rows.map(() => newId())
  const days = rows.map(({ startsOn }) => startsOn)
  const titles = rows.map(({ title }) => title ?? 'A statement')
  const summaries = rows.map(({ summary }) => summary ?? '')
  const kinds = rows.map(({ kind }) => kind ?? 'statement')
  await prisma().$executeRaw`
    INSERT INTO developments (dossier_id, id, ref, title, summary, kind_code, happened, starts_on, ends_on, precision, stage, content_hash, created_by_id)
    SELECT ${dossierId}::uuid, id, ${key} || '-D-' || lpad((before + nth)::text, greatest(4, length((before + nth)::text)), '0'), title, summary, kind, day::text, day, day, 'day', 'completed',
      'bulk ' || id, ${principals.owner.accountId}::uuid
    FROM unnest(${ids}::uuid[], ${days}::date[], ${titles}::text[], ${summaries}::text[], ${kinds}::text[])
      WITH ORDINALITY AS given (id, day, title, summary, kind, nth),
      (SELECT count(*) AS before FROM developments WHERE dossier_id = ${dossierId}::uuid) AS earlier`
  await prisma().$executeRaw`
    INSERT INTO development_search (dossier_id, development_id, title_norm, words)
    SELECT dossier_id, id, plumbline_norm(title), plumbline_words(title, summary) FROM developments
    WHERE dossier_id = ${dossierId}::uuid AND id = ANY (${ids}::uuid[])`
  return ids
}

/** Takes every development out of a dossier again, so that a property can be tried many times in one. */
export async function clear({ dossierId }: World): Promise<void> {
  await prisma().development.deleteMany({ where: { dossierId } })
}
