import 'server-only'
import { badField, notFound } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Passage } from '@/prisma/generated/client'
import type { BaselineBlock } from '../contract'
import { makeSelector } from '../rules/selector'

/** A version's text in blocks, as frozen. */
export type FrozenText = { id: string; blocks: BaselineBlock[] }
type Stretch = { block: string; start: number; end: number }

/** The newest version of a baseline of the dossier. */
export async function newestVersion({ tx, dossier }: Act, baselineId: string): Promise<FrozenText> {
  const version = await tx.baselineVersion.findFirst({
    where: { dossierId: dossier.id, baselineId },
    orderBy: { number: 'desc' },
    select: { id: true, blocks: true },
  })
  if (!version) throw notFound()
  return { id: version.id, blocks: version.blocks as BaselineBlock[] }
}

function blockOf(
  { blocks }: FrozenText,
  { block, start, end }: Stretch,
  path: (string | number)[],
): BaselineBlock {
  const found = blocks.find(({ id }) => id === block)
  if (!found) throw badField([...path, 'block'], `The text has no block ${block}.`)
  const length = [...found.text].length
  if (end > length)
    throw badField([...path, 'end'], `Block ${block} has ${length} characters, so nothing can end at ${end}.`)
  if (end <= start) throw badField([...path, 'end'], 'A passage ends after its start.')
  return found
}

/**
 * The passage of a stretch of frozen text: the one that is there, or a new one with the exact words and those around it. `path` names
 * the field of the input that gave the stretch.
 */
export async function passageIn(
  act: Act,
  version: FrozenText,
  stretch: Stretch,
  path: (string | number)[],
): Promise<Passage> {
  const { block, start, end } = stretch
  const { exact, prefix, suffix } = makeSelector(blockOf(version, stretch, path).text, start, end)
  if (exact.trim() === '') throw badField([...path, 'end'], 'Select at least a word.')
  const dossierId = act.dossier.id
  const place = { dossierId, versionId: version.id, block, start, end }
  const [made] = await act.tx.passage.createManyAndReturn({
    skipDuplicates: true,
    data: { ...place, id: newId(), exact, prefix, suffix, createdById: act.principal.accountId },
  })
  return made ?? act.tx.passage.findUniqueOrThrow({ where: { dossierId_versionId_block_start_end: place } })
}
