import { draftOfClaim, type ClaimDraft } from '@/components/claims/form/fields'

/** A field on which two versions of a claim differ. */
export type Difference = { field: keyof ClaimDraft; label: string; yours: string; theirs: string }

const LABELS: Record<keyof ClaimDraft, string> = {
  statement: 'Statement',
  type: 'Type',
  role: 'Role',
  horizon: 'Horizon',
  likelihood: 'Likelihood',
  weight: 'Weight',
  weightReason: 'Reason of the weight',
  confirms: 'What would confirm it',
  falsifier: 'What would break it',
}

/** The other version of a stale write, or null when the answer holds none that can be read. */
export function theirsOf(theirs: unknown): { draft: ClaimDraft; version: number } | null {
  if (typeof theirs !== 'object' || theirs === null) return null
  const record = theirs as Parameters<typeof draftOfClaim>[0] & { version?: unknown }
  if (typeof record.version !== 'number' || typeof record.statement !== 'string') return null
  return { draft: draftOfClaim(record), version: record.version }
}

/** Where your version and theirs say different things. */
export function differences(yours: ClaimDraft, theirs: ClaimDraft): Difference[] {
  return (Object.keys(LABELS) as (keyof ClaimDraft)[])
    .map((field) => ({
      field,
      label: LABELS[field],
      yours: String(yours[field]),
      theirs: String(theirs[field]),
    }))
    .filter((each) => each.yours !== each.theirs)
}
