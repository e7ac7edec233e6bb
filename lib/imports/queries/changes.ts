import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { ImportRow } from '../contract'

type Changing = { line: number; existingId: string | null; differs: string[] | null }
type Sides = { line: number; before: string; after: string }

/** The records as they are and what the rows say, field by field, in the shape that the audit keeps. */
const sidesOf = ({ read, dossier }: Caller, batchId: string, lines: number[]) => read<Sides[]>`
  SELECT s.line,
    json_build_object('title', d.title, 'summary', d.summary, 'kind', d.kind_code, 'happened', d.happened, 'stage', d.stage, 'stageNote', d.stage_note, 'announcedOn', d.announced_on,
      'agreedOn', d.agreed_on, 'completedOn', d.completed_on, 'promisedBy', d.promised_by, 'polarity', d.polarity,
      'significance', d.significance, 'series', d.series, 'marking', d.marking, 'reviewState', d.review_state, 'knownFrom', d.known_from,
      'place', (SELECT name FROM places p WHERE p.dossier_id = d.dossier_id AND p.id = d.place_id),
      'actors', (SELECT json_agg(json_build_object('code', a.code, 'role', x.role) ORDER BY a.code, x.role) FROM development_actors x
        JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id WHERE x.dossier_id = d.dossier_id AND x.development_id = d.id),
      'measurements', (SELECT json_agg(json_build_object('metric', m.metric, 'part', m.part, 'low', m.low, 'best', m.best, 'high', m.high, 'unit', m.unit, 'currency', m.currency,
        'priceYear', m.price_year, 'basis', m.basis, 'attributedTo', m.attributed_to, 'stockOrFlow', m.stock_or_flow, 'note', m.note) ORDER BY m.position) FROM measurements m WHERE m.dossier_id = d.dossier_id AND m.development_id = d.id),
      'citations', (SELECT json_agg(json_build_object('title', o.title, 'url', o.url, 'reliability', c.reliability, 'credibility', c.credibility) ORDER BY c.position)
        FROM citations c JOIN sources o ON o.dossier_id = c.dossier_id AND o.id = c.source_id WHERE c.dossier_id = d.dossier_id AND c.development_id = d.id))::text AS before,
    json_build_object('title', s.title, 'summary', s.summary, 'kind', s.kind_code, 'happened', s.happened, 'stage', s.stage, 'stageNote', s.stage_note, 'announcedOn', s.announced_on,
      'agreedOn', s.agreed_on, 'completedOn', s.completed_on, 'promisedBy', s.promised_by, 'polarity', s.polarity,
      'significance', s.significance, 'series', s.series, 'marking', s.marking, 'reviewState', s.review_state, 'knownFrom', s.known_from, 'place', s.place,
      'actors', (SELECT json_agg(json_build_object('code', code, 'role', role) ORDER BY code, role) FROM unnest(s.actor_codes, s.actor_roles) AS u (code, role)),
      'measurements', s.figures, 'citations', s.citations)::text AS after
  FROM import_stage s JOIN developments d ON d.dossier_id = s.dossier_id AND d.id = s.existing_id
  WHERE s.dossier_id = ${dossier.id} AND s.batch_id = ${batchId} AND s.line = ANY (${lines}::int[])`

/** What rows would change of their records, by line. */
export async function changesOf(caller: Caller, batchId: string, rows: readonly Changing[]) {
  const changing = rows.filter(({ differs }) => differs !== null && differs.length > 0)
  const byLine = new Map<number, ImportRow['changes']>()
  if (changing.length === 0) return byLine
  const fields = new Map(changing.map(({ line, differs }) => [line, differs!]))
  const sides = await sidesOf(caller, batchId, [...fields.keys()])
  for (const { line, before, after } of sides) {
    const [from, to] = [JSON.parse(before), JSON.parse(after)] as Record<string, unknown>[]
    byLine.set(
      line,
      fields.get(line)!.map((field) => ({ field, from: from![field] ?? null, to: to![field] ?? null })),
    )
  }
  return byLine
}
