/** What can be merged: two records of one thing. */
export const subjectTypes = ['actor', 'place', 'outlet', 'source'] as const
export type SubjectType = (typeof subjectTypes)[number]

/** A column of another table that refers to a subject by id. */
export type Reference = { what: string; table: string; column: string }

/** How a kind of subject lies in the database, and what of an absorbed one the survivor may take over. */
export type Subject = {
  table: string
  /** the column it is found by, and the one it is called by */
  mark: string | null
  name: string
  hasOtherNames: boolean
  /** the column that makes chains (part of, repeats); a merge must not close one */
  above: string | null
  references: readonly Reference[]
  /** columns that are filled on the survivor when they are empty; those of one group go together */
  fills: readonly (readonly string[])[]
}

/** Every subject. A test compares the references with the foreign keys that the database has. */
export const SUBJECTS: Readonly<Record<SubjectType, Subject>> = {
  actor: {
    table: 'actors',
    mark: 'code',
    name: 'name',
    hasOtherNames: true,
    above: 'parent_id',
    references: [{ what: 'child', table: 'actors', column: 'parent_id' }],
    fills: [['iso3166'], ['valid_from'], ['valid_to']],
  },
  place: {
    table: 'places',
    mark: null,
    name: 'name',
    hasOtherNames: true,
    above: null,
    references: [{ what: 'development', table: 'developments', column: 'place_id' }],
    fills: [['iso3166'], ['latitude', 'longitude']],
  },
  outlet: {
    table: 'outlets',
    mark: null,
    name: 'name',
    hasOtherNames: true,
    above: null,
    references: [{ what: 'source', table: 'sources', column: 'outlet_id' }],
    fills: [['default_reliability']],
  },
  source: {
    table: 'sources',
    mark: 'canonical_url',
    name: 'title',
    hasOtherNames: false,
    above: 'origin_id',
    references: [
      { what: 'citation', table: 'citations', column: 'source_id' },
      { what: 'repeat', table: 'sources', column: 'origin_id' },
    ],
    fills: [
      ['url', 'canonical_url'],
      ['outlet_id'],
      ['author'],
      ['published', 'published_on'],
      ['language'],
      ['note'],
      ['archived_url', 'archived_sha256'],
      ['accessed_on'],
      ['corrected_on', 'corrected_note'],
    ],
  },
}

/** A record as the database gives it, by the names of its columns. */
export type Row = Record<string, unknown> & { id: string; version: number }

/** What a survivor takes over into its own row. */
export type Taken = { names: string[]; filled: Record<string, unknown>; above?: { from: string | null } }

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

const same = (a: string, b: string) => a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()

/** The names of the absorbed one that the survivor does not go by yet, its code among them: what was written stays findable. */
export function namesTaken(subject: Subject, survivor: Row, absorbed: Row): string[] {
  if (!subject.hasOtherNames) return []
  const own = [
    survivor[subject.name],
    ...texts(survivor['other_names']),
    subject.mark && survivor[subject.mark],
  ]
  const known = texts(own)
  const coming = texts([
    absorbed[subject.name],
    subject.mark && absorbed[subject.mark],
    ...texts(absorbed['other_names']),
  ])
  const taken: string[] = []
  for (const name of coming) if (![...known, ...taken].some((each) => same(each, name))) taken.push(name)
  return taken
}

/** The empty fields of the survivor that the absorbed one fills. Of fields that go together, all or none. */
export function fieldsFilled(subject: Subject, survivor: Row, absorbed: Row): Record<string, unknown> {
  const groups = subject.fills.filter(
    (group) =>
      group.every((column) => (survivor[column] ?? null) === null) &&
      group.some((column) => (absorbed[column] ?? null) !== null),
  )
  return Object.fromEntries(groups.flat().map((column) => [column, absorbed[column] ?? null]))
}

/** What a merged record was found by, in small letters. */
export function keyOf(subject: Subject, row: Row): string | null {
  const key = row[subject.mark ?? subject.name]
  return typeof key === 'string' ? key.toLowerCase() : null
}

/**
 * Why two records cannot be merged as they are, in a sentence that says what to do; null when they can. `aboveSurvivor` are the
 * ids that the survivor is part of or repeats, the nearest first.
 */
export function mergeProblem(
  type: SubjectType,
  survivor: Row,
  absorbed: Row,
  aboveSurvivor: readonly string[],
): string | null {
  if (survivor.id === absorbed.id) return 'These are one record already. Choose two.'
  if (aboveSurvivor.indexOf(absorbed.id) > 0)
    return type === 'source'
      ? 'The one to keep repeats the other by way of a third source. Change what it repeats first, or keep the other one.'
      : 'The one to keep is a part of the other by way of a third actor. Change what it is part of first, or keep the other one.'
  if (type === 'source' && (survivor['retracted_at'] === null) !== (absorbed['retracted_at'] === null))
    return 'One of the two is withdrawn and the other is not. Withdraw both or restore both first, so that nobody’s judgement is undone by a merge.'
  return null
}
