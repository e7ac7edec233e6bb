import 'server-only'
import type { Caller, Gift } from '@/lib/core/gate'
import { csvStream, type CsvColumn } from '@/lib/reports/formats/csv'
import { markings } from '@/lib/dossiers/rules/markings'
import type { RatedLink } from '../contract'
import { listRatings } from './list'

type Marking = (typeof markings)[number]
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

/** The highest marking of the dossier and of the developments in the file. */
async function markingOf({ read, dossier }: Caller, refs: readonly string[]): Promise<Marking> {
  const rows = await read<{ marking: Marking }[]>`
    SELECT DISTINCT marking FROM developments WHERE dossier_id = ${dossier.id} AND ref = ANY (${[...refs]})`
  const all = [dossier.marking as Marking, ...rows.map(({ marking }) => marking)]
  return markings[Math.max(...all.map((one) => markings.indexOf(one)))]!
}

/** The ratings of links as CSV, the greatest disagreement first. What is blind stays blind, also what the caller rated. */
export async function getRatingsFile(
  caller: Caller,
  { baselineId }: { baselineId?: string | undefined },
): Promise<Gift> {
  const { dossier } = caller
  const { links } = await listRatings(caller, { baselineId })
  const rows = links.flatMap(rowsOf)
  const marking = await markingOf(
    caller,
    links.map(({ development }) => development.ref),
  )
  const marked = marking === 'CLEAR' ? '' : `-TLP-${marking.replace('+', '-')}`
  const fileName = `${dossier.key}-ratings${marked}.csv`
  return {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
    body: csvStream({ columns, rows }, { bom: true }),
    rowsGiven: () => rows.length,
    taking: {
      ...{ format: 'csv', fileName, of: { type: 'rating', id: null } },
      ...{ said: 'The ratings of links', matching: rows.length },
      link: `/dossiers/${dossier.key}/claims/ratings${baselineId ? `?baseline=${baselineId}` : ''}`,
      marking,
    },
  }
}
