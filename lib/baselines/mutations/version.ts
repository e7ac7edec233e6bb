import 'server-only'
import { createHash } from 'node:crypto'
import { badField, notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { BaselineBlock, VersionAddition } from '../contract'
import { carryOver, countFares, type Carried, type Standpoint } from '../rules/carry'
import { blocksOf } from '../rules/text'

type Newest = { number: number; sha256: string }

/** Locks the baseline, so that versions are numbered one after the other and no passage is made beside this. */
async function lockNewest({ tx, dossier }: Act, baselineId: string): Promise<Newest> {
  const where = { dossierId: dossier.id, baselineId }
  await tx.$queryRaw`SELECT 1 FROM baselines WHERE dossier_id = ${dossier.id}::uuid AND id = ${baselineId}::uuid FOR UPDATE`
  const newest = await tx.baselineVersion.findFirst({
    where,
    orderBy: { number: 'desc' },
    select: { number: true, sha256: true },
  })
  if (!newest) throw notFound()
  return newest
}

async function carry({ tx, dossier }: Act, baselineId: string, blocks: readonly BaselineBlock[]) {
  const standpoints = await tx.$queryRaw<Standpoint[]>`
    SELECT DISTINCT ON (l.passage_id) l.passage_id AS "passageId", l.version_id AS "versionId", l.block, l.start, l."end"
    FROM baseline_versions v JOIN passage_places l ON l.dossier_id = v.dossier_id AND l.version_id = v.id
    WHERE v.dossier_id = ${dossier.id}::uuid AND v.baseline_id = ${baselineId}::uuid AND l.state IN ('own', 'settled')
    ORDER BY l.passage_id, v.number DESC`
  const ids = [...new Set(standpoints.map(({ versionId }) => versionId))]
  const versions = await tx.baselineVersion.findMany({
    where: { dossierId: dossier.id, id: { in: ids } },
    select: { id: true, blocks: true },
  })
  const texts = versions.map(({ id, blocks: old }) => ({ id, blocks: old as BaselineBlock[] }))
  return carryOver(blocks, standpoints, texts)
}

function columnsOf({ fromId, found }: Carried) {
  if (found.method === 'orphan')
    return { fromId, method: found.method, score: 0, review: false, reason: found.reason }
  const { method, score, review, block, start, end } = found
  return { fromId, method, score, review, block, start, end }
}

/**
 * Freezes a new version of a baseline's text and carries its passages over, with one resolution each. What is unsure or lost is only
 * proposed: it waits for a person. The passages themselves stay as they were made.
 */
export async function addVersion(act: Act, { baselineId, follows, note, text: pasted }: VersionAddition) {
  const { tx, dossier, principal } = act
  const text = pasted.normalize('NFC')
  const blocks = blocksOf(text)
  if (blocks.length === 0) throw badField(['text'], 'There is no text in this.')
  const newest = await lockNewest(act, baselineId)
  const sha256 = createHash('sha256').update(text).digest('hex')
  if (newest.number !== follows)
    throw refuse(
      'CONFLICT',
      `Version ${newest.number} was frozen while you were preparing this one. Compare your text with it, then freeze again.`,
      { reason: 'newer', newest: newest.number },
    )
  if (newest.sha256 === sha256)
    throw badField(
      ['text'],
      `This is the text of version ${newest.number}, to the letter. Nothing would change.`,
    )
  const [versionId, number, dossierId] = [newId(), newest.number + 1, dossier.id]
  await tx.baselineVersion.create({
    data: {
      dossierId,
      id: versionId,
      baselineId,
      number,
      note,
      text,
      blocks,
      sha256,
      frozenById: principal.accountId,
    },
  })
  const carried = await carry(act, baselineId, blocks)
  await tx.anchorResolution.createMany({
    data: carried.map((one) => ({ dossierId, passageId: one.passageId, versionId, ...columnsOf(one) })),
  })
  const counts = countFares(carried)
  await act.audit({
    type: 'baseline.versioned',
    subject: { type: 'baseline', id: baselineId },
    before: { version: newest.number, sha256: newest.sha256 },
    after: { version: number, sha256, note, blocks: blocks.length, carried: counts },
  })
  return { versionId, number, sha256, blocks, carried: counts }
}
