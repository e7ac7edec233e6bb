import { CHECKS, REVIEW } from '@/components/log/record/words'
import { figureWords } from '@/components/log/words'
import { dateInWords } from '@/components/ui/dates'
import type { AuditEntry } from '@/lib/audit/contract'
import type { DevelopmentFigure } from '@/lib/developments/contract'
import { formatHappened } from '@/lib/developments/rules/dates'
import { actorRoles, bases, labelOf, polarities, stages } from '@/lib/developments/rules/kinds'
import { SAID_DATES } from '@/lib/developments/rules/promises'
import { findMetric } from '@/lib/developments/rules/metrics'
import { formatGrade } from '@/lib/sources/rules/admiralty'
import type { Grade } from '@/lib/sources/rules/admiralty'

/** One field of one change, in words. Lists say what was added and what was taken away. */
export type FieldChange = { field: string; from: string[]; to: string[] }

/** One entry of the history, in words. */
export type HistoryEntry = {
  id: string
  at: string
  by: string
  what: string
  reason: string | null
  changes: FieldChange[]
}

type Fields = Record<string, unknown>
type KindNames = readonly { code: string; label: string }[]

/** The fields of a record in words. */
export const FIELD_NAMES: Record<string, string> = {
  title: 'Title',
  summary: 'Summary',
  kind: 'Kind',
  happened: 'When',
  stage: 'Stage',
  stageNote: 'Note on the stage',
  ...SAID_DATES,
  polarity: 'Expectation',
  significance: 'Significance',
  actors: 'Actors',
  place: 'Place',
  measurements: 'Figures',
  citations: 'Sources',
  series: 'Series',
  marking: 'Marking',
  reviewState: 'Review',
  knownFrom: 'Known from',
  backfilled: 'Backfilled',
  grades: 'Grades',
  from: 'From',
  into: 'Into',
}

const WHAT: Record<string, string> = {
  'development.logged': 'Logged',
  'development.revised': 'Revised',
  'development.retracted': 'Retracted',
  'development.restored': 'Restored',
  'development.regraded': 'A source was graded anew',
  'development.merged': 'Merged',
  'development.unmerged': 'Merge undone',
  'assignment.made': 'Assigned',
  'assignment.ended': 'Assignment ended',
  'import.committed': 'Imported',
  'import.rolled-back': 'Rolled back',
  'import.restored': 'Brought back',
}

const fieldsOf = (value: unknown): Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value)

type Said = Record<string, unknown>

/** A figure as the audit kept it: what it measures, how much, on what basis and by whom. */
function saidFigure(said: Said): string {
  const { metric, basis, attributedTo, stockOrFlow, note } = said as DevelopmentFigure
  const label = findMetric(metric)?.label ?? metric
  const by = attributedTo ? ` by ${attributedTo}` : ''
  const more = `${stockOrFlow ? `, ${stockOrFlow}` : ''}${note ? `, “${note}”` : ''}`
  return `${label}: ${figureWords(said as DevelopmentFigure)}, ${labelOf(bases, basis).toLowerCase()}${by}${more}`
}

function saidCitation(said: Said): string {
  const title = text(said['title']) || text(said['url'])
  const checked = CHECKS[said['checked'] as keyof typeof CHECKS]?.word.toLowerCase()
  const quote = said['quote'] ? `, “${text(said['quote'])}”` : ''
  return [`${title} (${formatGrade(said as Grade)}`, checked].filter(Boolean).join(', ') + `)${quote}`
}

const ENTRY: Record<string, (said: Said) => string> = {
  grades: (said) => text(said['grade']),
  actors: (said) => `${text(said['code'])}, ${labelOf(actorRoles, text(said['role'])).toLowerCase()}`,
  measurements: saidFigure,
  citations: saidCitation,
}

function plain(field: string, value: unknown, kinds: KindNames): string {
  const said = text(value)
  if (said === '') return 'nothing'
  switch (field) {
    case 'happened':
      return formatHappened(said)
    case 'kind':
      return kinds.find(({ code }) => code === said)?.label ?? said
    case 'stage':
      return labelOf(stages, said)
    case 'polarity':
      return labelOf(polarities, said)
    case 'significance':
      return `${said} of 5`
    case 'reviewState':
      return REVIEW[said as keyof typeof REVIEW] ?? said
    case 'knownFrom':
      return dateInWords(said)
    case 'backfilled':
      return said === 'true' ? 'yes' : 'no'
    default:
      return said
  }
}

/** What a field said, as lines: one for a plain field, one per member for a list. */
export function linesOf(field: string, value: unknown, kinds: KindNames): string[] {
  const say = ENTRY[field]
  if (!say || !Array.isArray(value)) return [plain(field, value, kinds)]
  return value.map((each) => say(fieldsOf(each)))
}

function changeOf(field: string, before: unknown, after: unknown, kinds: KindNames): FieldChange {
  const from = linesOf(field, before, kinds)
  const to = linesOf(field, after, kinds)
  if (!Array.isArray(before) || !Array.isArray(after)) return { field: FIELD_NAMES[field] ?? field, from, to }
  return {
    field: FIELD_NAMES[field] ?? field,
    from: from.filter((line) => !to.includes(line)),
    to: to.filter((line) => !from.includes(line)),
  }
}

/** Which import it was, with its file. */
function importOf(type: string, after: Fields): string {
  if (!type.startsWith('import.')) return ''
  const file = text(after['file'])
  return ` with ${text(after['ref'])}${file ? ` (${file})` : ''}`
}

/** The audit's entries of a record in plain words, field by field. Being logged says nothing field by field: the record shows it. */
export function historyOf(entries: readonly AuditEntry[], kinds: KindNames): HistoryEntry[] {
  return entries.map(({ id, at, by, type, before, after, reason }) => {
    const [from, to] = [fieldsOf(before), fieldsOf(after)]
    const revised = [
      'development.revised',
      'development.regraded',
      'development.merged',
      'development.unmerged',
    ].includes(type)
    return {
      id,
      at,
      by: by ?? 'the system',
      what: (WHAT[type] ?? type.replace('.', ' ').replace('-', ' ')) + importOf(type, to),
      reason,
      changes: revised ? Object.keys(to).map((field) => changeOf(field, from[field], to[field], kinds)) : [],
    }
  })
}
