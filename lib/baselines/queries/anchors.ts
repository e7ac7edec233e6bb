import 'server-only'
import type { z } from 'zod'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { Anchor, baselinesContract } from '../contract'
import { markedPassages } from './marked'
import { textsOf, versionAmong, versionsOf } from './versions'

type Question = z.output<NonNullable<(typeof baselinesContract.listAnchors)['~orpc']['inputSchema']>>
type Row = Pick<
  Anchor,
  'passageId' | 'method' | 'score' | 'reason' | 'decision' | 'decidedBy' | 'decidedAt' | 'revision'
> & {
  block: string | null
  start: number | null
  end: number | null
  fromId: string
  fromVersion: number
  fromBlock: string
  fromStart: number
  fromEnd: number
}

const resolutionRows = ({ read, dossier }: Caller, versionId: string) => read<Row[]>`
  SELECT r.passage_id, r.method, r.score, r.reason, r.block, r.start, r."end", r.decision, r.decided_at, a.name AS decided_by, r.revision,
    r.from_id, v.number AS from_version, l.block AS from_block, l.start AS from_start, l."end" AS from_end
  FROM anchor_resolutions r JOIN baseline_versions v ON v.dossier_id = r.dossier_id AND v.id = r.from_id
  JOIN passage_places l ON l.dossier_id = r.dossier_id AND l.passage_id = r.passage_id AND l.version_id = r.from_id
  LEFT JOIN accounts a ON a.id = r.decided_by_id
  WHERE r.dossier_id = ${dossier.id} AND r.version_id = ${versionId}`

type Place = Anchor['found']
type TextOf = (versionId: string, block: string) => string

/** The texts of blocks of some versions. */
async function textOf(caller: Caller, ids: readonly string[]): Promise<TextOf> {
  const texts = await textsOf(caller, [...new Set(ids)])
  const known = new Map(
    texts.flatMap(({ id, blocks }) => blocks.map((block) => [`${id} ${block.id}`, block.text])),
  )
  return (versionId, block) => known.get(`${versionId} ${block}`) ?? ''
}

/** The passages carried over to a version in the order of its text, orphans last. The cursor counts those already given. */
export async function listAnchors(caller: Caller, question: Question) {
  const { baselineId, version, state, limit, cursor = '0' } = question
  if (!/^\d{1,9}$/.test(cursor)) throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const { id } = versionAmong(await versionsOf(caller, baselineId), version)
  const [rows, marked] = await Promise.all([resolutionRows(caller, id), markedPassages(caller, id)])
  const text = await textOf(caller, [id, ...rows.map(({ fromId }) => fromId)])
  const byId = new Map(rows.map((row) => [row.passageId, row]))
  const placeOf = (block: string | null, start: number | null, end: number | null): Place =>
    block === null || start === null || end === null ? null : { block, start, end, text: text(id, block) }
  const anchors = marked.flatMap((passage): Anchor[] => {
    const row = byId.get(passage.id)
    if (!row || (state && passage.state !== state)) return []
    const { block, start, end, fromId, fromVersion, fromBlock, fromStart, fromEnd, ...kept } = row
    const { exact, claims, annotations } = passage
    return [
      {
        ...kept,
        ...{ exact, claims, annotations, state: passage.state },
        from: {
          ...{ version: fromVersion, block: fromBlock, start: fromStart, end: fromEnd },
          text: text(fromId, fromBlock),
        },
        found: placeOf(block, start, end),
        place: placeOf(passage.block, passage.start, passage.end),
      },
    ]
  })
  const from = Number(cursor)
  const next = from + limit < anchors.length ? String(from + limit) : null
  return { items: anchors.slice(from, from + limit), total: anchors.length, next }
}
