import type { DatedStanding, Standing } from '@/lib/claims/rules/standing'
import { likelihoodTerm } from '@/lib/claims/rules/likelihood'
import { roundToSum } from './rounding'
import { countsOf, countsSentence, type Suggestion } from './suggest'
import type { ClaimDrift, PlainDate, Term } from './types'
import { countWord, dateWords, listWords } from './words'

/** A sentence of the paragraph, with the developments it cites; each is named in the text by its ref. */
export type Segment = { text: string; cites: string[] }

/** A development as the paragraph names it. `when` is its date in words. */
export type NamedDevelopment = { ref: string; title: string; when: string }

/** What the paragraph is written from. `standings` are those in force up to the clock, oldest first (standingsUpTo). */
export type JudgementMatter = {
  statement: string
  /** the likelihood as stated, in the words of ICD 203 */
  likelihood: string | null
  confidence?: 'low' | 'moderate' | 'high' | null
  baselineDate: PlainDate
  drift: ClaimDrift
  standings: readonly (DatedStanding & { reason: string })[]
  suggestion: Suggestion
  developments: ReadonlyMap<string, NamedDevelopment>
}

/** How many developments a sentence names before it only counts the rest. */
const NAMED_AT_MOST = 3

/** What a standing means for the sentence that was published. */
const VERDICT: Readonly<Record<Standing, string>> = {
  untested: 'The statement has not been tested.',
  holding: 'The statement stands.',
  strengthened: 'The statement stands.',
  fulfilled: 'The statement stands: what it forecast has come about.',
  qualified: 'The statement stands in part.',
  contested: 'The statement is in question.',
  weakened: 'The statement is in question.',
  contradicted: 'The statement no longer stands as written.',
  exceeded: 'The statement no longer stands as written.',
  overtaken: 'The statement no longer stands as written.',
  failed: 'The statement no longer stands as written.',
  corrected: 'The statement was wrong on the day it was written.',
  retired: 'The statement is no longer followed.',
}

function plain(text: string): Segment {
  return { text, cites: [] }
}

/** The text with a full stop, unless it ends with a mark of its own. */
function stopped(text: string): string {
  const trimmed = text.trim()
  return /[.?!…]["”’')]*$/.test(trimmed) ? trimmed : `${trimmed}.`
}

function asStated({ statement, likelihood, confidence, baselineDate }: JudgementMatter): Segment[] {
  const quoted = `The baseline of ${dateWords(baselineDate)} said: “${stopped(statement)}”`
  const term = likelihood === null ? null : likelihoodTerm(likelihood)
  const band = term ? ` (${term.low}-${term.high} %)` : ''
  // ICD 203 keeps how likely a thing is and how sure the analyst is in sentences of their own
  return [
    plain(quoted),
    ...(likelihood === null ? [] : [plain(`It was stated as ${likelihood}${band}.`)]),
    ...(confidence ? [plain(`The confidence stated with it was ${confidence}.`)] : []),
  ]
}

function asJudged({ standings, suggestion }: JudgementMatter): Segment[] {
  const now = standings.at(-1)
  if (!now)
    return [
      plain(VERDICT[suggestion.standing]),
      plain(`No standing has been decided; the links alone suggest ${suggestion.standing}.`),
    ]
  const before = standings.at(-2)
  const was = before ? `was ${before.standing} from ${dateWords(before.worldDate)} and ` : ''
  const is = `has been ${now.standing} since ${dateWords(now.worldDate)}`
  const differs = suggestion.standing !== now.standing && now.standing !== 'retired'
  return [
    plain(VERDICT[now.standing]),
    plain(`Its standing ${was}${is}, as decided on ${dateWords(now.decidedOn)}.`),
    plain(`The reason given: ${stopped(now.reason)}`),
    ...(differs ? [plain(`The links alone suggest ${suggestion.standing}.`)] : []),
  ]
}

/** The developments of some links, each once, named as far as they are known and there is room. */
function named(lead: string, ids: readonly string[], matter: JudgementMatter): Segment[] {
  const all = [...new Set(ids)].filter((id) => matter.developments.has(id))
  const cites = all.slice(0, NAMED_AT_MOST)
  if (cites.length === 0) return []
  const parts = cites.map((id) => {
    const { title = '', when = '', ref = '' } = matter.developments.get(id) ?? {}
    return `${title.trim().replace(/\.$/, '')} (${when}, ${ref})`
  })
  const more = all.length - cites.length
  return [{ text: `${lead} ${listWords(more > 0 ? [...parts, `${countWord(more)} more`] : parts)}.`, cites }]
}

/** Ids of the developments of a bucket, the heaviest link first, of equals the latest. */
function heaviest(terms: readonly Term[], bucket: Term['bucket']): string[] {
  const own = terms.filter((term) => term.bucket === bucket)
  return own.toSorted(compareTerms).flatMap((term) => term.developmentId ?? [])
}

function compareTerms(a: Term, b: Term): number {
  if (a.contribution !== b.contribution) return b.contribution - a.contribution
  if (a.weight !== b.weight) return b.weight - a.weight
  const [later, earlier] = [`${b.from} ${b.developmentId}`, `${a.from} ${a.developmentId}`]
  return later < earlier ? -1 : 1
}

function asTested(matter: JudgementMatter): Segment[] {
  const { drift } = matter
  const { corrections, knownWhenWritten, terms } = drift
  const overlooked = knownWhenWritten.filter((known) => known.overlooked && known.certain)
  return [
    ...named('An error of the day is shown by', developmentIds(corrections), matter),
    ...named('Known when it was written, and against it:', developmentIds(overlooked), matter),
    plain(drift.tested ? `${countsSentence(countsOf(terms))}.` : 'Nothing that happened since bears on it.'),
    ...named('The question is gone with', heaviest(terms, 'overtaken'), matter),
    ...named('Against it weighs most:', heaviest(terms, 'against'), matter),
    ...named('Beyond it goes:', heaviest(terms, 'beyond'), matter),
    ...named('For it weighs most:', heaviest(terms, 'held'), matter),
    ...driftSentence(drift),
  ]
}

function developmentIds(entries: readonly { developmentId: string }[]): string[] {
  return entries.map((entry) => entry.developmentId)
}

function driftSentence({ drift, settledBy, against, beyond }: ClaimDrift): Segment[] {
  if (drift === null) return []
  if (settledBy === 'overtakes') return [plain('Its drift is shown as 100, since it is overtaken.')]
  if (settledBy) return [plain(`Its drift is ${Math.round(drift)}, since the forecast is resolved.`)]
  const [shownAgainst, shownBeyond] = roundToSum([against, beyond])
  if (Math.round(drift) === 0) return [plain('Its drift is 0.')]
  return [plain(`Its drift is ${Math.round(drift)}: ${shownAgainst} against and ${shownBeyond} beyond.`)]
}

/**
 * The change-of-judgement paragraph of a claim (ICD 203, analytic tradecraft standard 7: explain change to or consistency of
 * judgements): what was said, whether it stands, who decided what and why, and the developments behind it. Written from
 * links and standings alone, so the same ones always give the same words. Sentences are joined with a space.
 */
export function changeOfJudgement(matter: JudgementMatter): Segment[] {
  return [...asStated(matter), ...asJudged(matter), ...asTested(matter)]
}
