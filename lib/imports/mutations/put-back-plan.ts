import 'server-only'
import { ORPCError } from '@orpc/server'
import type { Act } from '@/lib/core/gate'
import { readDate, type Dated } from '@/lib/developments/mutations/check'
import type { Cited, InRole } from '@/lib/developments/mutations/children'
import { contentHashOf } from '@/lib/developments/mutations/content-hash'
import { citedState, differences, stateOf, type Loaded, type State } from '@/lib/developments/mutations/state'
import type { CitationDraft } from '@/lib/sources/contract'
import { sourcesKnown } from '@/lib/sources/mutations/cite'
import { PLAIN, type Planned } from './write-plain'

/** Fields whose change asks who may do it: they go one by one, like a revision by hand. */
const ASKS: ReadonlySet<string> = new Set(['reviewState', 'knownFrom', 'backfilled'])

/** A record to be given fields, with the line of the file that they are of. */
export type Returning<Row = { line: number; ref: string; version: number }> = {
  row: Row
  fields: Partial<State>
}

/** What is to be written beside plain fields; null parts stay as they are. */
export type Rest = {
  dated: Dated
  contentHash: string
  placeId: string | null
  roles: InRole[] | null
  cited: Cited[] | null
}
export type PlannedReturn = Planned & { row: { line: number; ref: string }; rest: Rest | null }

/** What the dossier has of all that the records name. */
type Known = {
  kinds: ReadonlySet<string>
  actors: ReadonlyMap<string, { id: string; code: string }>
  places: ReadonlyMap<string, { id: string; name: string }>
  cited: ReadonlyMap<Returning, Cited[] | null>
}

const draftOf = (cited: State['citations'][number]) =>
  Object.fromEntries(Object.entries(cited).filter(([, value]) => value !== null)) as unknown as CitationDraft

async function citedOf(act: Act, all: readonly Returning[]): Promise<Known['cited']> {
  const citing = all.filter(({ fields }) => fields.citations)
  const drafts = citing.flatMap(({ fields }) => fields.citations!.map(draftOf))
  const sources = drafts.length === 0 ? [] : await sourcesKnown(act, drafts)
  let at = 0
  return new Map(
    citing.map((each) => {
      const cited = each.fields.citations!.map(() => ({ draft: drafts[at]!, source: sources[at++] ?? null }))
      return [each, cited.every(({ source }) => source !== null) ? (cited as Cited[]) : null]
    }),
  )
}

/** Looks up the kinds, actors, places and sources of all records with a statement each. */
async function knownOf(act: Act, all: readonly Returning[]): Promise<Known> {
  const { tx, dossier } = act
  const codes = [
    ...new Set(all.flatMap(({ fields }) => fields.actors?.map(({ code }) => code.toLowerCase()) ?? [])),
  ]
  const names = [...new Set(all.flatMap(({ fields }) => (fields.place ? [fields.place.toLowerCase()] : [])))]
  const kinds = await tx.kind.findMany({
    where: { dossierId: dossier.id, archivedAt: null },
    select: { code: true },
  })
  const actors = await tx.$queryRaw<{ id: string; code: string }[]>`
    SELECT id, code FROM actors WHERE dossier_id = ${dossier.id}::uuid AND lower(code) = ANY (${codes}::text[])`
  const places = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM places WHERE dossier_id = ${dossier.id}::uuid AND lower(name) = ANY (${names}::text[])`
  return {
    kinds: new Set(kinds.map(({ code }) => code)),
    actors: new Map(actors.map((actor) => [actor.code.toLowerCase(), actor])),
    places: new Map(places.map((place) => [place.name.toLowerCase(), place])),
    cited: await citedOf(act, all),
  }
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

function datedOf(
  { happened, startsOn, endsOn, precision }: Loaded,
  wanted: string | undefined,
): Dated | null {
  if (wanted === undefined)
    return { happened, startsOn: dayOf(startsOn), endsOn: endsOn && dayOf(endsOn), precision }
  try {
    return readDate(wanted)
  } catch (error) {
    if (error instanceof ORPCError) return null
    throw error
  }
}

/** What a record becomes; null where something that it names is not in the dossier any more. */
function restOf(stored: Loaded, each: Returning, known: Known): { rest: Rest; state: Partial<State> } | null {
  const { fields } = each
  const dated = datedOf(stored, fields.happened)
  const found = fields.actors?.map(({ code }) => known.actors.get(code.toLowerCase()))
  const place = fields.place ? known.places.get(fields.place.toLowerCase()) : null
  const cited = fields.citations ? known.cited.get(each) : null
  const kind = fields.kind ?? stored.kindCode
  const isLost =
    !dated ||
    found?.some((actor) => !actor) ||
    place === undefined ||
    (fields.citations && !cited) ||
    (kind !== stored.kindCode && !known.kinds.has(kind))
  if (isLost) return null
  const title = fields.title ?? stored.title
  const isSame =
    title === stored.title && kind === stored.kindCode && dated.startsOn === dayOf(stored.startsOn)
  const state: Partial<State> = { ...fields, happened: dated.happened }
  if (found) state.actors = found.map((actor, at) => ({ code: actor!.code, role: fields.actors![at]!.role }))
  if (place) state.place = place.name
  if (cited) state.citations = cited.map(citedState)
  return {
    state,
    rest: {
      dated,
      contentHash: isSame ? stored.contentHash : contentHashOf({ title, startsOn: dated.startsOn, kind }),
      placeId: fields.place === undefined ? stored.placeId : (place?.id ?? null),
      roles: found
        ? found.map((actor, at) => ({ actorId: actor!.id, role: fields.actors![at]!.role }))
        : null,
      cited: cited ?? null,
    },
  }
}

/** The keys among these that some record has, and those that two of these would share. */
async function takenKeys({ tx, dossier }: Act, keys: readonly string[]): Promise<Set<string>> {
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at)
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT content_hash AS key FROM developments WHERE dossier_id = ${dossier.id}::uuid AND content_hash = ANY (${keys}::text[])`
  return new Set([...twice, ...rows.map(({ key }) => key)])
}

/**
 * What can be given back to many records at once. Left over are those that would meet another record, that name what is not there any more, or that
 * ask for a right: they go one by one, which says why not.
 */
export async function planReturns(
  act: Act,
  all: readonly Returning[],
  stored: ReadonlyMap<string, Loaded>,
): Promise<PlannedReturn[]> {
  const known = await knownOf(act, all)
  const planned = all.flatMap((each): PlannedReturn[] => {
    const record = stored.get(each.row.ref)
    const names = Object.keys(each.fields)
    if (
      !record ||
      record.retractedAt ||
      record.version !== each.row.version ||
      names.some((name) => ASKS.has(name))
    )
      return []
    const isPlain = names.every((name) => PLAIN.has(name))
    const whole = isPlain ? { rest: null, state: each.fields } : restOf(record, each, known)
    if (!whole) return []
    const before = stateOf(record)
    const after = { ...before, ...whole.state }
    const changed = differences(before, after)
    return changed ? [{ row: each.row, stored: record, after, changed, rest: whole.rest }] : []
  })
  const moves = planned.filter(
    ({ rest, stored: { contentHash } }) => rest && rest.contentHash !== contentHash,
  )
  const taken = await takenKeys(
    act,
    moves.map(({ rest }) => rest!.contentHash),
  )
  return planned.filter((each) => !moves.includes(each) || !taken.has(each.rest!.contentHash))
}
