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

/**
 * The newest version of a baseline of the dossier. The baseline's row stays locked against a newer one until the transaction ends, so that
 * no passage is made on a text that is no longer the newest and carried over to nothing.
 */
export async function newestVersion({ tx, dossier }: Act, baselineId: string): Promise<FrozenText> {
  await tx.$queryRaw`SELECT 1 FROM baselines WHERE dossier_id = ${dossier.id}::uuid AND id = ${baselineId}::uuid FOR SHARE`
  const version = await tx.baselineVersion.findFirst({
    where: { dossierId: dossier.id, baselineId },
    orderBy: { number: 'desc' },
    select: { id: true, blocks: true },
  })
  if (!version) throw notFound()
  return { id: version.id, blocks: version.blocks as BaselineBlock[] }
}

/** The block of a stretch, or a refusal that names what is wrong with it. */
export function blockOf(
  { blocks }: Pick<FrozenText, 'blocks'>,
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

/** The passage that was carried over to just this stretch, if there is one: the same words are not marked twice. */
async function carriedTo({ tx, dossier }: Act, versionId: string, { block, start, end }: Stretch) {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT passage_id AS id FROM passage_places WHERE dossier_id = ${dossier.id}::uuid AND version_id = ${versionId}::uuid
      AND state = 'settled' AND block = ${block} AND start = ${start} AND "end" = ${end} ORDER BY passage_id LIMIT 1`
  if (!found) return null
  return tx.passage.findUnique({ where: { dossierId_id: { dossierId: dossier.id, id: found.id } } })
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
  const carried = await carriedTo(act, version.id, stretch)
  if (carried) return carried
  const dossierId = act.dossier.id
  const place = { dossierId, versionId: version.id, block, start, end }
  const [made] = await act.tx.passage.createManyAndReturn({
    skipDuplicates: true,
    data: { ...place, id: newId(), exact, prefix, suffix, createdById: act.principal.accountId },
  })
  return made ?? act.tx.passage.findUniqueOrThrow({ where: { dossierId_versionId_block_start_end: place } })
}
