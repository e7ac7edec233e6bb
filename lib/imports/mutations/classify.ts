import 'server-only'
import { prisma } from '@/lib/core/db/prisma'
import { outOfTheWay } from '@/lib/developments/mutations/content-hash'
import { compareWithin } from './alike-rows'

/** The batch whose staged rows are compared with the log; whose ids the file's own ids are; whether a column says the kind. */
export type Staged = { dossierId: string; batchId: string; scheme: string; saysKind: boolean }

/** The record that a row means: by the id it had in an earlier import, by its ref, by what it says. */
async function findKnown({ dossierId, batchId, scheme }: Staged): Promise<void> {
  await prisma().$executeRaw`
    UPDATE import_stage s SET existing_id = e.development_id FROM external_ids e
    WHERE s.dossier_id = ${dossierId}::uuid AND s.batch_id = ${batchId}::uuid AND s.verdict = 'new' AND s.external_id IS NOT NULL
      AND e.dossier_id = s.dossier_id AND e.scheme = ${scheme} AND e.value = s.external_id`
  await prisma().$executeRaw`
    UPDATE import_stage s SET existing_id = d.id FROM developments d
    WHERE s.dossier_id = ${dossierId}::uuid AND s.batch_id = ${batchId}::uuid AND s.verdict = 'new' AND s.existing_id IS NULL AND s.ref IS NOT NULL
      AND d.dossier_id = s.dossier_id AND d.ref = s.ref AND NOT starts_with(d.content_hash, ${outOfTheWay})`
  await prisma().$executeRaw`
    UPDATE import_stage s SET
      existing_id = CASE WHEN o.value IS NULL OR s.external_id IS NULL THEN d.id END,
      content_hash = CASE WHEN o.value IS NULL OR s.external_id IS NULL THEN s.content_hash
        ELSE encode(sha256(convert_to(s.content_hash || '|' || ${scheme} || '|' || s.external_id, 'UTF8')), 'hex') END
    FROM developments d LEFT JOIN LATERAL (
      SELECT e.value FROM external_ids e WHERE e.dossier_id = d.dossier_id AND e.development_id = d.id AND e.scheme = ${scheme} LIMIT 1) AS o ON true
    WHERE s.dossier_id = ${dossierId}::uuid AND s.batch_id = ${batchId}::uuid AND s.verdict = 'new' AND s.existing_id IS NULL
      AND d.dossier_id = s.dossier_id AND d.content_hash = s.content_hash`
}

/** New rows of a kind that is archived: what is logged already keeps it, nothing new gets it. */
async function refuseArchived({ dossierId, batchId }: Staged): Promise<void> {
  await prisma().$executeRaw`
    UPDATE import_stage s SET verdict = 'wrong', problems = coalesce(s.problems, '[]') || jsonb_build_array(jsonb_build_object('column', NULL, 'cell', k.label,
      'code', 'kind-archived', 'level', 'error', 'sentence', k.label || ' is archived: nothing new is logged with it. Map it to another kind, or bring it back in Settings.'))
    FROM kinds k WHERE s.dossier_id = ${dossierId}::uuid AND s.batch_id = ${batchId}::uuid AND s.verdict = 'new' AND s.existing_id IS NULL
      AND k.dossier_id = s.dossier_id AND k.code = s.kind_code AND k.archived_at IS NOT NULL`
}

/** In which fields a row differs from the record it means. An empty cell takes nothing away; figures, sources and links are only added or brought up to date. */
async function findDifferences({ dossierId, batchId, saysKind }: Staged): Promise<void> {
  await prisma().$executeRaw`
    UPDATE import_stage s SET differs = CASE WHEN d.retracted_at IS NOT NULL THEN '{}' ELSE array_remove(ARRAY[
      CASE WHEN s.title <> d.title THEN 'title' END,
      CASE WHEN s.summary <> d.summary THEN 'summary' END,
      CASE WHEN ${saysKind} AND s.kind_code <> d.kind_code THEN 'kind' END,
      CASE WHEN s.happened <> d.happened THEN 'happened' END,
      CASE WHEN s.stage <> d.stage THEN 'stage' END,
      CASE WHEN s.stage_note IS NOT NULL AND s.stage_note IS DISTINCT FROM d.stage_note THEN 'stageNote' END,
      CASE WHEN s.announced_on IS NOT NULL AND s.announced_on IS DISTINCT FROM d.announced_on THEN 'announcedOn' END,
      CASE WHEN s.agreed_on IS NOT NULL AND s.agreed_on IS DISTINCT FROM d.agreed_on THEN 'agreedOn' END,
      CASE WHEN s.completed_on IS NOT NULL AND s.completed_on IS DISTINCT FROM d.completed_on THEN 'completedOn' END,
      CASE WHEN s.promised_by IS NOT NULL AND s.promised_by IS DISTINCT FROM d.promised_by THEN 'promisedBy' END,
      CASE WHEN s.polarity <> d.polarity THEN 'polarity' END,
      CASE WHEN s.significance <> d.significance THEN 'significance' END,
      CASE WHEN s.series IS NOT NULL AND s.series IS DISTINCT FROM d.series THEN 'series' END,
      CASE WHEN s.marking <> d.marking THEN 'marking' END,
      CASE WHEN s.review_state <> d.review_state THEN 'reviewState' END,
      CASE WHEN s.known_from IS NOT NULL AND s.known_from IS DISTINCT FROM d.known_from THEN 'knownFrom' END,
      CASE WHEN s.place IS NOT NULL AND s.place IS DISTINCT FROM (SELECT name FROM places p WHERE p.dossier_id = d.dossier_id AND p.id = d.place_id) THEN 'place' END,
      CASE WHEN s.actor_codes <> '{}' AND (SELECT array_agg(lower(code) || ' ' || role ORDER BY lower(code), role) FROM unnest(s.actor_codes, s.actor_roles) AS u (code, role))
        IS DISTINCT FROM (SELECT array_agg(lower(a.code) || ' ' || x.role ORDER BY lower(a.code), x.role) FROM development_actors x
          JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id WHERE x.dossier_id = d.dossier_id AND x.development_id = d.id) THEN 'actors' END,
      CASE WHEN EXISTS (SELECT 1 FROM jsonb_to_recordset(s.figures) AS g (metric text, part text, low float8, best float8, high float8, unit text, currency text, "priceYear" int, basis text, "attributedTo" text, "stockOrFlow" text, note text)
        WHERE NOT EXISTS (SELECT 1 FROM measurements m WHERE m.dossier_id = d.dossier_id AND m.development_id = d.id AND m.metric = g.metric AND m.unit = g.unit AND m.basis = g.basis
          AND (m.part, m.low, m.best, m.high, m.currency, m.price_year, m.attributed_to) IS NOT DISTINCT FROM (g.part, g.low, g.best, g.high, g.currency, g."priceYear"::int2, g."attributedTo")
          AND (g."stockOrFlow" IS NULL OR m.stock_or_flow IS NOT DISTINCT FROM g."stockOrFlow") AND (g.note IS NULL OR m.note IS NOT DISTINCT FROM g.note))) THEN 'measurements' END,
      CASE WHEN EXISTS (SELECT 1 FROM jsonb_to_recordset(s.citations) AS g (address text, title text, reliability text, credibility int2, graded bool)
        WHERE NOT EXISTS (SELECT 1 FROM citations c JOIN sources o ON o.dossier_id = c.dossier_id AND o.id = c.source_id
          WHERE c.dossier_id = d.dossier_id AND c.development_id = d.id AND (o.canonical_url = g.address OR (g.address IS NULL AND o.title = g.title))
            AND (g.graded IS NOT TRUE OR (c.reliability = g.reliability AND c.credibility = g.credibility)))) THEN 'citations' END
    ], NULL) END
    FROM developments d
    WHERE s.dossier_id = ${dossierId}::uuid AND s.batch_id = ${batchId}::uuid AND s.verdict = 'new' AND s.existing_id IS NOT NULL
      AND d.dossier_id = s.dossier_id AND d.id = s.existing_id`
  await prisma().$executeRaw`
    UPDATE import_stage SET verdict = CASE WHEN coalesce(differs, '{}') = '{}' THEN 'duplicate' ELSE 'changed' END
    WHERE dossier_id = ${dossierId}::uuid AND batch_id = ${batchId}::uuid AND verdict = 'new' AND existing_id IS NOT NULL`
}

/** Compares the staged rows with each other and with the log: which are new, changed, or there already. */
export async function classify(staged: Staged): Promise<void> {
  await compareWithin(staged)
  await findKnown(staged)
  await refuseArchived(staged)
  await findDifferences(staged)
}
