import 'server-only'
import { badField, notFound, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Kind as Stored, Prisma } from '@/prisma/generated/client'
import type { KindAddition, KindEntry, KindRevision } from '../contract'
import { usualScore } from '../rules/plover'
import { completeMeasures, measureProblem } from '../rules/measures'

const audited = ({ code, label, plural, plover, score, measures, archivedAt }: Stored) => ({
  ...{ code, label, plural, plover, score, measures },
  archived: archivedAt !== null,
})

async function answer({ tx, dossier }: Act, stored: Stored): Promise<KindEntry> {
  const developments = await tx.development.count({
    where: { dossierId: dossier.id, kindCode: stored.code, retractedAt: null },
  })
  const { code, label, plural, score, version } = stored
  return {
    ...{ code, label, plural, score, version, developments },
    plover: stored.plover as KindEntry['plover'],
    measures: stored.measures as KindEntry['measures'],
    archivedAt: stored.archivedAt?.toISOString() ?? null,
  }
}

/** The list of kinds is changed by one at a time: units, order and codes are checked against all of it. */
async function lockKinds({ tx, dossier }: Act): Promise<Stored[]> {
  await tx.$queryRaw`SELECT 1 FROM dossiers WHERE id = ${dossier.id}::uuid FOR NO KEY UPDATE`
  return tx.kind.findMany({
    where: { dossierId: dossier.id },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  })
}

function checkedMeasures(given: KindAddition['measures'], others: Stored[]): Prisma.InputJsonValue {
  const known = others.flatMap(({ measures }) => measures as KindEntry['measures'])
  const found = measureProblem(given, known)
  if (found) throw badField(['measures', found.at, found.field], found.problem)
  return completeMeasures(given)
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue

/** Adds a kind at the end of the list, before "other" where that is last. */
export async function addKind(
  act: Act,
  { key: _, plover, score = usualScore(plover), measures, ...given }: KindAddition,
): Promise<KindEntry> {
  const { tx, dossier } = act
  const all = await lockKinds(act)
  const taken = all.find(({ code }) => code === given.code)
  if (taken)
    throw refuse(
      'CONFLICT',
      taken.archivedAt
        ? `The code ${taken.code} belongs to ${taken.label}, which is archived. Bring that one back, or choose another code.`
        : `The code ${taken.code} belongs to ${taken.label}. Choose another one.`,
      { reason: 'duplicate', code: taken.code },
    )
  const last = all.at(-1)
  const before = last?.code === 'other' ? last.position : (last?.position ?? -1) + 1
  if (last?.code === 'other')
    await tx.kind.update({
      where: { dossierId_code: { dossierId: dossier.id, code: 'other' } },
      data: { position: last.position + 1 },
    })
  const stored = await tx.kind.create({
    data: {
      ...{ dossierId: dossier.id, ...given, score, position: before },
      ...{ plover: plain(plover), measures: checkedMeasures(measures, all) },
    },
  })
  await act.audit({ type: 'kind.added', subject: { type: 'kind', id: null }, after: audited(stored) })
  return answer(act, stored)
}

function archiving(archived: boolean | undefined, stored: Stored) {
  if (archived === undefined || archived === (stored.archivedAt !== null)) return null
  return { type: archived ? 'kind.archived' : 'kind.restored', archivedAt: archived ? new Date() : null }
}

/** Changes what is given of a kind, or archives it. What was logged keeps it. A stale version gets both versions back (409). */
export async function reviseKind(act: Act, given: KindRevision): Promise<KindEntry> {
  const { tx, dossier } = act
  const { code, version, label, plural, plover, score, measures, archived } = given
  const all = await lockKinds(act)
  const before = all.find((each) => each.code === code)
  if (!before) throw notFound()
  if (before.version !== version)
    throw stale(
      { version, label, plural, plover, score, measures },
      { version: before.version, ...audited(before) },
    )
  const step = archiving(archived, before)
  if (step?.archivedAt && all.filter(({ archivedAt }) => !archivedAt).length === 1)
    throw refuse('CONFLICT', 'A dossier logs by at least one kind. Add another one first.', {
      reason: 'last',
    })
  const others = all.filter((each) => each.code !== code)
  const stored = await tx.kind.update({
    where: { dossierId_code: { dossierId: dossier.id, code } },
    data: {
      ...{ label, plural, score, version: version + 1 },
      ...(plover ? { plover: plain(plover) } : {}),
      ...(measures ? { measures: checkedMeasures(measures, others) } : {}),
      ...(step ? { archivedAt: step.archivedAt } : {}),
    },
  })
  await act.audit({
    type: step?.type ?? 'kind.revised',
    subject: { type: 'kind', id: null },
    before: audited(before),
    after: audited(stored),
  })
  return answer(act, stored)
}

/** Puts the kinds in an order. Refuses a list that is not exactly the dossier's: somebody added or removed one meanwhile. */
export async function orderKinds(act: Act, { codes }: { codes: string[] }): Promise<{ codes: string[] }> {
  const { tx, dossier } = act
  const before = (await lockKinds(act)).map(({ code }) => code)
  if (codes.toSorted().join() !== before.toSorted().join()) throw stale({ codes }, { codes: before })
  await tx.$executeRaw`
    UPDATE kinds k SET position = given.nth - 1 FROM unnest(${codes}::text[]) WITH ORDINALITY AS given (code, nth)
    WHERE k.dossier_id = ${dossier.id}::uuid AND k.code = given.code`
  await act.audit({
    type: 'kind.ordered',
    subject: { type: 'kind', id: null },
    before: { codes: before },
    after: { codes },
  })
  return { codes }
}

/** Removes a kind that no development ever had, retracted ones included. */
export async function removeKind(act: Act, { code }: { code: string }): Promise<{ code: string }> {
  const { tx, dossier } = act
  const all = await lockKinds(act)
  const found = all.find((each) => each.code === code)
  if (!found) throw notFound()
  const used = await tx.development.findFirst({
    where: { dossierId: dossier.id, kindCode: code },
    select: { id: true },
  })
  if (used)
    throw refuse('CONFLICT', `${found.plural} were logged, so the kind stays. Archive it instead.`, {
      reason: 'used',
    })
  if (all.length === 1)
    throw refuse('CONFLICT', 'A dossier logs by at least one kind. Add another one first.', {
      reason: 'last',
    })
  await tx.kind.delete({ where: { dossierId_code: { dossierId: dossier.id, code } } })
  await act.audit({ type: 'kind.removed', subject: { type: 'kind', id: null }, before: audited(found) })
  return { code }
}
