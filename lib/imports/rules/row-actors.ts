import { actorRoles, type ActorRoleCode } from '@/lib/developments/rules/kinds'
import { otherwiseSplitter } from './actor-lists'
import { actorOffers } from './choices'
import { countryOf } from './country-names'
import type { Mapping, NewActor } from './mapping'
import { splitCell, usesOf, type ColumnUse, type RowCells } from './row-cells'
import { choiceSentence } from './row-codes'
import { wordsOf } from './synonyms'
import type { Vocabulary } from './vocabulary'

const MOST_ACTORS = 60
const MOST_KEPT = 50_000
const ROLES = new Map(
  actorRoles.flatMap(({ code, label }) =>
    [code, label].map((name): [string, ActorRoleCode] => [wordsOf(name), code]),
  ),
)

type InRole = { code: string; role: ActorRoleCode }
export type Parties = { actors: InRole[]; newActors: NewActor[] }

/** 'RU (supplier)' is RU as supplier; brackets that are no role belong to the name. */
export function withRole(name: string): { name: string; role: ActorRoleCode | null } {
  const [, bare = '', word = ''] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? []
  const role = ROLES.get(wordsOf(word))
  return role ? { name: bare, role } : { name, role: null }
}

/** Codes of the dossier's actors by their codes, names and other names, and by the names of their countries. */
function knownActors({ actors }: Vocabulary): (name: string) => string | undefined {
  const codes = new Map<string, string>()
  for (const { code, name, otherNames = [] } of actors)
    for (const other of [...otherNames, name]) codes.set(wordsOf(other), code)
  for (const { code } of actors) codes.set(wordsOf(code), code).set(code.toLowerCase(), code)
  return (name) => {
    const found = codes.get(name.toLowerCase()) ?? codes.get(wordsOf(name))
    if (found !== undefined) return found
    const country = countryOf(name)
    return country ? codes.get(country.toLowerCase()) : undefined
  }
}

/** What a name means: a code, '' to leave it out, null when it waits for a choice. Each name is looked up once. */
function finder({ values, newActors }: Mapping, vocabulary: Vocabulary) {
  const chosen = new Map(Object.entries(values.actor ?? {}))
  const known = knownActors(vocabulary)
  const made = new Map(
    newActors.flatMap((actor) =>
      [actor.code, actor.name].map((name): [string, string] => [wordsOf(name), actor.code]),
    ),
  )
  const kept = new Map<string, string | null>()
  return (name: string): string | null => {
    const said = chosen.get(name)
    if (said !== undefined) return said
    const before = kept.get(name)
    if (before !== undefined) return before
    const code = known(name) ?? made.get(wordsOf(name)) ?? null
    if (kept.size < MOST_KEPT) kept.set(name, code)
    return code
  }
}

/** Says of a name that nobody knows that it waits for a choice, or is left out; false where it is made. */
function sayUnknown(cells: RowCells, use: ColumnUse, name: string, { unknownActors }: Mapping): boolean {
  if (unknownActors === 'ask')
    cells.wrong(use, 'actor-unknown', choiceSentence('actor', name), {
      field: 'actor',
      value: name.slice(0, 500),
    })
  if (unknownActors === 'leave-out')
    cells.warn(
      use,
      'actor-left-out',
      `This dossier has no actor "${name.slice(0, 60)}"; the row is imported without.`,
    )
  return unknownActors !== 'make'
}

/** Leaves out what is more than a development can have, and says so. */
function cutActors(parties: Parties, cells: RowCells, use: ColumnUse | null): void {
  if (parties.actors.length <= MOST_ACTORS) return
  cells.warn(
    use,
    'too-many-actors',
    `A development has at most ${MOST_ACTORS} actors; ${parties.actors.length - MOST_ACTORS} are left out.`,
  )
  parties.actors.length = MOST_ACTORS
  parties.newActors = parties.newActors.filter(({ code }) =>
    parties.actors.some((actor) => actor.code === code),
  )
}

/** Reads the actors of a row from all columns that have some, each with its role; one that is there twice in one role counts once. */
export function actorsReader(
  all: readonly ColumnUse[],
  mapping: Mapping,
  vocabulary: Vocabulary,
): (cells: RowCells) => Parties {
  const uses = usesOf(all, 'actors')
  const find = finder(mapping, vocabulary)
  const makes = new Map(mapping.newActors.map((actor) => [actor.code, actor]))
  const has = new Set(vocabulary.actors.map(({ code }) => code))
  const offerOf = actorOffers(has)
  const splitOf = otherwiseSplitter((name) => find(withRole(name).name) !== null)
  return (cells) => {
    const parties: Parties = { actors: [], newActors: [] }
    const seen = new Set<string>()
    const add = (code: string, role: ActorRoleCode) => {
      if (seen.has(`${code} ${role}`)) return
      seen.add(`${code} ${role}`)
      parties.actors.push({ code, role })
      const make = has.has(code) ? undefined : makes.get(code)
      if (make && !parties.newActors.includes(make)) parties.newActors.push(make)
    }
    for (const use of uses) {
      const cell = cells.text(use)
      if (cell === '') continue
      for (const part of splitCell(cell, use.target.split)) readName(part, use)
    }
    function readName(part: string, use: (typeof uses)[number]) {
      // a role in brackets is nearer to the name than the one that the column gives to all
      const whole = find(part)
      const { name, role } = whole === null ? withRole(part) : { name: part, role: null }
      const code = whole ?? find(name)
      if (code === '' || (code === null && use.isMissing(name))) return
      if (code !== null) return add(code, role ?? use.target.role ?? 'actor')
      const parts = splitOf(part)
      if (parts) {
        cells.warn(
          use,
          'actor-split',
          `"${part.slice(0, 60)}" is read as ${parts.length} actors: ${parts.join(', ')}.`,
        )
        for (const each of parts) readName(each, use)
        return
      }
      if (sayUnknown(cells, use, name, mapping)) return
      const offer = offerOf(name)
      makes.set(offer.code, offer)
      add(offer.code, role ?? use.target.role ?? 'actor')
    }
    cutActors(parties, cells, uses[0] ?? null)
    return parties
  }
}
