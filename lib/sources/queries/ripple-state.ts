import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { Before, CitationFact } from '../rules/ripple'

/** The sources that repeat one, directly or by way of others. */
export async function repeatsOf({ read, dossier }: Caller, sourceId: string) {
  return read<{ id: string; title: string; withdrawn: boolean }[]>`
    WITH RECURSIVE below AS (
      SELECT id, title, retracted_at FROM sources WHERE dossier_id = ${dossier.id} AND origin_id = ${sourceId}
      UNION SELECT s.id, s.title, s.retracted_at FROM below JOIN sources s ON s.dossier_id = ${dossier.id} AND s.origin_id = below.id
    ) SELECT id, title, retracted_at IS NOT NULL AS withdrawn FROM below WHERE id <> ${sourceId} ORDER BY lower(title), id`
}

/**
 * All citations of the developments that cite any of these sources, and the state of every source they go back to, `alsoTo` and its
 * own origins among them.
 */
export async function stateAround(caller: Caller, sourceIds: string[], alsoTo: string[]): Promise<Before> {
  const { read, dossier } = caller
  const citations = await read<CitationFact[]>`
    SELECT c.id, c.development_id, c.source_id, s.outlet_id, c.reliability, c.credibility
    FROM citations c JOIN sources s ON s.dossier_id = c.dossier_id AND s.id = c.source_id
    WHERE c.dossier_id = ${dossier.id} AND c.development_id IN (
      SELECT development_id FROM citations WHERE dossier_id = ${dossier.id} AND source_id = ANY (${sourceIds}))
    ORDER BY c.development_id, c.position, c.id`
  const around = [...new Set([...citations.map(({ sourceId }) => sourceId), ...alsoTo])]
  const sources = await read<{ id: string; originId: string | null; withdrawn: boolean }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, origin_id, retracted_at FROM sources WHERE dossier_id = ${dossier.id} AND id = ANY (${around})
      UNION SELECT s.id, s.origin_id, s.retracted_at FROM chain
      JOIN sources s ON s.dossier_id = ${dossier.id} AND s.id = chain.origin_id
    ) SELECT id, origin_id, retracted_at IS NOT NULL AS withdrawn FROM chain`
  return {
    citations: [...citations],
    sources: {
      withdrawn: new Set(sources.flatMap(({ id, withdrawn }) => (withdrawn ? [id] : []))),
      repeats: new Map(sources.flatMap(({ id, originId }) => (originId ? [[id, originId]] : []))),
    },
  }
}
