import { z } from 'zod'
import { actorCode, placePrecisions } from '@/lib/actors/contract'
import { day } from '@/lib/api/endpoint'
import { claimRoles } from '@/lib/claims/rules/terms'
import { STANDINGS } from '@/lib/claims/rules/standing'
import { anyOf } from '@/lib/developments/rules/filters'
import { claimRef, kindCode, line } from '@/lib/developments/rules/terms'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { readView } from './map-view'

/** How a step was logged. */
export const loggedStep = z.object({
  /** first day of the step */
  start: z.string(),
  /** developments that happened or began in it, and those that the team came to know of in it */
  n: z.number().int(),
  known: z.number().int(),
  sources: z.number().int().nullable(),
  lag: z.object({ median: z.number(), most: z.number() }).nullable(),
})

/** A claim with its standings in the world's time, and the accepted links that bear on it. */
export const claimBands = z.object({
  ref: z.string(),
  statement: z.string(),
  role: z.enum(claimRoles),
  weight: z.number().int(),
  horizon: z.string().nullable(),
  bands: z.array(z.object({ id: z.string(), standing: z.enum(STANDINGS), from: z.string(), to: z.string() })),
  /** developments that bear on it, all of them; of many claims only the newest links are in `bearing` */
  bears: z.number().int(),
  bearing: z.array(
    z.object({
      ref: z.string(),
      title: z.string(),
      kind: z.string(),
      startsOn: z.string(),
      relation: z.enum(RELATIONS),
      strength: z.number().int(),
    }),
  ),
})

const mapView = z.object({ latitude: z.number(), longitude: z.number(), zoom: z.number().int() })

/** What is picked out: a stretch, kinds, who towards whom, with whom, where, on which claims. */
export const picksAsked = {
  pickFrom: day.optional(),
  pickTo: day.optional(),
  pickKind: anyOf(kindCode),
  pickActor: actorCode.optional(),
  pickRecipient: actorCode.optional(),
  pickWho: actorCode.optional(),
  pickPlace: anyOf(line(200)),
  pickClaim: anyOf(claimRef),
  pickCountry: anyOf(z.string().regex(/^[A-Z]{2}$/, 'Write a country as two capitals, such as BY.')),
}
export type PickQuestion = z.output<z.ZodObject<typeof picksAsked>>

const mapPlace = z.object({
  name: z.string(),
  /** ISO 3166-1 */
  country: z.string().nullable(),
  precision: z.enum(placePrecisions),
  n: z.number().int(),
})
export type MapPlace = z.infer<typeof mapPlace>

/** The drawing that places stand on. */
export const mapShapes = z.object({
  /** what it looks at, and the view that a map without one has */
  view: mapView,
  home: mapView,
  width: z.number(),
  height: z.number(),
  /** paths of SVG in a box of width x height */
  grid: z.string(),
  borders: z.string(),
  countries: z.array(
    z.object({ id: z.string(), iso: z.string().nullable(), name: z.string(), path: z.string() }),
  ),
})
export type MapShapes = z.infer<typeof mapShapes>

/** Where what fits happened. */
export const mapAnswer = z.object({
  /** places drawn as one mark, in px of the map; `loose` for regions and countries, whose point is only their middle */
  clusters: z.array(
    z.object({
      x: z.number(),
      y: z.number(),
      n: z.number().int(),
      loose: z.boolean(),
      places: z.array(z.string()),
    }),
  ),
  places: z.array(mapPlace),
  countries: z.array(z.object({ iso: z.string(), n: z.number().int() })),
  /** places in all, and developments outside the view, at places without coordinates, and without a place */
  total: z.number().int(),
  outside: z.number().int(),
  unplaced: z.number().int(),
  nowhere: z.number().int(),
})
export type MapAnswer = z.infer<typeof mapAnswer>

/** What a map looks at, as an address has it. */
export const viewAsked = z
  .string()
  .max(40)
  .refine((text) => readView(text) !== null, 'Write a view as latitude,longitude,zoom: 53.9,27.6,4.')
  .optional()
