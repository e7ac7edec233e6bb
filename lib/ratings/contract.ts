import { z } from 'zod'
import { dossierKey, endpoint, fileAnswer, id, takingAudits } from '@/lib/api/endpoint'
import { claimRef } from '@/lib/developments/rules/terms'
import { RELATIONS } from '@/lib/drift/rules/relations'

/** -2 strongly inconsistent to +2 strongly consistent with the claim; null: it says nothing about it. */
const rating = z.number().int().min(-2).max(2).nullable()

const rated = z.object({
  linkId: z.string(),
  claim: z.object({ ref: z.string(), statement: z.string() }),
  development: z.object({ ref: z.string(), title: z.string() }),
  relation: z.enum(RELATIONS),
  /** how many members have rated it, whoever they are */
  raters: z.number().int(),
  /** your own, if you have rated it */
  mine: z.object({ rating }).nullable(),
  revealed: z.object({ at: z.string(), by: z.string() }).nullable(),
  /** everybody's; empty until revealed */
  ratings: z.array(z.object({ by: z.string(), rating, at: z.string() })),
  /** of the revealed ratings that say something; null until revealed */
  mean: z.number().nullable(),
  /** the greatest less the least, 0-4 */
  spread: z.number().nullable(),
})

const diagnostic = z.object({
  development: z.object({ ref: z.string(), title: z.string() }),
  means: z.array(z.object({ claimRef: z.string(), mean: z.number() })),
  /** of the means over claims, 0-4 */
  spread: z.number(),
})

export type RatedLink = z.infer<typeof rated>
export type Diagnostic = z.infer<typeof diagnostic>

const one = '/v1/dossiers/{key}/links/{linkId}/rating' as const
const link = { key: dossierKey, linkId: id }
const head = z.object({ linkId: z.string(), raters: z.number().int() })

export const ratingsContract = {
  listRatings: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/ratings',
    permission: 'dossier.read',
    summary:
      'Links in force with their blind ratings, the greatest disagreement first; what others said only once it is revealed. And how well developments tell claims apart.',
    input: z.strictObject({ key: dossierKey, baselineId: id.optional(), claim: claimRef.optional() }),
    output: z.object({ links: z.array(rated), diagnostics: z.array(diagnostic) }),
  }),
  getRatingsFile: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/ratings.csv',
    permission: 'export.take',
    summary:
      'The ratings of links as CSV: a row for each that was revealed, and one that says how many rated for each link that is still blind.',
    input: z.strictObject({ key: dossierKey, baselineId: id.optional() }),
    output: fileAnswer,
    file: true,
    audits: takingAudits,
  }),
  rateLink: endpoint({
    method: 'PUT',
    path: one,
    permission: 'link.propose',
    audits: ['rating.given'],
    summary: 'Rates how consistent a development is with a claim, blind, until the ratings are revealed.',
    input: z.strictObject({ ...link, rating }),
    output: head,
  }),
  withdrawRating: endpoint({
    method: 'DELETE',
    path: one,
    permission: 'link.propose',
    audits: ['rating.withdrawn'],
    summary: 'Takes your own rating back, until the ratings are revealed.',
    input: z.strictObject(link),
    output: head,
  }),
  revealRatings: endpoint({
    method: 'POST',
    path: `${one}/reveal`,
    permission: 'link.decide',
    audits: ['rating.revealed'],
    summary:
      'Shows the ratings of a link to everybody. What was seen cannot be unseen, so it ends the rating.',
    input: z.strictObject(link),
    output: head,
  }),
}
