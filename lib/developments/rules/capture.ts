import type {
  CaptureDraft,
  CapturedCitation,
  CaptureVocabulary,
  Chip,
  ChipKind,
  ChipValues,
  Token,
} from './capture-chips'
import { tokensOf } from './capture-chips'
import { findDate, type Run } from './capture-dates'
import { figureAt } from './capture-figures'
import { readLink, readMark } from './capture-marks'
import { actorRoles } from './kinds'

export type Capture = { title: string; chips: Chip[]; draft: CaptureDraft }

/** A whole article pasted into the line is left alone: reading it word by word would stop the typing. */
const LONGEST = 2000

function overlaps(chip: Chip, token: Token): boolean {
  return token.start < chip.end && token.end > chip.start
}

function runsOf(tokens: readonly Token[], chips: readonly Chip[]): Run[] {
  const runs: Token[][] = [[]]
  for (const token of tokens) {
    if (chips.some((chip) => overlaps(chip, token))) runs.push([])
    else runs.at(-1)?.push(token)
  }
  return runs.filter((run) => run.length > 0)
}

const TWICE: Partial<Record<ChipKind, string>> = {
  kind: 'A development has one kind. Remove one of them.',
  place: 'A development has one place. Remove one of them.',
}

function marksOf(tokens: readonly Token[], vocabulary: CaptureVocabulary): Chip[] {
  const chips: Chip[] = []
  let afterLink = false
  for (const token of tokens) {
    const link = readLink(token, afterLink, vocabulary)
    const chip = link ?? readMark(token, vocabulary)
    afterLink = link !== null
    if (chip) chips.push(chip)
  }
  return chips.map((chip, index) => {
    const same = (other: Chip) => other.kind === chip.kind && other.value !== null
    const claimed = (other: Chip) =>
      other.kind === 'link' && chip.kind === 'link' && other.value?.claim === chip.value?.claim
    const before = chips.slice(0, index).filter(same)
    const problem =
      TWICE[chip.kind] ?? (before.some(claimed) ? 'This claim is linked twice. Remove one of them.' : null)
    return chip.value !== null && before.length > 0 && problem ? { ...chip, value: null, problem } : chip
  })
}

function figuresOf(
  text: string,
  runs: readonly Run[],
  kind: string | null,
  vocabulary: CaptureVocabulary,
): Chip[] {
  const chips: Chip[] = []
  for (const run of runs) {
    let from = 0
    for (const token of run) {
      if (token.start < from) continue
      const chip = figureAt(text, token, run.at(-1)?.end ?? token.end, kind, vocabulary)
      if (!chip) continue
      chips.push(chip)
      from = chip.end
    }
  }
  return chips
}

/** "declared:BY" belongs to the figure before it; where that has one already, or there is none, to the next figure. */
function attributed(chips: Chip[]): Chip[] {
  const result = [...chips]
  result.forEach((chip, index) => {
    if (chip.kind !== 'attribution' || !chip.value) return
    const open = (at: number) => {
      const figure = result[at]
      return figure?.kind === 'figure' && figure.value?.basis === null ? at : -1
    }
    const before = result.slice(0, index).findLastIndex((each) => each.kind === 'figure')
    const after = result.findIndex((each, at) => at > index && each.kind === 'figure')
    const at = open(before) >= 0 ? before : open(after)
    const figure = result[at]
    if (figure?.kind === 'figure' && figure.value)
      result[at] = { ...figure, value: { ...figure.value, ...chip.value } }
    else
      result[index] = {
        ...chip,
        value: null,
        problem: 'There is no figure for this. Write one before it, as in 12800 troops.',
      }
  })
  return result
}

/** A grade belongs to the address after it; where none follows at once, to the one before it. */
function citationsOf(chips: readonly Chip[]): CapturedCitation[] {
  const parts = chips.filter((chip) => (chip.kind === 'grade' || chip.kind === 'url') && chip.value !== null)
  const citations: CapturedCitation[] = []
  parts.forEach((chip, index) => {
    const last = citations.at(-1)
    const previous = parts[index - 1]
    if (chip.kind === 'url') {
      if (previous?.kind === 'grade' && last?.url === null) last.url = chip.value
      else citations.push({ url: chip.value, grade: null })
    } else if (chip.kind === 'grade') {
      const follows = parts[index + 1]?.kind === 'url'
      if (!follows && previous?.kind === 'url' && last?.grade === null) last.grade = chip.value
      else citations.push({ url: null, grade: chip.value })
    }
  })
  return citations
}

function valuesOf<Kind extends ChipKind>(chips: readonly Chip[], kind: Kind): ChipValues[Kind][] {
  return chips.flatMap((chip) =>
    chip.kind === kind && chip.value !== null ? [chip.value as ChipValues[Kind]] : [],
  )
}

function draftOf(title: string, chips: readonly Chip[]): CaptureDraft {
  const actors = valuesOf(chips, 'actors').flat()
  const order = actorRoles.map((role) => role.code)
  const first = actors.filter(
    (one, at) => actors.findIndex((other) => other.code === one.code && other.role === one.role) === at,
  )
  return {
    title,
    happened: valuesOf(chips, 'date')[0]?.edtf ?? null,
    kind: valuesOf(chips, 'kind')[0] ?? null,
    actors: first.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role)),
    place: valuesOf(chips, 'place')[0] ?? null,
    measurements: valuesOf(chips, 'figure'),
    citations: citationsOf(chips),
    links: valuesOf(chips, 'link'),
  }
}

function titleOf(tokens: readonly Token[], chips: readonly Chip[]): string {
  const words = tokens.flatMap((token) => {
    const chip = chips.find((each) => overlaps(each, token))
    if (!chip) return [token.text]
    return chip.kind === 'literal' && chip.value !== null ? [chip.value] : []
  })
  return words.join(' ').replace(/\s+/g, ' ')
}

/**
 * Reads the capture line as it is typed: a date, `#kind`, `A>B`, `@place`, figures with their source, an Admiralty grade,
 * an address, `~C-04+`. What is not understood stays in the title, so that nothing typed is lost: every character is in
 * a chip or in the title. A backslash before a word keeps it in the title.
 */
export function parseCapture(text: string, vocabulary: CaptureVocabulary = {}): Capture {
  const tokens = tokensOf(text)
  if (text.length > LONGEST)
    return { title: titleOf(tokens, []), chips: [], draft: draftOf(titleOf(tokens, []), []) }
  const marks = marksOf(tokens, vocabulary)
  const kind = valuesOf(marks, 'kind')[0] ?? null
  const figures = figuresOf(text, runsOf(tokens, marks), kind, vocabulary)
  const date = findDate(text, runsOf(tokens, [...marks, ...figures]), vocabulary)
  const chips = attributed(
    [...marks, ...figures, ...(date ? [date] : [])].toSorted((a, b) => a.start - b.start),
  )
  const title = titleOf(tokens, chips)
  return { title, chips, draft: draftOf(title, chips) }
}
