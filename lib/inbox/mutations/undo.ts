import 'server-only'
import { notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { loadLocked } from '@/lib/developments/mutations/state'
import { undoMerge } from '@/lib/developments/mutations/unmerge'
import { linkById } from '@/lib/links/mutations/head'
import { untellOfLink } from '@/lib/notices/mutations/tell'
import type { Outcome } from '../contract'
import { writeGrade } from './grade'
import { done, type Decided } from './record'
import { changed, changedBy, moved, orWhy } from './since'
import { takeBackWatched } from './undo-watched'

type Stored = { id: string; at: Date; entries: Decided[]; undone: boolean }

async function lockDecision({ tx, dossier, principal }: Act, id: string): Promise<Stored> {
  const [stored] = await tx.$queryRaw<Stored[]>`
    SELECT id, at, entries, undone_at IS NOT NULL AS undone FROM triage_decisions
    WHERE dossier_id = ${dossier.id}::uuid AND id = ${id}::uuid AND account_id = ${principal.accountId}::uuid FOR UPDATE`
  if (!stored) throw notFound()
  if (stored.undone) throw refuse('CONFLICT', 'This was taken back already.')
  return stored
}

/** Whoever proposed a link is not told of a verdict that was taken back. */
async function untell(act: Act, linkId: string, state: string) {
  const { claimId, proposedById } = await linkById(act, linkId)
  const kind = state === 'accepted' ? ('link-accepted' as const) : ('link-rejected' as const)
  await untellOfLink(act, proposedById, { kind, claimId })
}

/** Each takes one entry back, or says why it stays. */
const takeBack: Record<Decided['source'], (act: Act, entry: Decided, since: Date) => Promise<string | null>> =
  {
    async development(act, { id, before, after }, since) {
      const [row] = await act.tx.$queryRaw<{ state: string; version: number; gone: boolean }[]>`
      SELECT review_state AS state, version, retracted_at IS NOT NULL AS gone FROM developments
      WHERE dossier_id = ${act.dossier.id}::uuid AND id = ${id}::uuid FOR UPDATE`
      const other = await changedBy(act, id, since)
      if (other) return changed(other)
      if (!row || row.gone || row.state !== after['reviewState']) return moved
      await act.tx.development.updateMany({
        where: { dossierId: act.dossier.id, id },
        data: { reviewState: String(before['reviewState']), version: row.version + 1, updatedAt: new Date() },
      })
      const subject = { type: 'development', id }
      await act.audit({
        type: 'development.revised',
        subject,
        before: after,
        after: before,
        reason: 'Taken back.',
      })
      return null
    },
    async link(act, { id, before, after }, since) {
      const other = await changedBy(act, id, since)
      if (other) return changed(other)
      const { count } = await act.tx.link.updateMany({
        where: { dossierId: act.dossier.id, id, state: String(after['state']), endedAt: null },
        data: { state: 'proposed', decidedById: null, decidedAt: null },
      })
      if (count === 0) return moved
      await untell(act, id, String(after['state']))
      await act.audit({ type: 'link.reopened', subject: { type: 'link', id }, before: after, after: before })
      return null
    },
    merge: (act, { id }) => orWhy(undoMerge(act, { mergeId: id })),
    async citation(act, { id, before, after }, since) {
      const stored = await loadLocked(act, String(before['ref']))
      const citation = stored?.citations.find((one) => one.id === id)
      if (!stored || !citation || stored.retractedAt) return moved
      const other = await changedBy(act, stored.id, since)
      if (other) return changed(other)
      const { reliability, credibility } = citation
      if (reliability !== after['reliability'] || credibility !== after['credibility']) return moved
      const grade = { reliability: before['reliability'], credibility: before['credibility'] }
      await writeGrade(act, stored, id, grade as Parameters<typeof writeGrade>[3])
      return null
    },
    ...takeBackWatched,
  }

/** Takes a verdict of the caller's own back, entry by entry, until somebody else changed it. Refuses (409) when nothing can be taken back. */
export async function undoInbox(act: Act, { decisionId }: { decisionId: string }): Promise<Outcome> {
  const { entries, at } = await lockDecision(act, decisionId)
  const left: Outcome['left'] = []
  for (const entry of entries.toReversed()) {
    const why = await takeBack[entry.source](act, entry, at)
    if (why) left.push({ id: entry.id, why })
  }
  const undone = entries.length - left.length
  if (undone === 0) throw refuse('CONFLICT', left[0]!.why, { reason: 'left', left })
  await act.tx.triageDecision.updateMany({
    where: { dossierId: act.dossier.id, id: decisionId },
    data: { undoneAt: new Date() },
  })
  return done(decisionId, undone, left)
}
