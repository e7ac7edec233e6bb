import 'server-only'
import { badField, notFound, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Citation } from '@/prisma/generated/client'
import type { Regrading } from '../contract'
import { formatGrade, type Grade } from '../rules/admiralty'
import { refreshGrades } from './grades'

const gradeOf = (cited: { reliability: string; credibility: number }) => formatGrade(cited as Grade)

type Step = { citation: Pick<Citation, 'id' | 'developmentId'>; from: string; to: string }

/** Developments whose citations changed: a later version, the grade they are filtered by, and a line in their history. */
async function noteDevelopments(act: Act, title: string, steps: readonly Step[], reason: string | null) {
  const { tx, dossier } = act
  const ids = [...new Set(steps.map(({ citation }) => citation.developmentId))].toSorted()
  await tx.development.updateMany({
    where: { dossierId: dossier.id, id: { in: ids } },
    data: { version: { increment: 1 }, updatedAt: new Date() },
  })
  await refreshGrades(act, ids)
  for (const id of ids) {
    const own = steps.filter(({ citation }) => citation.developmentId === id)
    await act.audit({
      type: 'development.regraded',
      subject: { type: 'development', id },
      before: { grades: own.map(({ from }) => ({ grade: `${title} (${from})` })) },
      after: { grades: own.map(({ to }) => ({ grade: `${title} (${to})` })) },
      reason,
    })
  }
}

async function lockSource({ tx, dossier }: Act, id: string) {
  const [found] = await tx.$queryRaw<{ title: string; version: number }[]>`
    SELECT title, version FROM sources WHERE dossier_id = ${dossier.id}::uuid AND id = ${id}::uuid FOR UPDATE`
  if (!found) throw notFound()
  return found
}

/** The citations that are meant, locked; all that are named must be the source's own. */
async function citationsMeant({ tx, dossier }: Act, { id, citationIds }: Regrading): Promise<Citation[]> {
  await tx.$queryRaw`
    SELECT 1 FROM citations WHERE dossier_id = ${dossier.id}::uuid AND source_id = ${id}::uuid ORDER BY id FOR UPDATE`
  const own = await tx.citation.findMany({
    where: { dossierId: dossier.id, sourceId: id },
    orderBy: { id: 'asc' },
  })
  if (!citationIds) return own
  const meant = own.filter((cited) => citationIds.includes(cited.id))
  if (meant.length < new Set(citationIds).size)
    throw badField(
      ['citationIds'],
      'One of these citations is not of this source any more. Load the page again.',
    )
  return meant
}

/**
 * Grades all or some citations of a source anew. What they were graded, by whom and when is kept, so that the step can be taken back.
 * Refuses a stale version of the source (409) and a step that changes nothing.
 */
export async function regradeSource(
  act: Act,
  given: Regrading,
): Promise<{ batchId: string; citations: number }> {
  const { tx, dossier, principal } = act
  const { id, version, reason } = given
  const source = await lockSource(act, id)
  if (source.version !== version) throw stale({ version, reason }, source)
  const changed = (await citationsMeant(act, given)).flatMap((citation) => {
    const to = {
      reliability: given.reliability ?? citation.reliability,
      credibility: given.credibility ?? citation.credibility,
    }
    return gradeOf(to) === gradeOf(citation) ? [] : [{ citation, grade: to }]
  })
  if (changed.length === 0)
    throw refuse('BAD_REQUEST', 'Every one of these citations has this grade already.', {
      reason: 'unchanged',
    })
  const [batchId, gradedAt, gradedById] = [newId(), new Date(), principal.accountId]
  await tx.regrade.createMany({
    data: changed.map(({ citation, grade }) => ({
      ...{ dossierId: dossier.id, id: newId(), batchId, citationId: citation.id, sourceId: id },
      ...{ fromReliability: citation.reliability, fromCredibility: citation.credibility },
      ...{ fromGradedById: citation.gradedById, fromGradedAt: citation.gradedAt },
      ...{ toReliability: grade.reliability, toCredibility: grade.credibility, gradedById, gradedAt, reason },
    })),
  })
  for (const { citation, grade } of changed)
    await tx.citation.update({
      where: { dossierId_id: { dossierId: dossier.id, id: citation.id } },
      data: { ...grade, gradedById, gradedAt },
    })
  await tx.source.update({
    where: { dossierId_id: { dossierId: dossier.id, id } },
    data: { version: version + 1 },
  })
  const steps = changed.map(({ citation, grade }) => ({
    citation,
    from: gradeOf(citation),
    to: gradeOf(grade),
  }))
  await act.audit({
    type: 'source.regraded',
    subject: { type: 'source', id },
    before: { grades: steps.map(({ from }) => from) },
    after: { grades: steps.map(({ to }) => to), batchId },
    reason,
  })
  await noteDevelopments(act, source.title, steps, reason)
  return { batchId, citations: changed.length }
}

/** Gives the citations of a regrading their former grades back, with who gave them and when; what was graded again since stays. */
export async function undoRegrade(
  act: Act,
  { batchId }: { batchId: string },
): Promise<{ citations: number; left: number }> {
  const { tx, dossier, principal } = act
  const batch = await tx.regrade.findMany({
    where: { dossierId: dossier.id, batchId },
    orderBy: { citationId: 'asc' },
  })
  const [first] = batch
  if (!first) throw notFound()
  const source = await lockSource(act, first.sourceId)
  if (first.undoneAt) throw refuse('CONFLICT', 'This regrading was taken back already.', { reason: 'undone' })
  const steps: Step[] = []
  for (const one of batch) {
    const { citationId: id, gradedAt, gradedById } = one
    const grade = { reliability: one.toReliability, credibility: one.toCredibility }
    const back = { reliability: one.fromReliability, credibility: one.fromCredibility }
    const { count } = await tx.citation.updateMany({
      where: { dossierId: dossier.id, id, ...grade, gradedAt, gradedById },
      data: { ...back, gradedById: one.fromGradedById, gradedAt: one.fromGradedAt },
    })
    if (count === 0) continue
    const { developmentId } = await tx.citation.findUniqueOrThrow({
      where: { dossierId_id: { dossierId: dossier.id, id } },
    })
    steps.push({ citation: { id, developmentId }, from: gradeOf(grade), to: gradeOf(back) })
  }
  await tx.regrade.updateMany({
    where: { dossierId: dossier.id, batchId },
    data: { undoneAt: new Date(), undoneById: principal.accountId },
  })
  await tx.source.updateMany({
    where: { dossierId: dossier.id, id: first.sourceId },
    data: { version: { increment: 1 } },
  })
  await act.audit({
    type: 'source.regrade-undone',
    subject: { type: 'source', id: first.sourceId },
    before: { batchId },
    after: { grades: steps.map(({ to }) => to), left: batch.length - steps.length },
  })
  await noteDevelopments(act, source.title, steps, 'The regrading was taken back.')
  return { citations: steps.length, left: batch.length - steps.length }
}
