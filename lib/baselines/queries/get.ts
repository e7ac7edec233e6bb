import 'server-only'
import { rowOf } from '@/lib/claims/queries/row'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { assess, baselineDriftOf, type Assessed } from '@/lib/drift/queries/assess'
import { clocksOf } from '@/lib/drift/queries/clocks'
import { loadEvidence } from '@/lib/drift/queries/load'
import type { Clock } from '@/lib/drift/rules/types'
import type { BaselineBlock, BaselineClaim, BaselinePassage, BaselineWhole, MarginLink } from '../contract'

type Head = Omit<BaselineWhole, 'clocks' | 'versions' | 'version' | 'passages' | 'claims' | 'drift'>
type Version = BaselineWhole['versions'][number]

const headOf = ({ read, dossier }: Caller, baselineId: string) => read<Head[]>`
  SELECT b.id, b.title, b.author, b.publisher, b.published_on, b.note, b.created_at, a.name AS created_by
  FROM baselines b LEFT JOIN accounts a ON a.id = b.created_by_id WHERE b.dossier_id = ${dossier.id} AND b.id = ${baselineId}`

const versionsOf = ({ read, dossier }: Caller, baselineId: string) => read<Version[]>`
  SELECT v.id, v.number, v.sha256, v.frozen_at, a.name AS frozen_by FROM baseline_versions v LEFT JOIN accounts a ON a.id = v.frozen_by_id
  WHERE v.dossier_id = ${dossier.id} AND v.baseline_id = ${baselineId} ORDER BY v.number`

const blocksOf = ({ read, dossier }: Caller, baselineId: string) => read<{ blocks: BaselineBlock[] }[]>`
  SELECT blocks FROM baseline_versions WHERE dossier_id = ${dossier.id} AND baseline_id = ${baselineId} ORDER BY number DESC LIMIT 1`

/**
 * The passages of the newest version that carry a claim or a thread. One with only somebody else's private notes is left out, since
 * its being there would tell of them.
 */
const passagesOf = ({ read, dossier, principal }: Caller, baselineId: string) => read<BaselinePassage[]>`
  SELECT * FROM (
    SELECT p.id, p.block, p.start, p."end", p.exact,
      ARRAY(SELECT c.ref FROM claim_passages x JOIN claims c ON c.dossier_id = x.dossier_id AND c.id = x.claim_id
        WHERE x.dossier_id = p.dossier_id AND x.passage_id = p.id ORDER BY length(c.ref), c.ref) AS claims,
      (SELECT count(DISTINCT n.thread_id)::int FROM annotations n WHERE n.dossier_id = p.dossier_id AND n.target_type = 'passage'
        AND n.target_id = p.id AND n.removed_at IS NULL AND (n.visibility = 'team' OR n.created_by_id = ${principal.accountId})) AS annotations
    FROM passages p WHERE p.dossier_id = ${dossier.id} AND p.version_id = (SELECT v.id FROM baseline_versions v
      WHERE v.dossier_id = ${dossier.id} AND v.baseline_id = ${baselineId} ORDER BY v.number DESC LIMIT 1)
  ) AS marked WHERE cardinality(claims) > 0 OR annotations > 0 ORDER BY length(block), block, start, "end"`

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

/** One baseline with the newest version's text, its passages, and its claims and drift at the two clocks. */
export async function getBaseline(
  caller: Caller,
  { baselineId, ...asked }: { baselineId: string; world?: string | undefined; known?: string | undefined },
): Promise<BaselineWhole> {
  const clocks = clocksOf(asked)
  const [heads, versions, texts, passages, evidence] = await Promise.all([
    headOf(caller, baselineId),
    versionsOf(caller, baselineId),
    blocksOf(caller, baselineId),
    passagesOf(caller, baselineId),
    loadEvidence(caller, { baselineId }, clocks.known),
  ])
  const [head, newest, text] = [heads[0], versions.at(-1), texts[0]]
  if (!head || !newest || !text) throw notFound()
  const assessed = assess(evidence, clocks)
  const { perClaim: _, ...drift } = baselineDriftOf(assessed, head.publishedOn, clocks)
  return {
    ...head,
    clocks,
    versions: [...versions],
    version: { ...newest, blocks: text.blocks },
    passages: [...passages],
    claims: assessed.map((one) => claimOf(one, clocks)),
    drift,
  }
}
