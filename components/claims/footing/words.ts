import { dateInWords } from '@/components/ui/dates'
import type { Footing } from '@/lib/drift/contract'

export type LinePoint = Footing['line'][number]

/** The points at which the drift shown (a whole number, or untested) is another than before. */
export function stepsOf(line: readonly LinePoint[]): LinePoint[] {
  const shown = ({ drift }: LinePoint) => (drift === null ? null : Math.round(drift))
  return line.filter((point, at) => {
    const before = line[at - 1]
    return before ? shown(before) !== shown(point) : point.drift !== null
  })
}

/** The sentence over the line, true of its steps. */
export function replayTitle(line: readonly LinePoint[]): string {
  const steps = stepsOf(line)
  const last = line.at(-1)
  const [first] = steps
  if (!first || !last || last.drift === null) return 'Nothing has tested it yet'
  const now = Math.round(last.drift)
  const peak = Math.max(...line.map(({ drift }) => Math.round(drift ?? 0)))
  const since = dateInWords(steps.at(-1)!.on)
  if (steps.length === 1) return `Its drift stands at ${now} since ${since}`
  return peak > now
    ? `Its drift rose to ${peak} and stands at ${now} since ${since}`
    : `Its drift stands at ${now}, its highest, since ${since}`
}

const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

/** What tests the claim: words or deeds, and what drift would be if both weighed the same. */
export function sayDoWords({
  sayDo,
  drift,
  atFaceValue,
}: Pick<Footing, 'sayDo' | 'drift' | 'atFaceValue'>): string {
  const { said, done, undone } = sayDo.counts
  const underWay = sayDo.counts['under-way']
  const parts = [
    done > 0 ? `${done} done` : '',
    underWay > 0 ? `${underWay} under way` : '',
    said > 0 ? `${said} only said` : '',
    undone > 0 ? `${undone} taken back` : '',
  ].filter(Boolean)
  if (sayDo.factor === null || drift === null || atFaceValue === null) return 'No development tests it.'
  const [weighed, whole] = [Math.round(drift), Math.round(atFaceValue)]
  const same =
    weighed === whole ? `Drift is ${whole} all the same` : `Drift would be ${whole} instead of ${weighed}`
  return `${parts.join(', ')}. ${same} if words weighed like deeds.`
}

/** How many independent origins stand behind it. */
export function independenceWords({ citations, repeats, origins }: Footing['independence']): string {
  if (citations === 0) return 'No source is cited.'
  const repeated =
    repeats > 0 ? `; ${count(repeats, 'citation repeats', 'citations repeat')} one already there` : ''
  return `${count(citations, 'citation')} from ${count(origins, 'independent origin')}${repeated}.`
}
