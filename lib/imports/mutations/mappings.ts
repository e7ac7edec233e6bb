import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { KeptMapping } from '../contract'
import type { Mapping } from '../rules/mapping'

/** Keeps a mapping under a name for the next file with these columns. */
export async function keepMapping(
  { tx, dossier, principal, audit }: Act,
  { name, mapping, idScheme }: { name: string; mapping: Mapping; idScheme: string },
): Promise<KeptMapping> {
  const dossierId = dossier.id
  const at = new Date()
  const kept = { mapping, idScheme, updatedAt: at, createdById: principal.accountId }
  const { id } = await tx.importMapping.upsert({
    where: { dossierId_name: { dossierId, name } },
    create: { dossierId, id: newId(), name, ...kept },
    update: kept,
  })
  await audit({
    type: 'import.mapping-kept',
    subject: { type: 'import-mapping', id },
    after: { name, columns: mapping.columns.length },
  })
  return { name, mapping, idScheme, updatedAt: at.toISOString() }
}

/** Forgets a kept mapping; imports that used it keep theirs. */
export async function dropMapping({ tx, dossier, audit }: Act, { name }: { name: string }) {
  const where = { dossierId_name: { dossierId: dossier.id, name } }
  const found = await tx.importMapping.findUnique({ where })
  if (!found) throw notFound()
  await tx.importMapping.delete({ where })
  await audit({
    type: 'import.mapping-dropped',
    subject: { type: 'import-mapping', id: found.id },
    before: { name, mapping: found.mapping },
  })
  return { name }
}
