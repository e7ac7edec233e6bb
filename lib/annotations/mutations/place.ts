import 'server-only'
import { passageIn, newestVersion } from '@/lib/baselines/mutations/passage'
import { badField, notFound } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Annotation, Prisma } from '@/prisma/generated/client'
import type { AnnotationNote, AnnotationPlacing, AnnotationTarget } from '../contract'
import { acknowledgeThread, keepMentions } from './mentions'
import { auditedNote, noteOf, threadOf } from './note'
import { tellOfNote } from './tell'

type Target = NonNullable<AnnotationPlacing['target']>
type Placed = {
  targetType: AnnotationTarget['type']
  targetId: string | null
  selector: Prisma.InputJsonObject | null
}

async function exists({ tx, dossier }: Act, { type, id }: { type: AnnotationTarget['type']; id: string }) {
  const where = { dossierId: dossier.id, id }
  switch (type) {
    case 'passage':
      return tx.passage.count({ where })
    case 'claim':
      return tx.claim.count({ where })
    case 'development':
      return tx.development.count({ where })
    case 'link':
      return tx.link.count({ where })
    case 'report':
      return tx.report.count({ where })
    case 'chart':
      return 0
  }
}

/** On a chart, and on the words of a baseline where it names some. */
async function onChart(act: Act, { selector, passage }: Extract<Target, { type: 'chart' }>): Promise<Placed> {
  const words =
    passage &&
    (await passageIn(act, await newestVersion(act, passage.baselineId), passage, ['target', 'passage']))
  return { targetType: 'chart', targetId: words?.id ?? null, selector }
}

/** Where the first note of a thread goes. A stretch of text becomes a passage, or finds the one that is there. */
async function aim(act: Act, target: Target): Promise<Placed> {
  if ('baselineId' in target) {
    const passage = await passageIn(act, await newestVersion(act, target.baselineId), target, ['target'])
    return { targetType: 'passage', targetId: passage.id, selector: null }
  }
  if (target.type === 'chart') return onChart(act, target)
  if (!(await exists(act, target))) throw notFound()
  return { targetType: target.type, targetId: target.id, selector: target.selector ?? null }
}

type Thread = Placed & { threadId: string; visibility: AnnotationNote['visibility'] }

async function threadFor(act: Act, placing: AnnotationPlacing, id: string): Promise<Thread> {
  const { threadId, target, visibility } = placing
  if (threadId === undefined) {
    if (!target) throw badField(['target'], 'Say what the note is on.')
    return { ...(await aim(act, target)), threadId: id, visibility: visibility ?? 'team' }
  }
  if (target) throw badField(['target'], 'A reply is on what its thread is on. Leave the target out.')
  const first: Annotation = await threadOf(act, threadId)
  if (first.visibility === 'private' && visibility === 'team')
    throw badField(['visibility'], 'This thread is private, so its notes are too.')
  return {
    targetType: first.targetType as Placed['targetType'],
    targetId: first.targetId,
    selector: null,
    threadId: first.id,
    visibility: visibility ?? (first.visibility as AnnotationNote['visibility']),
  }
}

/** Places a note on something, or a reply in a thread. A reply in a private thread is private. */
export async function placeAnnotation(act: Act, placing: AnnotationPlacing) {
  const id = newId()
  const { selector, ...thread } = await threadFor(act, placing, id)
  const note = await act.tx.annotation.create({
    data: {
      dossierId: act.dossier.id,
      id,
      ...thread,
      ...(selector ? { selector } : {}),
      kind: placing.kind,
      body: placing.body,
      createdById: act.principal.accountId,
    },
  })
  if (placing.threadId !== undefined) await acknowledgeThread(act, thread.threadId)
  const mentions = await keepMentions(act, note)
  await tellOfNote(act, note, mentions)
  const target = { type: thread.targetType, id: thread.targetId }
  await act.audit({
    type: 'annotation.placed',
    subject: { type: 'annotation', id },
    after: {
      ...auditedNote(note),
      threadId: thread.threadId,
      target,
      ...(mentions.length > 0 ? { mentions } : {}),
    },
  })
  return { ...(await noteOf(act, note)), target }
}
