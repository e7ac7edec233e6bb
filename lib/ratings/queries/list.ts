import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { Diagnostic, RatedLink } from '../contract'
import { diagnosticityOf, spreadOf } from '../rules/spread'

type Question = { baselineId?: string | undefined; claim?: string | undefined }
type Row = Omit<RatedLink, 'mean' | 'spread'> & { developmentId: string }

/** Links in force that somebody has rated or, for one claim, all of them. Ratings of others leave the database only once they are revealed. */
const rows = ({ read, dossier, principal }: Caller, { baselineId, claim }: Question) => read<Row[]>`
  SELECT l.id AS link_id, l.development_id, json_build_object('ref', c.ref, 'statement', c.statement) AS claim,
    json_build_object('ref', d.ref, 'title', d.title) AS development, l.relation,
    (SELECT count(*)::int FROM link_ratings r WHERE r.dossier_id = l.dossier_id AND r.link_id = l.id) AS raters,
    (SELECT json_build_object('rating', r.rating) FROM link_ratings r WHERE r.dossier_id = l.dossier_id AND r.link_id = l.id
      AND r.account_id = ${principal.accountId}) AS mine,
    CASE WHEN v.link_id IS NULL THEN NULL ELSE json_build_object('at', v.revealed_at, 'by', w.name) END AS revealed,
    coalesce((SELECT json_agg(json_build_object('by', a.name, 'rating', r.rating, 'at', r.updated_at) ORDER BY r.created_at)
      FROM link_ratings r JOIN accounts a ON a.id = r.account_id
      WHERE v.link_id IS NOT NULL AND r.dossier_id = l.dossier_id AND r.link_id = l.id), '[]') AS ratings
  FROM links l JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
  JOIN developments d ON d.dossier_id = l.dossier_id AND d.id = l.development_id
  LEFT JOIN link_reveals v ON v.dossier_id = l.dossier_id AND v.link_id = l.id LEFT JOIN accounts w ON w.id = v.revealed_by_id
  WHERE l.dossier_id = ${dossier.id} AND l.ended_at IS NULL AND l.state IN ('proposed', 'accepted')
    ${baselineId ? read`AND c.baseline_id = ${baselineId}` : read``}
    ${
      claim
        ? read`AND c.ref = ${claim}`
        : read`AND EXISTS (SELECT 1 FROM link_ratings r WHERE r.dossier_id = l.dossier_id AND r.link_id = l.id)`
    }
  ORDER BY l.id`

/** Ratings with the greatest disagreement first and those still blind last; and how well developments tell claims apart. */
export async function listRatings(
  caller: Caller,
  question: Question,
): Promise<{ links: RatedLink[]; diagnostics: Diagnostic[] }> {
  const found = await rows(caller, question)
  const links = found.map(({ developmentId: _, ...row }) => ({
    ...row,
    ...(row.revealed ? spreadOf(row.ratings.map(({ rating }) => rating)) : { mean: null, spread: null }),
  }))
  const byDevelopment = new Map(found.map(({ developmentId, development }) => [developmentId, development]))
  const revealed = found.filter((row) => row.revealed !== null)
  const diagnostics = diagnosticityOf(
    revealed.map(({ developmentId, claim, ratings }) => ({
      developmentId,
      claimRef: claim.ref,
      ratings: ratings.map(({ rating }) => rating),
    })),
  ).map(({ developmentId, ...rest }) => ({ development: byDevelopment.get(developmentId)!, ...rest }))
  return { links: links.toSorted((a, b) => (b.spread ?? -1) - (a.spread ?? -1)), diagnostics }
}
