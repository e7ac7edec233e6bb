import 'server-only'
import type { Caller, Gift } from '@/lib/core/gate'
import type { CsvColumn } from '@/lib/reports/formats/csv'
import { csvGift } from '@/lib/reports/formats/csv-gift'
import type { RatedLink } from '../contract'
import { listRatings } from './list'

type Row = {
  claim: string
  statement: string
  development: string
  title: string
  relation: string
  rater: string | null
  rating: number | null
  ratedAt: string | null
  raters: number
  mean: number | null
  spread: number | null
  revealedAt: string | null
  revealedBy: string | null
}

const columns: CsvColumn<Row>[] = [
  { key: 'claim', header: 'claim', type: 'text' },
  { key: 'statement', header: 'statement', type: 'text' },
  { key: 'development', header: 'development', type: 'text' },
  { key: 'title', header: 'title', type: 'text' },
  { key: 'relation', header: 'relation', type: 'text' },
  { key: 'rater', header: 'rater', type: 'text' },
  { key: 'rating', header: 'rating', type: 'number' },
  { key: 'ratedAt', header: 'rated_at', type: 'instant' },
  { key: 'raters', header: 'raters', type: 'number' },
  { key: 'mean', header: 'mean', type: 'number' },
  { key: 'spread', header: 'spread', type: 'number' },
  { key: 'revealedAt', header: 'revealed_at', type: 'instant' },
  { key: 'revealedBy', header: 'revealed_by', type: 'text' },
]

const iso = (at: string) => new Date(at).toISOString()

/** The rows of one link: one for each rating that was revealed; a link that is still blind has one that says how many rated it, and no more. */
function rowsOf({ claim, development, relation, raters, mean, spread, revealed, ratings }: RatedLink): Row[] {
  const link = {
    ...{ claim: claim.ref, statement: claim.statement, development: development.ref },
    ...{ title: development.title, relation, raters, mean, spread },
    ...{ revealedAt: revealed ? iso(revealed.at) : null, revealedBy: revealed?.by ?? null },
  }
  if (ratings.length === 0) return [{ ...link, rater: null, rating: null, ratedAt: null }]
  return ratings.map(({ by, rating, at }) => ({ ...link, rater: by, rating, ratedAt: iso(at) }))
}

/** The ratings of links as CSV, the greatest disagreement first. What is blind stays blind, also what the caller rated. */
export async function getRatingsFile(
  caller: Caller,
  { baselineId }: { baselineId?: string | undefined },
): Promise<Gift> {
  const { links } = await listRatings(caller, { baselineId })
  return csvGift(caller, {
    ...{ name: 'ratings', of: 'rating', said: 'The ratings of links', columns, rows: links.flatMap(rowsOf) },
    page: `claims/ratings${baselineId ? `?baseline=${baselineId}` : ''}`,
    developments: links.map(({ development }) => development.ref),
  })
}
