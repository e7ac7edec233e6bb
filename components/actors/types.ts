import type { Actor } from '@/lib/actors/contract'

/** What an actor can be, in words. */
export const ACTOR_TYPES: { value: Actor['type']; label: string }[] = [
  { value: 'state', label: 'State' },
  { value: 'government', label: 'Government' },
  { value: 'armed-force', label: 'Armed force' },
  { value: 'unit', label: 'Unit' },
  { value: 'organisation', label: 'Organisation' },
  { value: 'alliance', label: 'Alliance' },
  { value: 'company', label: 'Company' },
  { value: 'person', label: 'Person' },
  { value: 'other', label: 'Other' },
]

/** The word of a type. */
export const typeWord = (type: Actor['type']): string =>
  ACTOR_TYPES.find(({ value }) => value === type)?.label ?? type

/** Address of an actor's page. */
export const actorHref = (key: string, code: string): string =>
  `/dossiers/${key}/actors/${encodeURIComponent(code)}`
