import { usualKind } from './kind-words'
import { mapping as schema, type Mapping, type Target } from './mapping'
import { codeFinder } from './row-codes'
import type { Column } from './types'
import type { Vocabulary } from './vocabulary'

type Chosen = { column: Column; target: Target }

/** Up to so many unknown kinds are chosen one by one; with more, one for all rows is less to do. */
const MOST_CHOICES = 8

/** The part of the rows that have a value that `isKnown`; 0 where there are too many values to be words of a list. */
function knownPart({ values }: Column, isKnown: (value: string) => boolean): number {
  const all = values.reduce((sum, { count }) => sum + count, 0)
  const known = values.reduce((sum, { value, count }) => sum + (isKnown(value) ? count : 0), 0)
  return all === 0 ? 0 : known / all
}

/**
 * The chosen columns without a stage or a kind whose words the dossier does not know: a column "Status" that says `destroyed` or `200` would make every row
 * wrong, and is better left out.
 */
export function withKnownWords(chosen: readonly Chosen[], vocabulary: Vocabulary): Chosen[] {
  const nothing = schema.parse({ columns: [] })
  const stage = codeFinder('stage', nothing, vocabulary)
  const kind = codeFinder('kind', nothing, vocabulary)
  return chosen.filter(({ column, target }) => {
    if (target.field === 'stage') return knownPart(column, (value) => stage(value) !== undefined) >= 0.5
    if (target.field !== 'kind') return true
    const part = knownPart(column, (value) => (kind(value) ?? usualKind(value)) !== undefined)
    return (
      part >= 0.3 ||
      (column.distinct !== null &&
        column.distinct <= MOST_CHOICES &&
        /[\p{L}]/u.test(column.samples.join('')))
    )
  })
}

/** What the words of a column of kinds mean, where the dossier has no such kind but the usual one: `exercise` is a military exercise. Numbers mean nothing. */
export function usualKinds(
  chosen: readonly Chosen[],
  vocabulary: Vocabulary,
): NonNullable<Mapping['values']['kind']> {
  const find = codeFinder('kind', schema.parse({ columns: [] }), vocabulary)
  const values = chosen.find(({ target }) => target.field === 'kind')?.column.values ?? []
  return Object.fromEntries(
    values.flatMap(({ value }): [string, string][] => {
      const code = /^\d+$/.test(value) || find(value) !== undefined ? undefined : usualKind(value)
      return code !== undefined && vocabulary.kinds.some((kind) => kind.code === code && !kind.archived)
        ? [[value, code]]
        : []
    }),
  )
}
