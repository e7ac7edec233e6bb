import { many } from '@/components/log/words'
import type { MergeCounts } from '@/lib/merges/contract'
import type { SubjectType } from '@/lib/merges/rules/subjects'

const WHAT: Record<string, [string, string]> = {
  role: ['role in a development', 'roles in developments'],
  child: ['actor that is part of it', 'actors that are part of it'],
  development: ['development that happened there', 'developments that happened there'],
  source: ['source', 'sources'],
  citation: ['citation', 'citations'],
  repeat: ['source that repeats it', 'sources that repeat it'],
}

const FIELDS: Record<string, string> = {
  iso3166: 'country',
  valid_from: 'valid from',
  valid_to: 'valid to',
  latitude: 'latitude',
  longitude: 'longitude',
  default_reliability: 'usual reliability',
  url: 'address',
  outlet_id: 'outlet',
  author: 'author',
  published: 'date of publication',
  language: 'language',
  note: 'note',
  archived_url: 'archived copy',
  accessed_on: 'day of reading',
  corrected_on: 'correction',
}

/** What a kind of record is called, one and several. */
export const SUBJECT_WORDS: Record<SubjectType, string> = {
  actor: 'actor',
  place: 'place',
  outlet: 'outlet',
  source: 'source',
}

/** What moves, as lines: "12 roles in developments". Nothing of what is not there. */
export function movedLines(counts: MergeCounts): string[] {
  return Object.entries(counts).flatMap(([what, count]) => {
    const [one, several] = WHAT[what] ?? [what, what]
    return count > 0 ? [many(count, one, several)] : []
  })
}

/** The fields that are filled, in words; what only goes along with another is left out. */
export function filledWords(filled: Record<string, string>): string[] {
  return Object.keys(filled).flatMap((column) => FIELDS[column] ?? [])
}
