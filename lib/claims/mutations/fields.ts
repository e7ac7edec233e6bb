import 'server-only'
import { newestVersion, passageIn } from '@/lib/baselines/mutations/passage'
import type { Act } from '@/lib/core/gate'
import type { Passage } from '@/prisma/generated/client'
import type { ClaimFields } from '../contract'
import { likelihoodTerm } from '../rules/likelihood'

/** A likelihood's columns: the term and the band it stands for, kept with the claim as the scale was that day. */
export function likelihoodColumns(likelihood: string | null) {
  const term = likelihood === null ? null : likelihoodTerm(likelihood)
  return {
    likelihood: term?.term ?? null,
    likelihoodLow: term?.low ?? null,
    likelihoodHigh: term?.high ?? null,
  }
}

/** A day for a date column, or null. */
export const dayColumn = (day: string | null): Date | null => (day === null ? null : new Date(day))

/** What the audit keeps of a passage. */
export const auditedPassage = ({ id, block, start, end, exact }: Passage) => ({
  id,
  block,
  start,
  end,
  exact,
})

/** Ties a claim to the passages it is drawn from, making those that are not there. Gives what the audit keeps of them. */
export async function tiePassages(
  act: Act,
  claimId: string,
  baselineId: string,
  stretches: ClaimFields['passages'],
) {
  const version = await newestVersion(act, baselineId)
  const dossierId = act.dossier.id
  const passages = []
  for (const [position, stretch] of stretches.entries())
    passages.push(await passageIn(act, version, stretch, ['passages', position]))
  await act.tx.claimPassage.createMany({
    skipDuplicates: true,
    data: passages.map(({ id: passageId }) => ({ dossierId, claimId, passageId })),
  })
  return passages.map(auditedPassage)
}
