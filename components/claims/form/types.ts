import type { ClaimRow } from '@/lib/claims/contract'

/** The types of a claim as a person reads them. Apart from the form, so that a page without it does not fetch its rules. */
export const CLAIM_TYPES: Record<ClaimRow['type'], { label: string; meaning: string }> = {
  fact: { label: 'Fact', meaning: 'States what was so on the day.' },
  judgement: { label: 'Judgement', meaning: 'Says what the author makes of it.' },
  forecast: { label: 'Forecast', meaning: 'Says what will come about.' },
  assumption: { label: 'Assumption', meaning: 'Is taken as given by the rest.' },
  driver: { label: 'Driver', meaning: 'Names what moves things.' },
}

export const CLAIM_ROLES: Record<ClaimRow['role'], string> = {
  key: 'Key: the conclusion rests on it',
  supporting: 'Supporting',
}
