import type { KindEntry } from '@/lib/kinds/contract'

/** Every measure of the dossier's kinds once, by its label, with its unit. */
export function measureChoices(kinds: readonly KindEntry[]): { value: string; label: string }[] {
  const found = new Map<string, string>()
  for (const { measures } of kinds)
    for (const { metric, label, unit } of measures)
      if (!found.has(metric)) found.set(metric, `${label} (${unit})`)
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}
