import { dateInWords } from '@/components/ui/dates'
import type { ClaimWhole } from '@/lib/claims/contract'
import type { Relation } from '@/lib/drift/rules/relations'
import type { AxisMark } from './axis'

/** A development as the axis draws it; `known` when it had happened before the baseline was written. */
export type DrawnMark = AxisMark & {
  ref: string
  title: string
  when: string
  relation: Relation
  known: boolean
}

const SIDE: Record<Relation, AxisMark['side'] | null> = {
  supports: 1,
  fulfils: 1,
  qualifies: 0,
  contradicts: -1,
  exceeds: -1,
  overtakes: -1,
  fails: -1,
  corrects: -1,
  context: null,
}

/** From 4 px for a link that hardly weighs to 7.5 px for one at full weight. */
const radiusOf = (weight: number) => 4 + 3.5 * Math.min(1, weight)

/** A link that qualifies stands in the sum twice, half on each side; it is one development all the same, with its whole weight. */
function onePerLink(terms: ClaimWhole['terms']): ClaimWhole['terms'] {
  const links = new Map<string, ClaimWhole['terms'][number]>()
  for (const term of terms) {
    const key = term.linkId ?? ''
    const other = links.get(key)
    links.set(key, other ? { ...other, weight: other.weight + term.weight } : term)
  }
  return [...links.values()]
}

/** The developments behind a claim as marks: those in the sum by their weight, those known when written small, corrections too. */
export function drawnMarks(
  claim: Pick<ClaimWhole, 'terms' | 'knownWhenWritten' | 'corrections'>,
): DrawnMark[] {
  const counting = onePerLink(claim.terms).map((term) => ({ ...term, known: false }))
  const known = claim.knownWhenWritten.map((line) => ({ ...line, weight: 0.2, from: null, known: true }))
  const errors = claim.corrections.map((line) => ({
    ...line,
    relation: 'corrects' as const,
    weight: 0.5,
    known: false,
  }))
  return [...counting, ...known, ...errors].flatMap(
    ({ linkId, development, relation, weight, from, known: isKnown }) => {
      const side = relation && SIDE[relation]
      if (!development || !relation || !linkId || side === null || side === undefined) return []
      return [
        {
          id: linkId,
          day: from ?? development.startsOn,
          side,
          radius: radiusOf(weight),
          ref: development.ref,
          title: development.title,
          when: dateInWords(development.happened),
          relation,
          known: isKnown,
        },
      ]
    },
  )
}
