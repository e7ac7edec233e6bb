import 'server-only'
import { createHash } from 'node:crypto'
import { badField, notFound, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { METHOD_VERSION } from '@/lib/drift/rules/drift'
import type { ReportSettings } from '../contract'
import { reportModel } from '../rules/model'
import { composeModel } from '../queries/compose'
import { getReport } from '../queries/reports'

type Marking = 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED'
type Composition = { title: string; marking: Marking; settings: ReportSettings }
type Revision = Partial<Composition> & { reportId: string; version: number }

async function checkBaseline(act: Act, { baselineId }: ReportSettings) {
  const found = await act.tx.baseline.findUnique({
    where: { dossierId_id: { dossierId: act.dossier.id, id: baselineId } },
  })
  if (!found)
    throw badField(['settings', 'baselineId'], 'This dossier has no such baseline. Choose one of its own.')
}

/** Composes a report. */
export async function composeReport(act: Act, { title, marking, settings }: Composition) {
  await checkBaseline(act, settings)
  const id = newId()
  await act.tx.report.create({
    data: { dossierId: act.dossier.id, id, title, marking, settings, createdById: act.principal.accountId },
  })
  await act.audit({
    type: 'report.composed',
    subject: { type: 'report', id },
    after: { title, marking, settings },
  })
  return { id, version: 1 }
}

/** Changes a report that nobody else has changed since it was read. */
export async function reviseReport(act: Act, { reportId, version, title, marking, settings }: Revision) {
  if (settings) await checkBaseline(act, settings)
  const where = { dossierId_id: { dossierId: act.dossier.id, id: reportId } }
  const before = await act.tx.report.findUnique({ where })
  if (!before) throw notFound()
  const yours = {
    ...(title === undefined ? {} : { title }),
    ...(marking === undefined ? {} : { marking }),
    ...(settings === undefined ? {} : { settings }),
  }
  const { count } = await act.tx.report.updateMany({
    where: { dossierId: act.dossier.id, id: reportId, version },
    data: { ...yours, version: version + 1, updatedAt: new Date() },
  })
  if (count === 0)
    throw stale(
      { ...yours, version },
      { title: before.title, marking: before.marking, settings: before.settings, version: before.version },
    )
  const changed = Object.fromEntries(
    Object.keys(yours).map((name) => [name, before[name as keyof typeof before]]),
  )
  await act.audit({
    type: 'report.revised',
    subject: { type: 'report', id: reportId },
    before: changed,
    after: yours,
  })
  return { id: reportId, version: version + 1 }
}

/** Freezes the report as it stands: the model with its hash. Two at once get two numbers, because the report's row is locked. */
export async function issueEdition(act: Act, { reportId }: { reportId: string }) {
  const report = await getReport(act, { reportId })
  await act.tx
    .$queryRaw`SELECT 1 FROM reports WHERE dossier_id = ${act.dossier.id}::uuid AND id = ${reportId}::uuid FOR UPDATE`
  const number = (await act.tx.edition.count({ where: { dossierId: act.dossier.id, reportId } })) + 1
  const snapshot = reportModel.parse(await composeModel(act, report, number))
  const sha256 = createHash('sha256').update(JSON.stringify(snapshot)).digest('hex')
  const edition = await act.tx.edition.create({
    data: {
      dossierId: act.dossier.id,
      id: newId(),
      reportId,
      number,
      snapshot,
      sha256,
      methodVersion: METHOD_VERSION,
      issuedById: act.principal.accountId,
    },
  })
  await act.audit({
    type: 'edition.issued',
    subject: { type: 'report', id: reportId },
    after: { number, sha256 },
  })
  return {
    number,
    sha256,
    issuedBy: act.principal.name,
    issuedAt: edition.issuedAt.toISOString(),
    methodVersion: METHOD_VERSION,
  }
}
