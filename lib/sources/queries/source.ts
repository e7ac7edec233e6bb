import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { survivorOf } from '@/lib/merges/queries/survivors'
import type { Source, SourceWhole } from '../contract'
import { columns, tables } from './sources'

const shown = 200

async function findHead(caller: Caller, id: string): Promise<Source | undefined> {
  const { read, dossier } = caller
  const [found] = await read<Source[]>`
    SELECT ${columns(caller)} FROM ${tables(caller)} WHERE s.dossier_id = ${dossier.id} AND s.id = ${id}`
  return found
}

async function headOf(caller: Caller, id: string): Promise<Source> {
  const found = await findHead(caller, id)
  if (found) return found
  const survivor = await survivorOf(caller, 'source', { id })
  const head = survivor && (await findHead(caller, survivor))
  if (!head) throw notFound()
  return head
}

/** What a source repeats, and that in turn, the nearest first. */
const chainOf = ({ read, dossier }: Caller, id: string) => read<SourceWhole['chain']>`
  WITH RECURSIVE chain AS (
    SELECT id, title, origin_id, 0 AS step FROM sources WHERE dossier_id = ${dossier.id} AND id = ${id}
    UNION ALL SELECT s.id, s.title, s.origin_id, chain.step + 1 FROM chain
    JOIN sources s ON s.dossier_id = ${dossier.id} AND s.id = chain.origin_id WHERE chain.step < 50
  ) SELECT id, title FROM chain WHERE step > 0 ORDER BY step`

const regradesOf = ({ read, dossier }: Caller, id: string) => read<SourceWhole['regrades']>`
  SELECT r.batch_id, r.citation_id, d.ref, r.from_reliability || r.from_credibility AS "from", r.to_reliability || r.to_credibility AS "to",
    f.name AS from_graded_by, r.from_graded_at, a.name AS graded_by, r.graded_at, r.reason, r.undone_at, u.name AS undone_by
  FROM regrades r LEFT JOIN citations c ON c.dossier_id = r.dossier_id AND c.id = r.citation_id
  LEFT JOIN developments d ON d.dossier_id = c.dossier_id AND d.id = c.development_id
  JOIN accounts f ON f.id = r.from_graded_by_id JOIN accounts a ON a.id = r.graded_by_id LEFT JOIN accounts u ON u.id = r.undone_by_id
  WHERE r.dossier_id = ${dossier.id} AND r.citation_id IN (SELECT id FROM citations WHERE dossier_id = ${dossier.id} AND source_id = ${id})
  ORDER BY r.id DESC LIMIT ${shown}`

/** One source with what cites it, how it was graded, and what repeats it. The id of one that was merged gives its survivor. */
export async function getSource(caller: Caller, { id: asked }: { id: string }): Promise<SourceWhole> {
  const { read, dossier } = caller
  const source = await headOf(caller, asked)
  const { id } = source
  const [developments, repeats, chain, regrades] = await Promise.all([
    read<SourceWhole['developments']>`
      SELECT c.id AS citation_id, d.ref, d.title, d.happened, d.starts_on, c.reliability, c.credibility, c.quote, c.checked, c.check_note,
        a.name AS graded_by, c.graded_at, d.retracted_at IS NOT NULL AS retracted
      FROM citations c JOIN developments d ON d.dossier_id = c.dossier_id AND d.id = c.development_id
      JOIN accounts a ON a.id = c.graded_by_id
      WHERE c.dossier_id = ${dossier.id} AND c.source_id = ${id} ORDER BY d.starts_on DESC, d.id DESC LIMIT ${shown}`,
    read<SourceWhole['repeats']>`
      SELECT id, title FROM sources WHERE dossier_id = ${dossier.id} AND origin_id = ${id} ORDER BY title`,
    chainOf(caller, id),
    regradesOf(caller, id),
  ])
  return {
    ...source,
    ...{ developments: [...developments], repeats: [...repeats], chain: [...chain], regrades: [...regrades] },
  }
}
