import 'server-only'
import { prisma } from '@/lib/core/db/prisma'
import { Prisma } from '@/prisma/generated/client'

/** The staged rows of a batch, and whose ids the file's own ids are. */
export type Staging = { dossierId: string; batchId: string; scheme: string }

/** A row whose id another row has too, with another title, date or kind: one of the two is wrong. */
async function refuseIdTwice({ dossierId, batchId }: Staging): Promise<void> {
  await prisma().$executeRaw`
    WITH ranked AS (
      SELECT line, content_hash, row_number() OVER w AS nth, first_value(line) OVER w AS first, first_value(content_hash) OVER w AS first_hash FROM import_stage
      WHERE dossier_id = ${dossierId}::uuid AND batch_id = ${batchId}::uuid AND verdict = 'new' AND external_id IS NOT NULL
      WINDOW w AS (PARTITION BY external_id ORDER BY line)),
    twice AS MATERIALIZED (SELECT line, first FROM ranked WHERE nth > 1 AND content_hash <> first_hash)
    UPDATE import_stage s SET verdict = 'wrong', problems = coalesce(s.problems, '[]') || jsonb_build_array(jsonb_build_object('column', NULL, 'cell', left(s.external_id, 200),
        'code', 'id-twice', 'level', 'error', 'sentence', 'The id ' || left(s.external_id, 60) || ' stands in line ' || t.first || ' too, with another title, date or kind. Give one of the two its own id.'))
    FROM twice t WHERE s.dossier_id = ${dossierId}::uuid AND s.batch_id = ${batchId}::uuid AND s.line = t.line`
}

/** What a staged row says beside title, first day, kind, figures and sources. */
const rest = Prisma.raw(
  `md5(concat_ws(chr(31), s.happened, s.summary, s.stage, s.polarity, s.significance, s.series, s.place, s.actor_codes::text, s.actor_roles::text, s.apart))`,
)

/** The different entries of the jsonb lists in a column of `r`, in the order in which they came. */
const once = (column: 'figures' | 'sources') =>
  Prisma.raw(
    `(SELECT jsonb_agg(each ORDER BY at) FROM (SELECT DISTINCT ON (each) each, at FROM jsonb_array_elements(r.all_${column}) WITH ORDINALITY AS e (each, at) ORDER BY each, at) AS once)`,
  )

/**
 * Rows of one file with the same title, first day and kind. Those that also say the same otherwise, or have one id, are one development over several
 * lines: the first gets the sources and the figures of all, the others are duplicates. Those that say something else, a second amount for the same
 * measure above all, are several, told apart by what they say: so the same file, read again, finds each of them. Lines of one id that give one
 * measure two figures are wrong.
 */
async function joinOrTellApart({ dossierId, batchId, scheme }: Staging): Promise<void> {
  await prisma().$executeRaw`
    WITH alike AS MATERIALIZED (SELECT line FROM (
        SELECT line, count(*) OVER (PARTITION BY content_hash) AS n FROM import_stage
        WHERE dossier_id = ${dossierId}::uuid AND batch_id = ${batchId}::uuid AND verdict = 'new') AS counted WHERE n > 1),
    said AS MATERIALIZED (SELECT s.line, s.content_hash AS hash, s.external_id AS id, coalesce(s.citations, '[]') AS citations, coalesce(s.figures, '[]') AS figures,
        CASE WHEN s.external_id IS NULL THEN 'said|' || ${rest} ELSE 'id|' || s.external_id END AS own
      FROM alike a JOIN import_stage s ON s.dossier_id = ${dossierId}::uuid AND s.batch_id = ${batchId}::uuid AND s.line = a.line),
    torn AS MATERIALIZED (SELECT hash, own FROM said CROSS JOIN jsonb_array_elements(figures) AS f GROUP BY 1, 2
      HAVING count(DISTINCT f) > count(DISTINCT jsonb_build_array(f -> 'metric', f -> 'part'))),
    told AS (SELECT s.*, t.own IS NOT NULL AS torn, CASE WHEN t.own IS NULL THEN s.own ELSE s.own || '|' || md5(s.figures::text) END AS part
      FROM said s LEFT JOIN torn t ON t.hash = s.hash AND t.own = s.own),
    ranked AS MATERIALIZED (SELECT *, row_number() OVER same AS nth, first_value(part) OVER (PARTITION BY hash ORDER BY line) AS first_part,
        first_value(line) OVER (PARTITION BY hash, own ORDER BY line) AS first_line,
        jsonb_path_query_array(jsonb_agg(citations) OVER (PARTITION BY hash, part), '$[*][*]') AS all_sources,
        jsonb_path_query_array(jsonb_agg(figures) OVER (PARTITION BY hash, part), '$[*][*]') AS all_figures
      FROM told WINDOW same AS (PARTITION BY hash, part ORDER BY line))
    UPDATE import_stage s SET
      verdict = CASE WHEN r.nth > 1 THEN 'duplicate' WHEN r.torn AND r.id IS NOT NULL AND r.line <> r.first_line THEN 'wrong' ELSE 'new' END,
      problems = CASE WHEN r.nth = 1 AND r.torn AND r.id IS NOT NULL AND r.line <> r.first_line THEN coalesce(s.problems, '[]') || jsonb_build_array(jsonb_build_object('column', NULL,
        'cell', left(r.id, 200), 'code', 'id-twice', 'level', 'error', 'sentence', 'The id ' || left(r.id, 60) || ' stands in line ' || r.first_line || ' too, with another figure for the same measure. Give one of the two its own id, or correct the figure.'))
        ELSE s.problems END,
      citations = CASE WHEN r.nth > 1 OR r.all_sources = '[]' THEN s.citations ELSE ${once('sources')} END,
      figures = CASE WHEN r.nth > 1 OR r.all_figures = '[]' THEN s.figures ELSE ${once('figures')} END,
      content_hash = CASE WHEN r.part = r.first_part THEN s.content_hash
        ELSE encode(sha256(convert_to(s.content_hash || '|' || CASE WHEN r.id IS NULL THEN r.part ELSE ${scheme} || '|' || r.id END, 'UTF8')), 'hex') END
    FROM ranked r WHERE s.dossier_id = ${dossierId}::uuid AND s.batch_id = ${batchId}::uuid AND s.line = r.line`
}

/** Compares the staged rows of a file with each other: what it says twice is one, what only looks alike is several. */
export async function compareWithin(staging: Staging): Promise<void> {
  await refuseIdTwice(staging)
  await joinOrTellApart(staging)
}
