import 'server-only'
import type { z } from 'zod'
import { badField } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { survivorsByKey } from '@/lib/merges/queries/survivors'
import type { newActor, newPlace } from '../contract'

type NewActor = z.output<typeof newActor>
type NewPlace = z.output<typeof newPlace>
type Found = { id: string; code: string }

const byCode = (found: Found[]) => new Map(found.map((actor) => [actor.code.toLowerCase(), actor]))

/** The actors with these codes. A code that was merged away means its survivor. */
async function findByCode(act: Act, codes: string[]): Promise<Map<string, Found>> {
  if (codes.length === 0) return new Map()
  const { tx, dossier } = act
  const lower = codes.map((code) => code.toLowerCase())
  const found = byCode(
    await tx.$queryRaw<
      Found[]
    >`SELECT id, code FROM actors WHERE dossier_id = ${dossier.id}::uuid AND lower(code) = ANY (${lower})`,
  )
  const missing = lower.filter((code) => !found.has(code))
  const survivors = await survivorsByKey(act, 'actor', missing)
  if (survivors.size === 0) return found
  const ids = [...survivors.values()]
  const rows = await tx.$queryRaw<
    Found[]
  >`SELECT id, code FROM actors WHERE dossier_id = ${dossier.id}::uuid AND id = ANY (${ids}::uuid[])`
  for (const [code, id] of survivors) {
    const survivor = rows.find((row) => row.id === id)
    if (survivor) found.set(code, survivor)
  }
  return found
}

/** Makes an actor with only what is needed to begin with. */
async function makeActor(act: Act, { code, name, type }: NewActor): Promise<void> {
  const id = newId()
  const { count } = await act.tx.actor.createMany({
    data: { dossierId: act.dossier.id, id, code, name, type },
    skipDuplicates: true,
  })
  // Somebody made it at the same moment: theirs is used.
  if (count === 0) return
  await act.audit({ type: 'actor.added', subject: { type: 'actor', id }, after: { code, name, type } })
}

/** What to do about a code that nobody has: perhaps a name was typed. */
async function unknownActor({ tx, dossier }: Act, code: string, at: number) {
  const named = await tx.$queryRaw<Found[]>`
    SELECT id, code FROM actors WHERE dossier_id = ${dossier.id}::uuid
      AND (lower(name) = lower(${code}) OR lower(${code}) = ANY (SELECT lower(other) FROM unnest(other_names) AS other)) LIMIT 1`
  const advice = named[0]
    ? `Write ${named[0].code}`
    : 'Choose an actor of the dossier, or give it as a new one'
  return badField(['actors', at, 'code'], `There is no actor with the code ${code}. ${advice}.`)
}

/**
 * The actors of the dossier by their codes, capitals or not, in the order given; the new ones are made first. A code that is
 * neither known nor new is refused: nothing is made by a slip of the finger.
 */
export async function actorsByCode(act: Act, codes: string[], newActors: NewActor[]): Promise<Found[]> {
  const wanted = [...new Set([...codes, ...newActors.map(({ code }) => code)])]
  let found = await findByCode(act, wanted)
  const missing = newActors.filter(({ code }) => !found.has(code.toLowerCase()))
  for (const actor of missing) await makeActor(act, actor)
  if (missing.length > 0) found = await findByCode(act, wanted)
  const unknown = codes.findIndex((code) => !found.has(code.toLowerCase()))
  if (unknown >= 0) throw await unknownActor(act, codes[unknown]!, unknown)
  return codes.map((code) => found.get(code.toLowerCase())!)
}

async function makePlace(act: Act, place: NewPlace) {
  const id = newId()
  await act.tx.place.create({ data: { dossierId: act.dossier.id, id, ...place } })
  await act.audit({ type: 'place.added', subject: { type: 'place', id }, after: place })
  return { id, name: place.name }
}

/** The place with this name, or the new one, made if it is not there yet; null for none. */
export async function placeFor(act: Act, name: string | null, place: NewPlace | undefined) {
  const wanted = name ?? place?.name
  if (wanted === undefined) return null
  const [found] = await act.tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM places WHERE dossier_id = ${act.dossier.id}::uuid
      AND (lower(name) = lower(${wanted}) OR lower(${wanted}) = ANY (SELECT lower(other) FROM unnest(other_names) AS other))
    ORDER BY lower(name) = lower(${wanted}) DESC, name LIMIT 1`
  if (found) return found
  if (place && place.name.toLowerCase() === wanted.toLowerCase()) return makePlace(act, place)
  throw badField(
    ['place'],
    `There is no place called ${wanted} in this dossier. Choose one of its places, or give it as a new one.`,
  )
}
