import { callApi } from '@/components/log/call'
import { readClocks } from '@/components/frame/clocks'

const shown = (drift: number) => drift.toFixed(1)

/** What a decision did to a claim's drift, in a sentence; null drift is untested. */
export function movedWords(ref: string, before: number | null, after: number | null): string {
  if (after === null) return before === null ? `${ref} stays untested.` : `${ref} is untested again.`
  if (before === null) return `${ref} is tested now: drift ${shown(after)}.`
  if (shown(before) === shown(after)) return `The drift of ${ref} stays at ${shown(after)}.`
  return `The drift of ${ref} goes from ${shown(before)} to ${shown(after)}.`
}

/** Asks for a claim's drift after a write, at the dates of the page, and says how it moved; empty when the answer does not come. */
export async function askMoved(dossierKey: string, ref: string, before: number | null): Promise<string> {
  const { world, known } = readClocks(new URLSearchParams(window.location.search))
  const asked = { key: dossierKey, ref, world: world ?? undefined, known: known ?? undefined }
  const claim = await callApi((api) => api.claims.getClaim(asked))
  return claim.ok ? movedWords(ref, before, claim.value.drift) : ''
}
