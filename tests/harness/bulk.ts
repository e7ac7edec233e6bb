import { prisma } from '@/lib/core/db/prisma'
import { newId } from '@/lib/core/ids'
import type { World } from './world'

/** A day of the log's first rows; what is not given is ordinary. */
export type BulkRow = { startsOn: string; title?: string; summary?: string; kind?: string }

/** Puts many developments into a dossier at once, past the door: for lists that only size makes interesting. Gives their ids in the order given. */
export async function bulk(world: World, rows: readonly BulkRow[]): Promise<string[]> {
  const { dossierId, key, principals } = world
  const first = await prisma().development.count({ where: { dossierId } })
  const made = rows.map(({ startsOn, title = 'A statement', kind = 'statement' }, at) => ({
    ...{
      dossierId,
      id: newId(),
      ref: `${key}-D-${String(first + at + 1).padStart(4, '0')}`,
      title,
      kindCode: kind,
    },
    ...{
      happened: startsOn,
      startsOn: new Date(startsOn),
      endsOn: new Date(startsOn),
      precision: 'day',
      stage: 'completed',
    },
    ...{
      contentHash: `bulk ${first + at}`,
      createdById: principals.owner.accountId,
      summary: rows[at]!.summary ?? '',
    },
  }))
  await prisma().development.createMany({ data: made })
  await prisma().$executeRaw`
    INSERT INTO development_search (dossier_id, development_id, title_norm, words)
    SELECT dossier_id, id, plumbline_norm(title), plumbline_words(title, summary) FROM developments d
    WHERE dossier_id = ${dossierId}::uuid AND NOT EXISTS (
      SELECT 1 FROM development_search s WHERE s.dossier_id = d.dossier_id AND s.development_id = d.id)`
  return made.map(({ id }) => id)
}
