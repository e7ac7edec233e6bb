import 'server-only'
import { actorsByCode } from '@/lib/actors/mutations/make'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { addKind } from '@/lib/kinds/mutations/kinds'
import { proposeLink } from '@/lib/links/mutations/propose'
import type { LinkDraft } from '@/lib/developments/rules/draft'
import type { NewActor, NewKind } from '../rules/mapping'

/** Makes the actors that rows name and the dossier does not have. One that nobody offered to make means that the dossier has changed. */
export async function makeActors(act: Act, batchId: string, offered: readonly NewActor[]): Promise<number> {
  const missing = await act.tx.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT ON (lower(u.code)) u.code FROM import_stage s CROSS JOIN LATERAL unnest(s.actor_codes) AS u (code)
    WHERE s.dossier_id = ${act.dossier.id}::uuid AND s.batch_id = ${batchId}::uuid AND s.verdict IN ('new', 'changed')
      AND NOT EXISTS (SELECT 1 FROM actors a WHERE a.dossier_id = s.dossier_id AND lower(a.code) = lower(u.code))
    ORDER BY lower(u.code)`
  if (missing.length === 0) return 0
  const byCode = new Map(offered.map((actor) => [actor.code.toLowerCase(), actor]))
  const actors = missing.map(({ code }) => {
    const actor = byCode.get(code.toLowerCase())
    if (actor) return actor
    throw refuse(
      'CONFLICT',
      `The dossier has no actor ${code} any more. Check the rows again; nothing was imported.`,
    )
  })
  await actorsByCode(act, [], actors)
  return actors.length
}

/** Makes the kinds that rows have and the dossier has not: those that the mapping offers, and only for who may. Before the rows that have them. */
export async function makeKinds(act: Act, batchId: string, offered: readonly NewKind[]): Promise<number> {
  const missing = await act.tx.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT s.kind_code AS code FROM import_stage s
    WHERE s.dossier_id = ${act.dossier.id}::uuid AND s.batch_id = ${batchId}::uuid AND s.verdict IN ('new', 'changed')
      AND NOT EXISTS (SELECT 1 FROM kinds k WHERE k.dossier_id = s.dossier_id AND k.code = s.kind_code) ORDER BY 1`
  if (missing.length > 0 && !act.may('kind.write'))
    throw refuse('FORBIDDEN', 'Only those who may change the kinds can import rows with new ones.')
  for (const { code } of missing) {
    const kind = offered.find((each) => each.code === code)
    if (!kind)
      throw refuse(
        'CONFLICT',
        `The dossier has no kind ${code} any more. Check the rows again; nothing was imported.`,
      )
    await addKind(act, { key: act.dossier.key, ...kind, plover: [], measures: [] })
  }
  return missing.length
}

/** Makes the places that rows name and the dossier does not have. */
export async function makePlaces({ tx, dossier }: Act, batchId: string): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO places (dossier_id, id, name, other_names, iso3166, latitude, longitude, precision)
    SELECT DISTINCT ON (lower(s.place)) s.dossier_id, plumbline_child_id(s.id, 'place', 1), s.place,
      ARRAY(SELECT jsonb_array_elements_text(coalesce(s.new_place -> 'otherNames', '[]'))), s.new_place ->> 'iso3166',
      (s.new_place ->> 'latitude')::float8, (s.new_place ->> 'longitude')::float8, coalesce(s.new_place ->> 'precision', 'near')
    FROM import_stage s WHERE s.dossier_id = ${dossier.id}::uuid AND s.batch_id = ${batchId}::uuid AND s.verdict IN ('new', 'changed') AND s.new_place IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM places p WHERE p.dossier_id = s.dossier_id AND lower(p.name) = lower(s.place))
    ORDER BY lower(s.place), (s.new_place ->> 'latitude') IS NULL, s.line ON CONFLICT DO NOTHING`
}

type Located = { id: string; name: string; latitude: number; longitude: number }

/**
 * Gives places that are in the dossier without coordinates those of the first row that has some, also of a row that is in the log already. A place
 * that lies somewhere stays there.
 */
export async function locatePlaces({ tx, dossier, audit }: Act, batchId: string): Promise<number> {
  const located = await tx.$queryRaw<Located[]>`
    UPDATE places p SET latitude = s.latitude, longitude = s.longitude, version = p.version + 1
    FROM (SELECT DISTINCT ON (lower(place)) lower(place) AS name, (new_place ->> 'latitude')::float8 AS latitude, (new_place ->> 'longitude')::float8 AS longitude
      FROM import_stage WHERE dossier_id = ${dossier.id}::uuid AND batch_id = ${batchId}::uuid AND verdict IN ('new', 'changed', 'duplicate')
        AND new_place ->> 'latitude' IS NOT NULL ORDER BY lower(place), line) AS s
    WHERE p.dossier_id = ${dossier.id}::uuid AND lower(p.name) = s.name AND p.latitude IS NULL AND p.longitude IS NULL
    RETURNING p.id, p.name, p.latitude, p.longitude`
  for (const { id, name, latitude, longitude } of located)
    await audit({
      type: 'place.revised',
      subject: { type: 'place', id },
      before: { name, latitude: null, longitude: null },
      after: { name, latitude, longitude },
    })
  return located.length
}

/** The links that rows bring along: accepted at once by those who may decide, proposals otherwise. */
export async function makeLinks(act: Act, key: string, batchId: string): Promise<void> {
  const rows = await act.tx.$queryRaw<{ ref: string; links: LinkDraft[]; knownFrom: string | null }[]>`
    SELECT d.ref, s.links, d.known_from::text AS "knownFrom" FROM import_stage s JOIN developments d ON d.dossier_id = s.dossier_id AND d.id = s.id
    WHERE s.dossier_id = ${act.dossier.id}::uuid AND s.batch_id = ${batchId}::uuid AND s.verdict = 'new' AND s.links IS NOT NULL ORDER BY s.line`
  for (const { ref, links, knownFrom } of rows) {
    for (const { claim, relation, strength, rationale, state } of links) {
      const accept = act.may('link.decide') && state !== 'proposed'
      const known = knownFrom && accept ? { knownFrom } : {}
      await proposeLink(act, {
        ...{ key, development: ref, claim, relation, strength, rationale, accept },
        ...known,
      })
    }
  }
}
