import { withClocks, type Clocks } from '@/components/frame/clocks'
import type { ClaimOwner, ClaimRow } from '@/lib/claims/contract'
import { isStanding, type Standing } from '@/lib/claims/rules/standing'
import { claimTypes } from '@/lib/claims/rules/terms'

/** What the ledger shows, as its address says it. */
export type LedgerView = {
  standing: Standing | null
  type: (typeof claimTypes)[number] | null
  /** The account that answers for the claim, 'nobody', or null for anybody. */
  owner: string | null
  q: string
  /** Instead of the claims those that were split or merged into others. */
  gone: boolean
  sort: 'ref' | 'drift'
  /** Which baseline's claims; null for the newest. */
  baseline: string | null
}

type Params = Record<string, string | string[] | undefined>

const one = (params: Params, name: string) => {
  const value = params[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** Reads the address; what it does not understand counts as not said. */
export function readLedger(params: Params): LedgerView {
  const standing = one(params, 'standing')
  const owner = one(params, 'owner')
  const type = claimTypes.find((each) => each === one(params, 'type')) ?? null
  return {
    standing: isStanding(standing) ? standing : null,
    type,
    owner: /^(nobody|[0-9a-f-]{36})$/.test(owner) ? owner : null,
    q: one(params, 'q').trim().slice(0, 200),
    gone: one(params, 'gone') === '1',
    sort: one(params, 'sort') === 'drift' ? 'drift' : 'ref',
    baseline: one(params, 'baseline') || null,
  }
}

/** The address of the ledger as a view and at its dates. */
export function ledgerHref(dossierKey: string, view: LedgerView, clocks: Clocks): string {
  const params = new URLSearchParams()
  if (view.baseline) params.set('baseline', view.baseline)
  if (view.standing) params.set('standing', view.standing)
  if (view.type) params.set('type', view.type)
  if (view.owner) params.set('owner', view.owner)
  if (view.q) params.set('q', view.q)
  if (view.gone) params.set('gone', '1')
  if (view.sort === 'drift') params.set('sort', 'drift')
  const query = params.toString()
  return withClocks(`/dossiers/${dossierKey}/claims${query ? `?${query}` : ''}`, clocks)
}

/** The same claims as a file. */
export function ledgerFileHref(
  dossierKey: string,
  view: LedgerView,
  baselineId: string,
  clocks: Clocks,
): string {
  const { standing, type, owner, q } = view
  const params = new URLSearchParams({ baselineId })
  for (const [name, value] of Object.entries({ standing, type, owner, q })) if (value) params.set(name, value)
  if (view.gone) params.set('gone', 'true')
  return withClocks(`/api/v1/dossiers/${dossierKey}/claims.csv?${params}`, clocks)
}

/** Whether anything is left out. */
export const isNarrowed = ({ standing, type, owner, q }: LedgerView): boolean =>
  standing !== null || type !== null || owner !== null || q !== ''

/** By drift: the furthest first, untested ones last, since they have none. By ref: as they come. */
export function sorted(rows: readonly ClaimRow[], sort: LedgerView['sort']): ClaimRow[] {
  if (sort === 'ref') return [...rows]
  return rows.toSorted(
    (a, b) => (b.drift ?? -1) - (a.drift ?? -1) || b.weight - a.weight || (a.ref < b.ref ? -1 : 1),
  )
}

/** Accepted links for and against a claim: those that hold it up and those that move it. Context and corrections are neither. */
export function sides({ links }: Pick<ClaimRow, 'links'>): {
  held: number
  moved: number
  qualified: number
} {
  return {
    held: links.supports + links.fulfils,
    moved: links.contradicts + links.exceeds + links.overtakes + links.fails,
    qualified: links.qualifies,
  }
}

/** Who answers for a claim, in words: somebody who left is still named, so that it can be handed over. */
export const ownerWords = ({ name, left }: ClaimOwner): string => (left ? `${name} (left)` : name)

/** Who answers for claims, by name with how many, and last those that nobody answers for. */
export function ownersOf(rows: readonly Pick<ClaimRow, 'owner'>[]): { value: string; label: string }[] {
  const found = new Map<string, { words: string; count: number }>()
  for (const { owner } of rows) {
    const value = owner?.accountId ?? 'nobody'
    const known = found.get(value) ?? { words: owner ? ownerWords(owner) : 'Nobody', count: 0 }
    found.set(value, { ...known, count: known.count + 1 })
  }
  return [...found]
    .toSorted(([a, one], [b, two]) =>
      a === 'nobody' ? 1 : b === 'nobody' ? -1 : one.words.localeCompare(two.words, 'en'),
    )
    .map(([value, { words, count }]) => ({ value, label: `${words} (${count})` }))
}
