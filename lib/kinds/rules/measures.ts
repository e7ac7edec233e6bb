import { findMetric, type MeasureType } from '@/lib/developments/rules/metrics'

/** A measure as a dossier's kind lists it. */
export type KindMeasure = { metric: string; label: string; unit: string; type: MeasureType }

type Given = { metric: string; label: string; unit: string }

/** A code for a measure from its label: "Area burned" is areaBurned. Empty when the label has no letter. */
export function metricCode(label: string): string {
  const words = label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const code = words
    .map((word, at) =>
      at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('')
  return code.slice(0, 40)
}

/** A code for a kind from its label: "Forest fire" is forest-fire. */
export function kindCodeOf(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

/** The measures as they are kept: a metric of ours has the type that it always has; an own one is money by its unit, else a number. */
export function completeMeasures(given: readonly Given[]): KindMeasure[] {
  return given.map(({ metric, label, unit }) => ({
    ...{ metric, label, unit },
    type: findMetric(metric)?.type ?? (unit.startsWith('money') ? 'money' : 'number'),
  }))
}

/**
 * What is wrong with the measures of a kind, in a sentence with the place in the list; null when nothing is. One metric has one unit in
 * all the dossier, so that a series never mixes two: `others` are the measures of its other kinds.
 */
export function measureProblem(
  given: readonly Given[],
  others: readonly Given[],
): { at: number; field: 'metric' | 'unit'; problem: string } | null {
  for (const [at, { metric, unit }] of given.entries()) {
    if (given.findIndex((each) => each.metric === metric) < at)
      return { at, field: 'metric', problem: `${metric} is in the list twice. Remove one of them.` }
    const known = findMetric(metric)?.unit ?? others.find((each) => each.metric === metric)?.unit
    if (known !== undefined && known !== unit)
      return {
        ...{ at, field: 'unit' },
        problem: `${metric} is counted in ${known} everywhere in this dossier. Write ${known}, or give this measure another code.`,
      }
  }
  return null
}
