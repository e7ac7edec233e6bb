import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { grouped } from '@/lib/drift/queries/grouped'
import type { CrossedClaim } from '../contract'
import { listTripwires } from '@/lib/tripwires/queries/list'
import { rankAcross } from '../rules/across'
import type { Kindred, Subject } from '../rules/crossing'

type Question = { ref: string; baselineId?: string | undefined }
type Baseline = { id: string; title: string; publishedOn: string }
type ClaimText = Pick<CrossedClaim, 'ref' | 'statement' | 'type' | 'confirms' | 'falsifier'> & { id: string }

/** Of each claim so many links are looked at, the newest first: enough to know its kind of developments by. */
const KINDRED_AT_MOST = 100

async function subjectOf({ read, dossier }: Caller, ref: string): Promise<Subject & { id: string }> {
  const [row] = await read<(Subject & { id: string })[]>`
    SELECT d.id, d.ref, d.title, d.summary, d.kind_code AS kind, ARRAY(
      SELECT DISTINCT a.name FROM development_actors x JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id
      WHERE x.dossier_id = d.dossier_id AND x.development_id = d.id ORDER BY a.name) AS actors
    FROM developments d WHERE d.dossier_id = ${dossier.id} AND d.ref = ${ref}`
  if (!row) throw notFound()
  return row
}

/** The baseline asked for, or the one published last. */
async function baselineOf(
  { read, dossier }: Caller,
  baselineId: string | undefined,
): Promise<Baseline | null> {
  const [row] = await read<Baseline[]>`
    SELECT id, title, published_on FROM baselines WHERE dossier_id = ${dossier.id}
      ${baselineId === undefined ? read`` : read`AND id = ${baselineId}`}
    ORDER BY published_on DESC, id DESC LIMIT 1`
  if (!row && baselineId !== undefined) throw notFound()
  return row ?? null
}

/** What each claim is linked to already, besides the development itself. */
async function kindredOf({ read, dossier }: Caller, claimIds: string[], besides: string) {
  const rows = await read<(Kindred & { claimId: string })[]>`
    WITH near AS (
      SELECT claim_id, development_id, relation, row_number() OVER (PARTITION BY claim_id ORDER BY id DESC) AS nth FROM links
      WHERE dossier_id = ${dossier.id} AND claim_id = ANY (${claimIds}) AND development_id <> ${besides}::uuid
        AND ended_at IS NULL AND state IN ('proposed', 'accepted'))
    SELECT n.claim_id, n.relation, d.ref, d.title, d.kind_code AS kind, ARRAY(
      SELECT DISTINCT a.name FROM development_actors x JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id
      WHERE x.dossier_id = d.dossier_id AND x.development_id = d.id) AS actors
    FROM near n JOIN developments d ON d.dossier_id = ${dossier.id} AND d.id = n.development_id
    WHERE n.nth <= ${KINDRED_AT_MOST} AND d.retracted_at IS NULL ORDER BY n.claim_id, n.nth`
  return grouped(rows, ({ claimId }) => claimId)
}

/** One development against the claims of a baseline: in the order in which they are best looked at, with why. Without a baseline there are none. */
export async function listAcross(caller: Caller, { ref, baselineId }: Question) {
  const { read, dossier } = caller
  const [subject, baseline] = await Promise.all([subjectOf(caller, ref), baselineOf(caller, baselineId)])
  if (!baseline) return { baseline, claims: [] }
  const claims = await read<ClaimText[]>`
    SELECT id, ref, statement, type, confirms, falsifier FROM claims WHERE dossier_id = ${dossier.id} AND baseline_id = ${baseline.id} AND gone_at IS NULL`
  const ids = claims.map(({ id }) => id)
  const wires = { key: dossier.key, baselineId: baseline.id, development: ref, limit: 200 }
  const [linked, tripped] = await Promise.all([
    kindredOf(caller, ids, subject.id),
    listTripwires(caller, wires),
  ])
  const trips = grouped(tripped.items, ({ claim }) => claim.ref)
  const ranked = rankAcross(
    subject,
    claims.map((claim) => ({
      ...claim,
      linked: linked.get(claim.id) ?? [],
      trips: (trips.get(claim.ref) ?? []).map(({ says }) => says),
    })),
  )
  const texts = new Map(claims.map(({ id: _, ...claim }) => [claim.ref, claim]))
  return { baseline, claims: ranked.map((rank) => ({ ...texts.get(rank.ref)!, ...rank })) }
}
