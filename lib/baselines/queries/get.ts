import 'server-only'
import { rowOf } from '@/lib/claims/queries/row'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { assess, baselineDriftOf, type Assessed } from '@/lib/drift/queries/assess'
import { clocksOf } from '@/lib/drift/queries/clocks'
import { loadEvidence } from '@/lib/drift/queries/load'
import type { Clock } from '@/lib/drift/rules/types'
import type { BaselineClaim, BaselineWhole, MarginLink } from '../contract'
import { markedPassages, placedOf, stillMarked } from './marked'
import { textsOf, versionAmong, versionsOf } from './versions'

type Head = Omit<
  BaselineWhole,
  'clocks' | 'versions' | 'version' | 'passages' | 'unsettled' | 'claims' | 'drift'
>
type Question = {
  baselineId: string
  version?: number | undefined
  world?: string | undefined
  known?: string | undefined
}

const headOf = ({ read, dossier }: Caller, baselineId: string) => read<Head[]>`
  SELECT b.id, b.title, b.author, b.publisher, b.published_on, b.note, b.created_at, a.name AS created_by
  FROM baselines b LEFT JOIN accounts a ON a.id = b.created_by_id WHERE b.dossier_id = ${dossier.id} AND b.id = ${baselineId}`

/** The accepted links of a claim for its margin, in the order of time. */
function marginOf({ drift, links }: Assessed): MarginLink[] {
  const before = new Set(drift.knownWhenWritten.map(({ linkId }) => linkId))
  const out = new Set(drift.leftOut.map(({ linkId }) => linkId))
  const sideOf = (linkId: string) =>
    before.has(linkId) ? 'known-when-written' : out.has(linkId) ? 'left-out' : 'counts'
  return links
    .filter(({ state, drift: { endedOn } }) => state === 'accepted' && !endedOn)
    .map(({ id, drift: { relation, strength }, development }) => {
      const { ref, title, happened, startsOn, reliability, credibility } = development
      const side: MarginLink['side'] = sideOf(id)
      return {
        linkId: id,
        ref,
        title,
        happened,
        startsOn,
        relation,
        strength,
        reliability,
        credibility,
        side,
      }
    })
    .toSorted((a, b) =>
      a.startsOn === b.startsOn ? (a.ref < b.ref ? -1 : 1) : a.startsOn < b.startsOn ? -1 : 1,
    )
}

const claimOf = (assessed: Assessed, clock: Clock): BaselineClaim => ({
  ...rowOf(assessed, clock),
  evidence: marginOf(assessed),
})

/**
 * One baseline with the text of a version (the newest unless asked for another) and its passages in it. Claims and drift are those of the
 * baseline, whichever version is read.
 */
export async function getBaseline(
  caller: Caller,
  { baselineId, version, ...asked }: Question,
): Promise<BaselineWhole> {
  const clocks = clocksOf(asked)
  const versions = await versionsOf(caller, baselineId)
  const shown = versionAmong(versions, version)
  const [heads, texts, marked, evidence] = await Promise.all([
    headOf(caller, baselineId),
    textsOf(caller, [shown.id]),
    markedPassages(caller, shown.id),
    loadEvidence(caller, { baselineId }, clocks.known),
  ])
  const [head, text] = [heads[0], texts[0]]
  if (!head || !text) throw notFound()
  const assessed = assess(evidence, clocks).filter(({ followed }) => followed)
  const refs = new Set(assessed.map(({ claim }) => claim.ref))
  const carrying = stillMarked(marked, refs)
  const { perClaim: _, ...drift } = baselineDriftOf(assessed, head.publishedOn, clocks)
  const countOf = (state: string) => carrying.filter((passage) => passage.state === state).length
  return {
    ...head,
    clocks,
    versions,
    version: { ...shown, blocks: text.blocks },
    passages: placedOf(carrying, text.blocks),
    unsettled: { review: countOf('review'), orphan: countOf('orphan') },
    claims: assessed.map((one) => claimOf(one, clocks)),
    drift,
  }
}
