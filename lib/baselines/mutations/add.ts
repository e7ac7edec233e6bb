import 'server-only'
import { createHash } from 'node:crypto'
import { badField } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { BaselineAddition } from '../contract'
import { blocksOf } from '../rules/text'

/** Adds a baseline and freezes its text as version 1: NFC, cut into blocks, sealed with its sha256. */
export async function addBaseline(act: Act, addition: BaselineAddition) {
  const { title, author, publisher, publishedOn, note } = addition
  const text = addition.text.normalize('NFC')
  const blocks = blocksOf(text)
  if (blocks.length === 0) throw badField(['text'], 'There is no text in this.')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const [id, versionId, by] = [newId(), newId(), act.principal.accountId]
  const dossierId = act.dossier.id
  await act.tx.baseline.create({
    data: {
      dossierId,
      id,
      title,
      author,
      publisher,
      publishedOn: new Date(publishedOn),
      note,
      createdById: by,
    },
  })
  await act.tx.baselineVersion.create({
    data: { dossierId, id: versionId, baselineId: id, number: 1, text, blocks, sha256, frozenById: by },
  })
  await act.audit({
    type: 'baseline.added',
    subject: { type: 'baseline', id },
    after: { title, author, publisher, publishedOn, note, sha256, blocks: blocks.length },
  })
  return { id, versionId, sha256, blocks }
}
