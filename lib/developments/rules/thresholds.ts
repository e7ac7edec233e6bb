import type { Figure } from './figures'

/** A line that a figure can cross: for one kind, or for every kind when `kindCode` is null. */
export type ThresholdLine = {
  metric: string
  kindCode: string | null
  value: number
  label: string
  authority: string
}

/** A line that a figure reaches; `sure` when even its lowest value does. */
export type Crossing = { line: ThresholdLine; sure: boolean }

type Measured = Figure & { metric: string }

/**
 * The lines of its measure that a figure reaches, the lowest first. A line is reached at its value and over it, as "9,000 or more" is notified.
 * Where only the upper end of a range reaches it, that is said: the source leaves it open.
 */
export function crossingsOf(
  { metric, low, best, high }: Measured,
  kind: string,
  lines: readonly ThresholdLine[],
): Crossing[] {
  const values = [low, best, high].filter((value) => value !== null)
  if (values.length === 0) return []
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return lines
    .filter((line) => line.metric === metric && (line.kindCode === null || line.kindCode === kind))
    .filter(({ value }) => most >= value)
    .toSorted((a, b) => a.value - b.value)
    .map((line) => ({ line, sure: least >= line.value }))
}

/** "Reaches 13,000: observation (Vienna Document 2011)", or "May reach …" where only a higher value does. */
export function crossingWords({ line: { value, label, authority }, sure }: Crossing): string {
  return `${sure ? 'Reaches' : 'May reach'} ${value.toLocaleString('en-GB')}: ${label} (${authority})`
}
