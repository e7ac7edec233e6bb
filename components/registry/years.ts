type Year = { year: number; developments: number }

/** The years from the first to the last without a gap; at most the last 60, so that one wrong century does not make hairs of the rest. */
export function everyYear(years: readonly Year[]): Year[] {
  const last = years.at(-1)?.year
  const first = years[0]?.year
  if (first === undefined || last === undefined) return []
  const from = Math.max(first, last - 59)
  return Array.from({ length: last - from + 1 }, (_, at) => ({
    year: from + at,
    developments: years.find(({ year }) => year === from + at)?.developments ?? 0,
  }))
}

/** What the bars show, in a sentence that is true of them: in how many years, and where the most were. */
export function yearsSentence(years: readonly Year[]): string {
  const most = years.reduce<Year | null>(
    (top, each) => (top && top.developments >= each.developments ? top : each),
    null,
  )
  if (!most) return 'No development yet.'
  if (years.length === 1) return `All in ${most.year}.`
  return `In ${years.length} different years, the most in ${most.year} (${most.developments}).`
}
