import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { Credibility, Reliability } from '@/lib/sources/rules/admiralty'
import { originCount } from '@/lib/sources/rules/grade'
import { originOf } from '@/lib/sources/rules/origin'
import type { DevelopmentBrief } from '../contract'
import type { DriftDevelopment } from '../rules/types'
import { grouped } from './grouped'

/** A development as the method sees it, and as a page shows it. */
export type DevelopmentFacts = { drift: DriftDevelopment; brief: DevelopmentBrief }

type DevelopmentRow = Omit<DevelopmentBrief, 'origins' | 'retracted' | 'stage' | 'polarity'> &
  Pick<DriftDevelopment, 'stage' | 'polarity'> & {
    precision: string
    refused: boolean
    retractedOn: string | null
  }

type CitationRow = {
  developmentId: string
  sourceId: string
  originId: string | null
  outletId: string | null
  reliability: Reliability
  credibility: Credibility
}

/** States in which a reviewer has refused a development: what hangs on it counts no more than on a retracted one. */
const REFUSED = ['rejected', 'unverifiable', 'duplicate', 'superseded']

const developmentRows = ({ read, dossier }: Caller, ids: string[]) => read<DevelopmentRow[]>`
  SELECT id, ref, title, kind_code, happened, starts_on, ends_on, precision, stage, polarity, reliability, credibility, backfilled,
    CASE WHEN backfilled THEN coalesce(known_from, created_at::date) ELSE created_at::date END AS known_from,
    review_state = ANY (${REFUSED}) AS refused, retracted_at::date AS retracted_on
  FROM developments WHERE dossier_id = ${dossier.id} AND id = ANY (${ids})`

/** Citations without those of sources retracted by the knowledge date. */
const citationRows = ({ read, dossier }: Caller, ids: string[], known: string) => read<CitationRow[]>`
  SELECT t.development_id, t.source_id, s.origin_id, s.outlet_id, t.reliability, t.credibility
  FROM citations t JOIN sources s ON s.dossier_id = t.dossier_id AND s.id = t.source_id
  WHERE t.dossier_id = ${dossier.id} AND t.development_id = ANY (${ids}) AND (s.retracted_at IS NULL OR s.retracted_at::date > ${known})`

/** What the sources that are repeated repeat in turn: five outlets with one wire are one origin, however long the chain. */
async function loadRepeats(
  { read, dossier }: Caller,
  citations: readonly CitationRow[],
): Promise<Map<string, string>> {
  const first = [...new Set(citations.flatMap(({ originId }) => originId ?? []))]
  if (first.length === 0) return new Map()
  const rows = await read<{ id: string; originId: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, origin_id FROM sources WHERE dossier_id = ${dossier.id} AND id = ANY (${first}) AND origin_id IS NOT NULL
      UNION
      SELECT s.id, s.origin_id FROM chain JOIN sources s ON s.dossier_id = ${dossier.id} AND s.id = chain.origin_id
      WHERE s.origin_id IS NOT NULL
    ) SELECT id, origin_id FROM chain`
  return new Map(rows.map(({ id, originId }) => [id, originId]))
}

function factsOf(row: DevelopmentRow, citations: DriftDevelopment['citations']): DevelopmentFacts {
  const { precision, refused, retractedOn, ...shown } = row
  const { id, startsOn, endsOn, knownFrom, stage, polarity } = shown
  const retracted = refused || retractedOn !== null
  const days = { happenedStart: startsOn, happenedEnd: endsOn, precision, knownFrom }
  return {
    drift: { id, ...days, stage, polarity, citations, retracted, retractedOn },
    brief: { ...shown, origins: originCount(citations), retracted },
  }
}

/** Developments of the dossier by id, with their grades as known on a day. Links share the objects, so that a grade is worked out once. */
export async function loadDevelopments(
  caller: Caller,
  ids: string[],
  known: string,
): Promise<Map<string, DevelopmentFacts>> {
  const [rows, citations] = await Promise.all([
    developmentRows(caller, ids),
    citationRows(caller, ids, known),
  ])
  const repeats = await loadRepeats(caller, citations)
  const cited = grouped(citations, ({ developmentId }) => developmentId)
  return new Map(
    rows.map((row) => {
      const own = (cited.get(row.id) ?? []).map(({ developmentId: _, originId, ...citation }) => ({
        ...citation,
        origin: originOf(citation.sourceId, (id) => (id === citation.sourceId ? originId : repeats.get(id))),
      }))
      return [row.id, factsOf(row, own)]
    }),
  )
}
