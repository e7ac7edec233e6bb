import { claimFields, type ClaimWhole } from '@/lib/claims/contract'
import { ICD_203 } from '@/lib/claims/rules/likelihood'
import { pickLikelihood } from '@/lib/claims/rules/likelihood-in-text'
import { claimRoles, claimTypes } from '@/lib/claims/rules/terms'

/** A claim as it stands in the form: every field is text, empty for nothing. */
export type ClaimDraft = {
  statement: string
  type: (typeof claimTypes)[number]
  role: (typeof claimRoles)[number]
  horizon: string
  likelihood: string
  weight: number
  weightReason: string
  confirms: string
  falsifier: string
}

/** What is wrong, by the field it stands beside. */
export type DraftErrors = Partial<Record<keyof ClaimDraft, string>>

/** The words of likelihood with their bands, the row of "chance" first. */
export const LIKELIHOODS = ICD_203.map(({ term, low, high }) => ({
  value: term,
  label: `${term} (${low}–${high} %)`,
}))

/** A new claim begins with the quoted words, and with the likelihood that they name, if they name exactly one. */
export function draftOfQuote(quote: string): ClaimDraft {
  return {
    statement: quote,
    type: 'judgement',
    role: 'supporting',
    horizon: '',
    likelihood: pickLikelihood(quote)?.term.term ?? '',
    weight: 3,
    weightReason: '',
    confirms: '',
    falsifier: '',
  }
}

/** A recorded claim in the form. */
export function draftOfClaim(claim: Pick<ClaimWhole, keyof ClaimDraft>): ClaimDraft {
  const { statement, type, role, horizon, likelihood, weight, weightReason, confirms, falsifier } = claim
  return {
    statement,
    type,
    role,
    horizon: horizon ?? '',
    likelihood: likelihood ?? '',
    weight,
    weightReason: weightReason ?? '',
    confirms: confirms ?? '',
    falsifier: falsifier ?? '',
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

const checked = claimFields.omit({ passages: true })

/** The form as the API takes it, or what is wrong with it. */
export function readDraft(
  draft: ClaimDraft,
): { ok: true; fields: ReturnType<typeof checked.parse> } | { ok: false; errors: DraftErrors } {
  const { horizon, likelihood, weightReason, confirms, falsifier, ...rest } = draft
  const read = checked.safeParse({
    ...rest,
    horizon: orNull(horizon),
    likelihood: orNull(likelihood),
    weightReason: orNull(weightReason),
    confirms: orNull(confirms),
    falsifier: orNull(falsifier),
  })
  if (read.success) return { ok: true, fields: read.data }
  const errors: DraftErrors = {}
  for (const { path, message } of read.error.issues) errors[path[0] as keyof ClaimDraft] ??= message
  return { ok: false, errors }
}
