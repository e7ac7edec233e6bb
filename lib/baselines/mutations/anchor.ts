import 'server-only'
import { badField, notFound, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { AnchorResolution } from '@/prisma/generated/client'
import type { AnchorDecision, BaselineBlock } from '../contract'
import { stateOf } from '../rules/anchor-states'
import { blockOf } from './passage'

/** Whether a passage is there for the caller: drawn from, annotated by the team or themselves, or not annotated at all. */
async function isVisible({ tx, dossier, principal }: Act, passageId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ hidden: boolean }[]>`
    SELECT count(*) > 0 AND bool_and(n.visibility = 'private' AND n.created_by_id <> ${principal.accountId}::uuid)
      AND NOT EXISTS (SELECT 1 FROM claim_passages x WHERE x.dossier_id = ${dossier.id}::uuid AND x.passage_id = ${passageId}::uuid) AS hidden
    FROM annotations n WHERE n.dossier_id = ${dossier.id}::uuid AND n.target_type IN ('passage', 'chart') AND n.target_id = ${passageId}::uuid`
  return !found?.hidden
}

async function resolutionOf(act: Act, { baselineId, passageId, version }: AnchorDecision) {
  const dossierId = act.dossier.id
  const text = await act.tx.baselineVersion.findUnique({
    where: { dossierId_baselineId_number: { dossierId, baselineId, number: version } },
    select: { id: true, blocks: true },
  })
  const found =
    text &&
    (await act.tx.anchorResolution.findUnique({
      where: { dossierId_passageId_versionId: { dossierId, passageId, versionId: text.id } },
    }))
  if (!text || !found || !(await isVisible(act, passageId))) throw notFound()
  return { found, blocks: text.blocks as BaselineBlock[] }
}

const shown = ({ decision, decidedBlock, decidedStart, decidedEnd, revision }: AnchorResolution) => ({
  decision,
  ...(decidedBlock === null ? {} : { place: { block: decidedBlock, start: decidedStart, end: decidedEnd } }),
  revision,
})

/** What the decision is stored as, or a refusal that says what is missing. */
function columnsOf(
  act: Act,
  { decision, place }: AnchorDecision,
  found: AnchorResolution,
  blocks: BaselineBlock[],
) {
  if (decision === 'confirmed' && found.method === 'orphan')
    throw badField(
      ['decision'],
      'There is no place to confirm. Select the words where the passage stands now.',
    )
  if ((decision === 'moved') !== (place !== undefined))
    throw badField(['place'], 'Say where the passage stands now when you move it, and only then.')
  if (place) blockOf({ blocks }, place, ['place'])
  return {
    decision,
    decidedBlock: place?.block ?? null,
    decidedStart: place?.start ?? null,
    decidedEnd: place?.end ?? null,
    decidedAt: decision === null ? null : new Date(),
    decidedById: decision === null ? null : act.principal.accountId,
  }
}

/**
 * Decides where a passage stands in a version: where it was found, elsewhere, or nowhere. What the machine found stays beside it, and null
 * takes a decision back.
 */
export async function decideAnchor(act: Act, asked: AnchorDecision) {
  const { passageId, revision, decision } = asked
  const { found, blocks } = await resolutionOf(act, asked)
  const columns = columnsOf(act, asked, found, blocks)
  const { dossierId, versionId } = found
  const { count } = await act.tx.anchorResolution.updateMany({
    where: { dossierId, passageId, versionId, revision },
    data: { ...columns, revision: revision + 1 },
  })
  if (count === 0) throw stale({ decision, place: asked.place, revision }, shown(found))
  await act.audit({
    type: 'anchor.decided',
    subject: { type: 'passage', id: passageId },
    before: { version: asked.version, ...shown(found) },
    after: { version: asked.version, ...shown({ ...found, ...columns, revision: revision + 1 }) },
  })
  return { passageId, state: stateOf(found, decision), revision: revision + 1 }
}
