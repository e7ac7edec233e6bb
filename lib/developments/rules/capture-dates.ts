import type { CaptureVocabulary, Chip, Token } from './capture-chips'
import { parseHappened } from './dates'

/** "possibly about 28 December 2021 - 3 January 2022" */
const MOST_WORDS = 9
const BEGINS =
  /^(?:[~[{/]?\.{0,2}\/?\d|q[1-4]|h[12]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|early|mid|late|start|beginning|middle|end|first|second|third|fourth|last|about|around|approx|circa|ca\.?$|c\.?$|possibly|perhaps|probably|maybe|since|from|between|until|up$|till|the$|today|yesterday)/i
const ENDS =
  /\d|^(?:present|now|ongoing|onwards?|on|unknown|today|yesterday|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[.,;]?$/i

type Candidate = { chip: Chip; rank: number }

/** Words that stand beside each other without a chip between them. */
export type Run = readonly Token[]

function candidateAt(
  text: string,
  run: Run,
  from: number,
  first: boolean,
  vocabulary: CaptureVocabulary,
): Candidate | null {
  const begin = run[from]
  if (!begin || !BEGINS.test(begin.text)) return null
  let wrong: Candidate | null = null
  for (let to = Math.min(run.length, from + MOST_WORDS) - 1; to >= from; to--) {
    const last = run[to]
    if (!last || !ENDS.test(last.text)) continue
    const typed = text.slice(begin.start, last.end)
    const reading = parseHappened(typed.replace(/[,;]$/, ''), vocabulary)
    const chip = { kind: 'date' as const, text: typed, start: begin.start, end: last.end }
    if (!reading.ok) {
      if (reading.shaped && /\d/.test(typed))
        wrong ??= { chip: { ...chip, value: null, problem: reading.problem }, rank: first ? 4 : 5 }
      continue
    }
    // "Zapad 2021" and "extended until 2030" are titles; a line that begins with 2021 says when
    if (!first && (/^\d{4}$/.test(typed) || reading.happened.start === null)) continue
    if (reading.happened.start === null) {
      const problem = 'A development needs a first day. Write since when, as in 2021-09/2021-10.'
      return { chip: { ...chip, value: null, problem }, rank: 4 }
    }
    return {
      chip: { ...chip, value: reading.happened },
      rank: first ? 1 : /^\d{4}-\d{2}/.test(typed) ? 2 : 3,
    }
  }
  // a wrong date inside a title ("10 Sept" of an unnamed year) is left to the title unless it is written in figures
  return wrong &&
    (first || /^\d[\d./-]+\d$|^\[|^\{/.test(wrong.chip.text) || /\b\d{4}\b/.test(wrong.chip.text))
    ? wrong
    : null
}

/**
 * The date of the line: one that begins it, else one in figures, else the first one in words; other dates stay in the
 * title. A date with a mistake is only shown when there is no good one.
 */
export function findDate(text: string, runs: readonly Run[], vocabulary: CaptureVocabulary): Chip | null {
  const candidates: Candidate[] = []
  runs.forEach((run) => {
    for (let from = 0; from < run.length; from++) {
      const first = text.slice(0, run[from]?.start).trim() === ''
      const candidate = candidateAt(text, run, from, first, vocabulary)
      if (candidate) candidates.push(candidate)
    }
  })
  // "31 Feb 2021" is a mistake and not a good "Feb 2021" behind a 31
  const wrong = candidates.filter(({ chip }) => chip.value === null)
  const inside = ({ chip }: Candidate) =>
    wrong.some((each) => each.chip !== chip && each.chip.start <= chip.start && each.chip.end >= chip.end)
  return candidates.filter((each) => !inside(each)).toSorted((a, b) => a.rank - b.rank)[0]?.chip ?? null
}
