import type { Development } from '@/lib/developments/contract'
import type { Citation } from '@/lib/sources/contract'

/** How a citation was checked against its source, for the reader. */
export const CHECKS: Record<Citation['checked'], { word: string; meaning: string }> = {
  seen: { word: 'Source seen', meaning: 'Somebody on the team has read the source itself.' },
  'seen-in-part': {
    word: 'Source seen in part',
    meaning: 'Somebody on the team has read a part of the source, such as an excerpt or a summary.',
  },
  'general-knowledge': {
    word: 'General knowledge',
    meaning: 'Written from general knowledge; no source was opened for it.',
  },
  'not-stated': { word: 'Not stated', meaning: 'Nobody has said whether the source was opened.' },
}

/** What an outlet is, in words. */
export const OUTLETS: Record<NonNullable<Citation['outletType']>, string> = {
  official: 'official',
  'state-media': 'state media',
  wire: 'wire',
  press: 'press',
  'think-tank': 'think tank',
  igo: 'international organisation',
  social: 'social media',
  imagery: 'imagery',
  academic: 'academic',
  other: 'other',
}

/** How exactly a place is known. */
export const PLACES: Record<NonNullable<Development['place']>['precision'], string> = {
  exact: 'exact',
  near: 'near here',
  region: 'somewhere in the region',
  country: 'somewhere in the country',
}

/** Where a record is in review, in words. */
export const REVIEW: Record<Development['reviewState'], string> = {
  candidate: 'Candidate',
  draft: 'Draft',
  'in-review': 'In review',
  accepted: 'Accepted',
  rejected: 'Rejected',
  unverifiable: 'Cannot be verified',
  duplicate: 'Duplicate',
  superseded: 'Superseded',
}

/** The state of a link, in words. */
export const LINK_STATES = {
  proposed: 'Proposed',
  accepted: 'Accepted',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
} as const

/** Strength 1-3 in words. */
export const STRENGTHS = ['', 'weak', 'medium', 'strong'] as const

/** The address if it can be followed safely, else null: a script address must never become a link. */
export function safeAddress(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}

/** The host of an address, as people know it. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
