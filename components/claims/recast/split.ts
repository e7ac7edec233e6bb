import type { FormError } from '@/components/ui/FormErrors'
import type { ClaimWhole } from '@/lib/claims/contract'
import type { PartGiven } from '@/lib/recasts/contract'
import { partsLeast, partsMost, sharedWeights } from '@/lib/recasts/rules/recast'

/** What of a claim can be given to its parts. */
export type Divisible = Pick<
  ClaimWhole,
  'ref' | 'version' | 'statement' | 'type' | 'role' | 'horizon' | 'likelihood' | 'weight' | 'weightReason'
> &
  Pick<ClaimWhole, 'confirms' | 'falsifier'> & {
    passages: { id: string; exact: string }[]
    links: { id: string; ref: string; title: string; bears: string }[]
    tripwires: { id: string; says: string }[]
  }

/** A part as it is written. */
export type PartDraft = {
  statement: string
  weight: number
  passageIds: string[]
  linkIds: string[]
  tripwireIds: string[]
}
export type SplitDraft = { parts: PartDraft[]; reason: string }

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)

/** Weights shared anew over as many parts; everything else of them stays. */
export function reweighed(parts: readonly PartDraft[], weight: number): PartDraft[] {
  const shared = sharedWeights(weight, parts.length)
  return parts.map((part, at) => ({ ...part, weight: shared[at]! }))
}

/** Two parts to begin with: both with all passages, the first with all links and tripwires, so that nothing is lost by forgetting it. */
export function firstSplit(claim: Divisible): SplitDraft {
  const passageIds = ids(claim.passages)
  const first = { statement: claim.statement, weight: 1, passageIds, linkIds: ids(claim.links) }
  const parts = [
    { ...first, tripwireIds: ids(claim.tripwires) },
    { ...first, statement: '', linkIds: [], tripwireIds: [] },
  ]
  return { parts: reweighed(parts, claim.weight), reason: '' }
}

/** One more part, with all passages and no links; null when there are as many as there may be. */
export function withPart({ parts, reason }: SplitDraft, claim: Divisible): SplitDraft | null {
  if (parts.length >= partsMost) return null
  const part = { statement: '', weight: 1, passageIds: ids(claim.passages), linkIds: [], tripwireIds: [] }
  return { parts: reweighed([...parts, part], claim.weight), reason }
}

/** One part less; null when two are left. What only it had goes to nobody until it is given to another. */
export function withoutPart({ parts, reason }: SplitDraft, at: number, claim: Divisible): SplitDraft | null {
  if (parts.length <= partsLeast) return null
  return {
    parts: reweighed(
      parts.filter((_, index) => index !== at),
      claim.weight,
    ),
    reason,
  }
}

/** The parts as the API takes them: what is not asked for each they have from the whole. */
export function partsGiven({ parts }: SplitDraft, claim: Divisible): PartGiven[] {
  const { type, role, horizon, likelihood, weightReason, confirms, falsifier } = claim
  return parts.map(({ statement, ...part }) => ({
    ...{ type, role, horizon, likelihood, weightReason, confirms, falsifier },
    ...part,
    statement: statement.trim(),
  }))
}

/** What is missing, each with the field it is about. The reason is asked for only when it is saved. */
export function problemsOf({ parts, reason }: SplitDraft, isSaving: boolean): FormError[] {
  const ofParts = parts.flatMap(({ statement, passageIds }, at): FormError[] => [
    ...(statement.trim() === ''
      ? [{ message: `Write the statement of part ${at + 1}.`, inputId: `part-${at}-statement` }]
      : []),
    ...(passageIds.length === 0
      ? [{ message: `Choose a passage for part ${at + 1}.`, inputId: `part-${at}-passage-0` }]
      : []),
  ])
  const same = new Set(parts.map(({ statement }) => statement.trim().toLowerCase()))
  return [
    ...ofParts,
    ...(ofParts.length === 0 && same.size < parts.length
      ? [
          {
            message: 'Two parts say the same. Say what each of them says alone.',
            inputId: 'part-1-statement',
          },
        ]
      : []),
    ...(isSaving && reason.trim() === ''
      ? [{ message: 'Say why, in a sentence that others will read.', inputId: 'recast-reason' }]
      : []),
  ]
}
