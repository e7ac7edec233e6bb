import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { Prisma } from '@/prisma/generated/client'
import type { ReadOptionsInput } from '../contract'
import type { Mapping } from '../rules/mapping'
import type { Reading } from '../rules/types'
import { order, takeBatch } from './locked'

type Versioned = { ref: string; version: number }

/** Has the file looked into again, read as the person says. */
export async function rereadImport(
  act: Act,
  { ref, version, options }: Versioned & { options: ReadOptionsInput },
) {
  const batch = await takeBatch(act, { ref, version }, ['received', 'inspected', 'checked'])
  await act.tx.importBatch.update({
    where: { dossierId_id: { dossierId: act.dossier.id, id: batch.id } },
    data: { options, state: 'received', mapping: Prisma.DbNull, version: { increment: 1 } },
  })
  await act.audit({
    type: 'import.reread',
    subject: { type: 'import', id: batch.id },
    before: batch.options,
    after: options,
  })
  return order(act, batch, 'inspect')
}

/** Whose ids the ids of a file are, when nobody says: the file's name without numbers, so that next year's file is the same data set. */
export function schemeOf(fileName: string): string {
  const stem = fileName.replace(/\.[a-z0-9]{1,5}$/i, '').toLowerCase()
  return (
    stem
      .replace(/[\d._ -]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'file'
  )
}

/** Only editors date knowledge back: it decides what every view of the past shows. */
function checkBackdating(act: Act, { columns, defaults }: Mapping) {
  if (act.may('link.decide')) return
  const at = columns.findIndex(({ target }) => target.field === 'knownFrom' || target.field === 'backfilled')
  const path =
    at >= 0 ? ['mapping', 'columns', at] : defaults.backfilled ? ['mapping', 'defaults', 'backfilled'] : null
  if (path)
    throw badField(
      path,
      'Only an editor says that something was known before it was recorded. Leave this column out, or ask an editor to import the file.',
    )
}

function checkNewKinds(act: Act, { newKinds }: Mapping) {
  if (newKinds.length > 0 && !act.may('kind.write'))
    throw badField(
      ['mapping', 'newKinds'],
      'You may not make kinds in this dossier. Choose one of its kinds, or ask its owner to add this one.',
    )
}

function checkColumns({ columns }: Mapping, { plan }: Reading) {
  const at = columns.findIndex(({ column }) => !plan.columns.includes(column))
  if (at >= 0)
    throw badField(
      ['mapping', 'columns', at, 'column'],
      `The file has no column “${columns[at]!.column}”. Choose one of its columns, or leave this one out.`,
    )
}

/** Keeps what the columns mean and has every row checked. */
export async function mapImport(
  act: Act,
  { ref, version, mapping, idScheme }: Versioned & { mapping: Mapping; idScheme: string },
) {
  const batch = await takeBatch(act, { ref, version }, ['inspected', 'checked'])
  checkColumns(mapping, batch.reading as unknown as Reading)
  checkBackdating(act, mapping)
  checkNewKinds(act, mapping)
  const where = { dossierId_id: { dossierId: act.dossier.id, id: batch.fileId } }
  const { name } = await act.tx.importFile.findUniqueOrThrow({ where, select: { name: true } })
  const scheme = idScheme || batch.idScheme || schemeOf(name)
  await act.tx.importBatch.update({
    where: { dossierId_id: { dossierId: act.dossier.id, id: batch.id } },
    data: { mapping, idScheme: scheme, version: { increment: 1 } },
  })
  await act.audit({
    type: 'import.mapped',
    subject: { type: 'import', id: batch.id },
    after: { ref, columns: mapping.columns.length, idScheme: scheme },
  })
  return order(act, batch, 'check')
}
