import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { ExportRecord } from '../rules/export-record'
import { pick } from './export-copy'
import type { Condition } from './where'

const rowsPerPage = 1_000

/** Developments of these ids with all that hangs on them, in one query, in the order of the ids. */
function loadRecords({ read, dossier }: Caller, ids: readonly string[]) {
  return read<ExportRecord[]>`
    SELECT d.ref, d.title, d.summary, d.kind_code AS kind, d.happened, d.starts_on, d.ends_on, d.precision, d.stage, d.stage_note, d.polarity,
      d.significance, d.series, d.reliability, d.credibility, d.marking, d.review_state, d.known_from, d.backfilled, d.created_at AS recorded_at,
      d.retracted_at, d.version, d.announced_on, d.agreed_on, d.completed_on, d.promised_by,
      CASE WHEN p.id IS NOT NULL THEN json_build_object('name', p.name, 'iso3166', p.iso3166, 'latitude', p.latitude, 'longitude', p.longitude,
        'precision', p.precision) END AS place,
      coalesce((SELECT json_agg(json_build_object('code', a.code, 'name', a.name, 'role', x.role)
          ORDER BY array_position(ARRAY['actor', 'speaker', 'supplier', 'funder', 'host', 'participant', 'mediator', 'recipient'], x.role), a.code)
        FROM development_actors x JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id
        WHERE x.dossier_id = d.dossier_id AND x.development_id = d.id), '[]') AS actors,
      coalesce((SELECT json_agg(json_build_object('metric', m.metric, 'part', m.part, 'low', m.low, 'best', m.best, 'high', m.high, 'unit', m.unit,
          'currency', m.currency, 'priceYear', m.price_year, 'basis', m.basis, 'attributedTo', m.attributed_to, 'stockOrFlow', m.stock_or_flow,
          'note', m.note) ORDER BY m.position, m.id)
        FROM measurements m WHERE m.dossier_id = d.dossier_id AND m.development_id = d.id), '[]') AS measurements,
      coalesce((SELECT json_agg(json_build_object('title', s.title, 'outlet', o.name, 'outletType', o.type, 'url', s.url, 'published', s.published,
          'author', s.author, 'language', s.language, 'sourceNote', s.note, 'reliability', c.reliability, 'credibility', c.credibility,
          'primary', c.primary, 'quote', c.quote, 'checked', c.checked, 'checkNote', c.check_note) ORDER BY c.position, c.id)
        FROM citations c JOIN sources s ON s.dossier_id = c.dossier_id AND s.id = c.source_id
        LEFT JOIN outlets o ON o.dossier_id = s.dossier_id AND o.id = s.outlet_id
        WHERE c.dossier_id = d.dossier_id AND c.development_id = d.id), '[]') AS citations,
      coalesce((SELECT json_agg(json_build_object('claim', c.ref, 'relation', l.relation, 'strength', l.strength, 'state', l.state,
          'rationale', l.rationale, 'givenRelation', l.given_relation) ORDER BY c.ref)
        FROM links l JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
        WHERE l.dossier_id = d.dossier_id AND l.development_id = d.id AND l.ended_at IS NULL AND l.state IN ('proposed', 'accepted')), '[]') AS links
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS picked (id, nth)
    JOIN developments d ON d.dossier_id = ${dossier.id} AND d.id = picked.id
    LEFT JOIN places p ON p.dossier_id = d.dossier_id AND p.id = d.place_id ORDER BY picked.nth`
}

/**
 * The log in order of happening, a page at a time. Each query ends before its page is handed over, so that a slow reader holds neither a
 * connection nor memory.
 */
export async function* recordPages(caller: Caller, where: Condition): AsyncGenerator<ExportRecord[]> {
  for (let cursor: string | undefined, isLast = false; !isLast;) {
    const { ids, next } = await pick(caller, where, cursor, rowsPerPage)
    if (ids.length > 0) yield [...(await loadRecords(caller, ids))]
    cursor = next
    isLast = next === undefined
  }
}
