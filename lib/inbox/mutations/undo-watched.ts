import 'server-only'
import type { Act } from '@/lib/core/gate'
import { outOfTheWay } from '@/lib/developments/mutations/content-hash'
import { retractDevelopment } from '@/lib/developments/mutations/retract'
import { decideLink } from '@/lib/links/mutations/decide'
import { rearmTripwire } from '@/lib/tripwires/mutations/arm'
import { recallPass } from '@/lib/tripwires/mutations/pass'
import type { Decided, WatchedSource } from './record'
import { changed, changedBy, moved, orWhy } from './since'

/** Whatever is logged after this with the same words is not told that it is there. */
const emptied = (id: string) => `${outOfTheWay}undone:${id}`

type TakeBack = (act: Act, entry: Decided, since: Date) => Promise<string | null>

/** Takes a verdict on a tripwire back, or says why it stays. */
export const takeBackWatched: Record<WatchedSource, TakeBack> = {
  async proposal(act, { id }, since) {
    const other = await changedBy(act, id, since)
    if (other) return changed(other)
    const link = await act.tx.link.findUnique({ where: { dossierId_id: { dossierId: act.dossier.id, id } } })
    if (link?.state !== 'proposed') return moved
    return orWhy(decideLink(act, { linkId: id, decision: 'withdrawn', reason: 'Taken back.' }))
  },
  pass: (act, { id, after }) =>
    orWhy(recallPass(act, { tripwireId: id, development: String(after['development']) })),
  async silence(act, { id, after }, since) {
    const { tx, dossier } = act
    const [tripwireId, ref] = [String(after['tripwireId']), String(after['ref'])]
    const other = await changedBy(act, id, since)
    if (other) return changed(other)
    const { count } = await tx.tripwire.updateMany({
      where: { dossierId: dossier.id, id: tripwireId, silenceId: id },
      data: { silenceId: null, version: { increment: 1 } },
    })
    if (count === 0) return moved
    await retractDevelopment(act, { ref, reason: 'Taken back.' })
    await tx.development.updateMany({
      where: { dossierId: dossier.id, id },
      data: { contentHash: emptied(id) },
    })
    await act.audit({
      type: 'tripwire.recalled',
      subject: { type: 'tripwire', id: tripwireId },
      before: { silence: ref },
    })
    return null
  },
  tripwire: (act, { id }) => orWhy(rearmTripwire(act, { tripwireId: id })),
}
