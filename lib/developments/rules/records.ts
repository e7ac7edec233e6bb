import { z } from 'zod'
import { placePrecisions } from '@/lib/actors/contract'
import { markings } from '@/lib/dossiers/rules/markings'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { citation, credibility, reliability } from '@/lib/sources/contract'
import { linked, marks } from './answers'
import { actorRole, basis, polarity, precision, reviewState, significance, stage, stockOrFlow } from './terms'

/** A figure of a development, as it was entered. */
export const figure = z.object({
  metric: z.string(),
  /** what part of the whole it counts; null for the whole */
  part: z.string().nullable(),
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  currency: z.string().nullable(),
  priceYear: z.number().int().nullable(),
  basis,
  attributedTo: z.string().nullable(),
  stockOrFlow: stockOrFlow.nullable(),
  note: z.string().nullable(),
})

const actorInRole = z.object({ code: z.string(), name: z.string(), role: actorRole })

const facts = {
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  kind: z.string(),
  /** EDTF */
  happened: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  precision,
  stage,
  polarity,
  significance,
  series: z.string().nullable(),
  actors: z.array(actorInRole),
  /** the best single citation's grade; null without a citation */
  reliability: reliability.nullable(),
  credibility: credibility.nullable(),
  marking: z.enum(markings),
  reviewState,
  knownFrom: z.string().nullable(),
  backfilled: z.boolean(),
  createdAt: z.string(),
  retractedAt: z.string().nullable(),
  version: z.number().int(),
}

/** A development as a row of the log. */
export const row = z.object({
  ...facts,
  place: z.string().nullable(),
  /** the first three of its figures */
  figures: z.array(figure),
  citations: z.number().int(),
  /** proposed and accepted links in force, by relation */
  links: z.array(z.object({ relation: z.enum(RELATIONS), count: z.number().int() })),
  /** what a search found, as stretches of the text in UTF-16 units; null without a search */
  found: z
    .object({
      title: marks,
      /** the part of the summary about the first hit in it; null where there is none */
      summary: z.object({ text: z.string(), marks }).nullable(),
    })
    .nullable(),
})

const neighbour = z.object({ ref: z.string(), title: z.string() }).nullable()

/** A development with everything that hangs on it. */
export const whole = z.object({
  ...facts,
  summary: z.string(),
  /** why this stage, where it is not obvious */
  stageNote: z.string().nullable(),
  /** say and do; days */
  announcedOn: z.string().nullable(),
  agreedOn: z.string().nullable(),
  completedOn: z.string().nullable(),
  promisedBy: z.string().nullable(),
  place: z
    .object({
      name: z.string(),
      iso3166: z.string().nullable(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      precision: z.enum(placePrecisions),
    })
    .nullable(),
  measurements: z.array(figure),
  citations: z.array(citation),
  /** newest first, ended ones too */
  links: z.array(linked),
  createdBy: z.string(),
  updatedAt: z.string(),
  retractedReason: z.string().nullable(),
  /** its neighbours in the log: what happened next, and before */
  newer: neighbour,
  older: neighbour,
  /** the record that it was merged into, if it was */
  mergedInto: z.object({ mergeId: z.string(), ref: z.string(), title: z.string() }).nullable(),
  /** records that were merged into it, newest first */
  mergedFrom: z.array(
    z.object({ mergeId: z.string(), ref: z.string(), title: z.string(), at: z.string(), by: z.string() }),
  ),
})
