import { capitalised, developmentsWord } from '@/lib/drift/rules/words'
import type { ClaimWhole } from '@/lib/claims/contract'
import type { Relation } from '@/lib/drift/rules/relations'

const FOR = new Set<Relation>(['supports', 'fulfils'])
const BOTH = new Set<Relation>(['qualifies'])

/** The sentence over the time axis: true of the terms at these clocks, whatever they are. */
export function axisTitle({ terms }: Pick<ClaimWhole, 'terms'>): string {
  const byLink = new Map(terms.map(({ linkId, relation }) => [linkId, relation]))
  const relations = [...byLink.values()].flatMap((relation) => relation ?? [])
  if (relations.length === 0) return 'Nothing that happened since has tested this claim'
  const held = relations.filter((relation) => FOR.has(relation)).length
  const both = relations.filter((relation) => BOTH.has(relation)).length
  const moved = relations.length - held - both
  if (moved === 0 && both === 0)
    return capitalised(`${developmentsWord(held)} since publication, all for the claim`)
  if (held === 0 && both === 0)
    return capitalised(`${developmentsWord(moved)} since publication, none for the claim`)
  const qualified = both > 0 ? `, ${both} on both sides` : ''
  return capitalised(
    `${developmentsWord(relations.length)} since publication: ${held} for, ${moved} against or beyond${qualified}`,
  )
}
