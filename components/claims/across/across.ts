import { RELATION, RELATIONS, type Relation } from '@/lib/drift/rules/relations'
import type { CrossedClaim, LinkWhole } from '@/lib/links/contract'
import type { Standing } from '@/lib/claims/rules/standing'

/** A claim as the development is held against it, with the link between them if there is one in force. */
export type AcrossClaim = CrossedClaim & { standing: Standing; drift: number | null; link: LinkWhole | null }

/** What was chosen and typed about one claim and is not saved yet. */
export type Draft = { relation: Relation | null; strength: number; rationale: string }

/** Drafts by the ref of their claim. */
export type Drafts = Record<string, Draft>

export const NO_DRAFT: Draft = { relation: null, strength: 2, rationale: '' }

/** The relations in the order in which they are asked for: what speaks against the claim first. */
export const CONTRARY_FIRST = [
  'contradicts',
  'fails',
  'overtakes',
  'exceeds',
  'corrects',
  'qualifies',
  'supports',
  'fulfils',
  'context',
] as const satisfies readonly Relation[]

/** Whether anything would be lost with it. */
export function isTyped({ relation, rationale }: Draft): boolean {
  return relation !== null || rationale.trim() !== ''
}

/** What is still missing for a link; null when nothing is. */
export function missing({ relation, rationale }: Draft): string | null {
  if (!relation) return 'Say how it bears on the claim.'
  return rationale.trim() === '' ? 'Say in a sentence why it bears on the claim.' : null
}

function readDraft(kept: unknown): Draft | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { relation, strength, rationale } = kept as Partial<Record<keyof Draft, unknown>>
  const draft = {
    relation: RELATIONS.find((each) => each === relation) ?? null,
    strength: strength === 1 || strength === 3 ? strength : 2,
    rationale: typeof rationale === 'string' ? rationale : '',
  }
  return isTyped(draft) ? draft : null
}

/** Drafts as the browser kept them; what cannot be read is left out. */
export function readDrafts(kept: unknown): Drafts {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).flatMap(([ref, each]) => {
      const draft = readDraft(each)
      return draft ? [[ref, draft]] : []
    }),
  )
}

/** The ref of the claim to go on to after `ref`: the next one without a link, from the top again if need be; itself when there is none. */
export function nextOpen(claims: readonly Pick<AcrossClaim, 'ref' | 'link'>[], ref: string): string {
  const at = claims.findIndex((claim) => claim.ref === ref)
  const after = [...claims.slice(at + 1), ...claims.slice(0, Math.max(at, 0))]
  return after.find(({ link }) => link === null)?.ref ?? ref
}

/** What is seen, in one sentence. */
export function titleOf(claims: readonly AcrossClaim[]): string {
  const linked = claims.filter(({ link }) => link).length
  const breaks = claims.filter(({ breaks: may, trips, link }) => (may || trips) && !link).length
  const said = linked === 0 ? 'It bears on no claim yet' : `It bears on ${linked} of ${claims.length} claims`
  if (breaks === 0) return said
  return `${said}; ${breaks === 1 ? 'one more' : `${breaks} more`} may be broken by it`
}

/** "Contradicts, strong" */
export const draftWords = ({ relation, strength }: Draft) =>
  relation ? `${RELATION[relation].word}, ${['', 'weak', 'medium', 'strong'][strength]}` : 'Not decided'
