import { z } from 'zod'
import { dossierKey, endpoint, listOf, paging } from '@/lib/api/endpoint'

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
const iso3166 = z.string().regex(/^[A-Z]{2}$/, 'Write the country as two capital letters, such as BY.')

/** An actor made along the way: enough to begin with. */
export const newActor = z.strictObject({ code: actorCode, name, type: z.enum(actorTypes).default('other') })

/** A place made along the way. Latitude and longitude come together or not at all. */
export const newPlace = z
  .strictObject({
    name,
    otherNames: otherNames.default([]),
    iso3166: iso3166.nullable().default(null),
    latitude: z.number().min(-90).max(90).nullable().default(null),
    longitude: z.number().min(-180).max(180).nullable().default(null),
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
  /** developments it has a role in, without retracted ones */
  developments: z.number().int(),
})

const place = z.object({
  id: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  iso3166: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  precision: z.enum(placePrecisions),
  developments: z.number().int(),
})

export type Actor = z.infer<typeof actor>
export type Place = z.infer<typeof place>

const looking = { key: dossierKey, ...paging, q: z.string().trim().max(100).optional() }

const addition = z.strictObject({
  key: dossierKey,
  code: actorCode,
  name,
  type: z.enum(actorTypes).default('other'),
  otherNames: otherNames.default([]),
  iso3166: iso3166.nullable().default(null),
  parent: actorCode.nullable().default(null),
})

const revision = z.strictObject({
  key: dossierKey,
  code: actorCode,
  name: name.optional(),
  type: z.enum(actorTypes).optional(),
  otherNames: otherNames.optional(),
  iso3166: iso3166.nullable().optional(),
  parent: actorCode.nullable().optional(),
})

export type ActorAddition = z.output<typeof addition>
export type ActorRevision = z.output<typeof revision>

export const actorsContract = {
  listActors: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/actors',
    permission: 'dossier.read',
    summary: 'The actors of a dossier by name, with how many developments each has a role in.',
    input: z.strictObject(looking),
    output: listOf(actor),
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
    path: '/v1/dossiers/{key}/actors/{code}',
    permission: 'actor.write',
    audits: ['actor.revised'],
    summary: 'Changes an actor’s names, type, country or what it is part of.',
    input: revision,
    output: actor,
  }),
  listPlaces: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/places',
    permission: 'dossier.read',
    summary: 'The places of a dossier by name, with how many developments happened there.',
    input: z.strictObject(looking),
    output: listOf(place),
  }),
}
