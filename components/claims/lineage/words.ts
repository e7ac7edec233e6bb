import type { Shape, Tone } from '@/components/ui/tones'
import type { EarlierClaim, Lineage } from '@/lib/lineage/contract'
import type { LineageKind } from '@/lib/lineage/rules/lineage'

/** How each kind is drawn. */
export const KIND_LOOK: Record<LineageKind, { tone: Tone; shape: Shape }> = {
  carried: { tone: 'supports', shape: 'disc' },
  revised: { tone: 'qualifies', shape: 'half' },
  split: { tone: 'exceeds', shape: 'chevrons' },
  reversed: { tone: 'contradicts', shape: 'down' },
  dropped: { tone: 'overtaken', shape: 'dash' },
}

/** Which claims are shown. */
export type LineageView = { only: 'all' | 'open' | 'silent' }

/** Reads the address. */
export function readLineageView(params: Record<string, string | string[] | undefined>): LineageView {
  const { only } = params
  return { only: only === 'open' || only === 'silent' ? only : 'all' }
}

/** The earlier claims that a view lets through. */
export function shownIn(earlier: readonly EarlierClaim[], { only }: LineageView): EarlierClaim[] {
  if (only === 'open') return earlier.filter(({ decision }) => decision === null)
  if (only === 'silent') return earlier.filter(({ silent }) => silent.length > 0)
  return [...earlier]
}

const claimsWord = (n: number) => (n === 1 ? 'one claim' : `${n} claims`)

/** What is seen, in a sentence that is true of the two baselines. */
export function lineageTitle({ earlier, later }: Pick<Lineage, 'earlier' | 'later'>): string {
  const open = earlier.filter(({ decision }) => decision === null).length
  const silent = earlier.filter((claim) => claim.silent.length > 0).length
  const fresh = later.filter(({ from }) => from.length === 0).length
  const said =
    open === 0
      ? `What became of all ${earlier.length} claims is said`
      : `What became of ${open} of ${earlier.length} claims nobody has said`
  const parts = [
    silent > 0 ? `${claimsWord(silent)} changed without a word` : '',
    fresh > 0 ? `${claimsWord(fresh)} ${fresh === 1 ? 'comes' : 'come'} from none` : '',
  ].filter(Boolean)
  return [said, ...parts].join('; ')
}
