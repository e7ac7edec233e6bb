import { z } from 'zod'
import { dossierKey, endpoint, id, listOf, paging } from '@/lib/api/endpoint'
import { town } from './rules/town'

/** What an actor can be. */
export const actorTypes = [
  'state',
  'government',
  'armed-force',
  'unit',
  'organisation',
  'alliance',
  'company',
  'person',
  'other',
] as const

/** How exactly a place is known. */
export const placePrecisions = ['exact', 'near', 'region', 'country'] as const

/** An actor's code as typed in the capture line: RU, NATO, UnionState. Capitals and small letters are the same code. */
export const actorCode = z
  .string()
  .trim()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,23}$/u,
    'An actor’s code is up to 24 letters or digits, such as RU or NATO.',
  )

const name = z.string().trim().min(1, 'Write a name.').max(200, 'A name has at most 200 characters.')
const otherNames = z.array(name).max(30)
const latitude = z.number().min(-90, 'Latitude goes from -90 to 90.').max(90, 'Latitude goes from -90 to 90.')
const longitude = z
  .number()
  .min(-180, 'Longitude goes from -180 to 180.')
  .max(180, 'Longitude goes from -180 to 180.')
const iso3166 = z.string().regex(/^[A-Z]{2}$/, 'Write the country as two capital letters, such as BY.')

/** An actor made along the way: enough to begin with. */
export const newActor = z.strictObject({ code: actorCode, name, type: z.enum(actorTypes).default('other') })

/** A place made along the way. Latitude and longitude come together or not at all. */
export const newPlace = z
  .strictObject({
    name,
    otherNames: otherNames.default([]),
    iso3166: iso3166.nullable().default(null),
    latitude: latitude.nullable().default(null),
    longitude: longitude.nullable().default(null),
    precision: z.enum(placePrecisions).default('near'),
  })
  .refine((place) => (place.latitude === null) === (place.longitude === null), {
    message: 'Give both latitude and longitude, or neither.',
    path: ['latitude'],
  })

const actor = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  type: z.enum(actorTypes),
  iso3166: z.string().nullable(),
  /** code of the actor it is part of */
  parent: z.string().nullable(),
  /** EDTF: since when and until when there is such an actor; null when it is not said */
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  version: z.number().int(),
  /** developments it has a role in, without retracted ones */
  developments: z.number().int(),
  /** first days of the earliest and the latest of them */
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
})

const place = z.object({
  id: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  iso3166: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  precision: z.enum(placePrecisions),
  version: z.number().int(),
  developments: z.number().int(),
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
})

export type Actor = z.infer<typeof actor>
export type Place = z.infer<typeof place>

const year = z.object({ year: z.number().int(), developments: z.number().int() })
/** A claim that developments bear on, with how many of them by links in force. */
const touched = z.object({ ref: z.string(), statement: z.string(), links: z.number().int() })

const actorWhole = actor.extend({
  parentName: z.string().nullable(),
  children: z.array(z.object({ code: z.string(), name: z.string(), type: z.enum(actorTypes) })),
  /** every year with a development, in order */
  years: z.array(year),
  /** what it was in them */
  roles: z.array(z.object({ role: z.string(), developments: z.number().int() })),
  /** with whom, the most often first, at most 30; by what the other was */
  companions: z.array(
    z.object({ code: z.string(), name: z.string(), role: z.string(), developments: z.number().int() }),
  ),
  claims: z.array(touched),
  /** nothing refers to it, so that it can be removed */
  unused: z.boolean(),
})

const placeWhole = place.extend({
  years: z.array(year),
  claims: z.array(touched),
  actors: z.array(z.object({ code: z.string(), name: z.string(), developments: z.number().int() })),
  unused: z.boolean(),
})

/** Shapes as paths of SVG in a box of width x height, and where the place is in it. */
const placeMap = z.object({
  width: z.number(),
  height: z.number(),
  land: z.string(),
  borders: z.string(),
  grid: z.string(),
  at: z.tuple([z.number(), z.number()]),
})

export type PlaceMap = z.infer<typeof placeMap>
export type ActorWhole = z.infer<typeof actorWhole>
export type PlaceWhole = z.infer<typeof placeWhole>

const looking = { key: dossierKey, ...paging, q: z.string().trim().max(100).optional() }
const version = z.number().int().min(1)
const validity = z.string().trim().min(1).max(80).nullable()

const addition = z.strictObject({
  key: dossierKey,
  code: actorCode,
  name,
  type: z.enum(actorTypes).default('other'),
  otherNames: otherNames.default([]),
  iso3166: iso3166.nullable().default(null),
  parent: actorCode.nullable().default(null),
  validFrom: validity.default(null),
  validTo: validity.default(null),
})

const revision = z.strictObject({
  key: dossierKey,
  code: actorCode,
  version,
  name: name.optional(),
  type: z.enum(actorTypes).optional(),
  otherNames: otherNames.optional(),
  iso3166: iso3166.nullable().optional(),
  parent: actorCode.nullable().optional(),
  validFrom: validity.optional(),
  validTo: validity.optional(),
})

const placeRevision = z
  .strictObject({
    key: dossierKey,
    id,
    version,
    name: name.optional(),
    otherNames: otherNames.optional(),
    iso3166: iso3166.nullable().optional(),
    latitude: latitude.nullable().optional(),
    longitude: longitude.nullable().optional(),
    precision: z.enum(placePrecisions).optional(),
  })
  .refine((given) => ((given.latitude ?? null) === null) === ((given.longitude ?? null) === null), {
    message: 'Give both latitude and longitude, or neither.',
    path: ['latitude'],
  })

export type ActorAddition = z.output<typeof addition>
export type ActorRevision = z.output<typeof revision>
export type PlaceRevision = z.output<typeof placeRevision>

const actorPath = '/v1/dossiers/{key}/actors/{code}' as const
const placePath = '/v1/dossiers/{key}/places/{id}' as const

export const actorsContract = {
  listActors: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/actors',
    permission: 'dossier.read',
    summary: 'The actors of a dossier by name, with how many developments each has a role in.',
    input: z.strictObject({ ...looking, type: z.enum(actorTypes).optional() }),
    output: listOf(actor),
  }),
  getActor: endpoint({
    method: 'GET',
    path: actorPath,
    permission: 'dossier.read',
    summary:
      'One actor with its years, roles, companions and claims. The code of one that was merged answers with its survivor.',
    input: z.strictObject({ key: dossierKey, code: actorCode }),
    output: actorWhole,
  }),
  addActor: endpoint({
    method: 'POST',
    path: '/v1/dossiers/{key}/actors',
    permission: 'actor.write',
    audits: ['actor.added'],
    summary: 'Adds an actor. Its code stays for good.',
    input: addition,
    output: actor,
  }),
  reviseActor: endpoint({
    method: 'PATCH',
    path: actorPath,
    permission: 'actor.write',
    audits: ['actor.revised'],
    summary:
      'Changes an actor’s names, type, country, validity or what it is part of. A stale version is refused with both versions.',
    input: revision,
    output: actor,
  }),
  removeActor: endpoint({
    method: 'DELETE',
    path: actorPath,
    permission: 'actor.write',
    audits: ['actor.removed'],
    summary: 'Removes an actor that nothing refers to. One that is used is merged instead.',
    input: z.strictObject({ key: dossierKey, code: actorCode }),
    output: z.object({ code: z.string() }),
  }),
  listPlaces: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/places',
    permission: 'dossier.read',
    summary: 'The places of a dossier by name, with how many developments happened there.',
    input: z.strictObject(looking),
    output: listOf(place),
  }),
  getPlace: endpoint({
    method: 'GET',
    path: placePath,
    permission: 'dossier.read',
    summary:
      'One place with its years, actors and claims. The id of one that was merged answers with its survivor.',
    input: z.strictObject({ key: dossierKey, id }),
    output: placeWhole,
  }),
  getPlaceMap: endpoint({
    method: 'GET',
    path: `${placePath}/map`,
    permission: 'dossier.read',
    summary: 'A small map around a place, with the borders of UN GA 68/262; null without coordinates.',
    input: z.strictObject({ key: dossierKey, id }),
    output: z.object({ map: placeMap.nullable() }),
  }),
  findTowns: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/towns',
    permission: 'dossier.read',
    summary:
      'Towns of the world by name (GeoNames, CC BY 4.0), to take coordinates from; found in any way of writing them in Latin or Cyrillic letters, those of the dossier’s own countries first.',
    input: z.strictObject({
      key: dossierKey,
      q: z.string().trim().min(2, 'Write at least two letters.').max(100),
      limit: z.number().int().min(1).max(20).default(8),
    }),
    output: z.object({ items: z.array(town) }),
  }),
  addPlace: endpoint({
    method: 'POST',
    path: '/v1/dossiers/{key}/places',
    permission: 'actor.write',
    audits: ['place.added'],
    summary: 'Adds a place. Its name, and its other names, are its own in the dossier.',
    input: newPlace.safeExtend({ key: dossierKey }),
    output: place,
  }),
  revisePlace: endpoint({
    method: 'PATCH',
    path: placePath,
    permission: 'actor.write',
    audits: ['place.revised'],
    summary:
      'Changes a place’s names, coordinates, precision or country. A stale version is refused with both versions.',
    input: placeRevision,
    output: place,
  }),
  removePlace: endpoint({
    method: 'DELETE',
    path: placePath,
    permission: 'actor.write',
    audits: ['place.removed'],
    summary: 'Removes a place where nothing happened. One that is used is merged instead.',
    input: z.strictObject({ key: dossierKey, id }),
    output: z.object({ id: z.string() }),
  }),
}
