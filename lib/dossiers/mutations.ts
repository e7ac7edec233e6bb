import 'server-only'
import type { z } from 'zod'
import { badField } from '@/lib/core/errors'
import type { Act, PersonAct } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { kinds } from '@/lib/developments/rules/kinds'
import { usualScore } from '@/lib/kinds/rules/plover'
import type { dossiersContract } from './contract'
import { untestedDaysOf } from './rules'

type Creation = z.output<NonNullable<(typeof dossiersContract.createDossier)['~orpc']['inputSchema']>>

/** The lines of the Vienna Document 2011 (chapters V and VI) that personnel in an exercise can cross. */
const viennaDocument = [
  { value: 9_000, label: 'notify' },
  { value: 13_000, label: 'observe' },
].map((line) => ({
  ...line,
  metric: 'personnel',
  kindCode: 'military-exercise',
  authority: 'Vienna Document 2011',
}))

/** Begins a dossier with the seeded kinds and thresholds; its maker is its owner. */
export async function createDossier(act: PersonAct, { newKey, title, summary, marking }: Creation) {
  const taken = await act.tx.dossier.findUnique({ where: { key: newKey } })
  if (taken) throw badField(['newKey'], `The key ${newKey} is taken. Choose another one.`)
  const id = newId()
  await act.tx.dossier.create({ data: { id, key: newKey, title, summary, marking } })
  await act.tx.member.create({ data: { dossierId: id, accountId: act.principal.accountId, role: 'owner' } })
  await act.tx.kind.createMany({
    data: kinds.map((kind, position) => ({
      dossierId: id,
      code: kind.code,
      label: kind.label,
      plural: kind.plural,
      position,
      score: usualScore(kind.plover),
      plover: JSON.parse(JSON.stringify(kind.plover)),
      measures: JSON.parse(JSON.stringify(kind.measures)),
    })),
  })
  await act.tx.threshold.createMany({
    data: viennaDocument.map((line) => ({ ...line, dossierId: id, id: newId() })),
  })
  await act.audit({
    type: 'dossier.created',
    subject: { type: 'dossier', id },
    after: { key: newKey, title, summary, marking },
  })
  return { key: newKey }
}

/** Sets how what is logged is reviewed; other settings stay. */
export async function reviseReview(
  { tx, dossier, audit }: Act,
  { secondPerson }: { secondPerson: boolean },
): Promise<{ secondPerson: boolean }> {
  await tx.$executeRaw`
    UPDATE dossiers SET settings = settings || jsonb_build_object('secondPerson', ${secondPerson}::boolean) WHERE id = ${dossier.id}::uuid`
  await audit({
    type: 'dossier.revised',
    subject: { type: 'dossier', id: dossier.id },
    before: { secondPerson: dossier.settings['secondPerson'] === true },
    after: { secondPerson },
  })
  return { secondPerson }
}

/** Sets the alarm on untested claims; null takes it off. */
export async function reviseAlarm(
  { tx, dossier, audit }: Act,
  { untestedDays }: { untestedDays: number | null },
): Promise<{ untestedDays: number | null }> {
  await tx.$executeRaw`
    UPDATE dossiers SET settings = settings || jsonb_build_object('untestedDays', ${untestedDays}::int) WHERE id = ${dossier.id}::uuid`
  await audit({
    type: 'dossier.revised',
    subject: { type: 'dossier', id: dossier.id },
    before: { untestedDays: untestedDaysOf(dossier.settings) },
    after: { untestedDays },
  })
  return { untestedDays }
}
