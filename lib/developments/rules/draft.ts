import { z } from 'zod'
import { actorCode, newActor, newPlace } from '@/lib/actors/contract'
import { day, dossierKey } from '@/lib/api/endpoint'
import { markings } from '@/lib/dossiers/rules/markings'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { citationDraft } from '@/lib/sources/contract'
import {
  actorRole,
  basis,
  claimRef,
  developmentRef,
  kindCode,
  line,
  polarity,
  reviewState,
  significance,
  stage,
  stockOrFlow,
} from './terms'

/** A figure as it is typed; low <= best <= high, at least one of them. */
export const measurementDraft = z.strictObject({
  metric: line(40),
  /** what part of the whole it counts: Russian part, in Belarus; null for the whole */
  part: line(100).nullable().default(null),
  low: z.number().nullable().default(null),
  best: z.number().nullable().default(null),
  high: z.number().nullable().default(null),
  unit: line(30),
  /** ISO 4217; needed when the unit is money */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Write the currency as three capital letters, such as USD.')
    .nullable()
    .default(null),
  priceYear: z.number().int().min(1900).max(2100).nullable().default(null),
  basis: basis.default('declared'),
  attributedTo: line(200).nullable().default(null),
  stockOrFlow: stockOrFlow.nullable().default(null),
  note: line(500).nullable().default(null),
})

const linkDraft = z.strictObject({
  claim: claimRef,
  relation: z.enum(RELATIONS),
  strength: z.number().int().min(1).max(3).default(2),
  rationale: line(4_000),
  /** accepted at once for those who may decide links, unless they ask for a proposal */
  state: z.enum(['proposed', 'accepted']).optional(),
})

const fields = {
  title: z.string().trim().min(1, 'Write a title.').max(300, 'A title has at most 300 characters.'),
  summary: z.string().trim().max(10_000, 'A summary has at most 10,000 characters.'),
  kind: kindCode,
  /** as typed: 2021-09-10, 10-16 Sept 2021, Q3 2019, about 2020 */
  happened: z
    .string()
    .trim()
    .min(1, 'Write when it happened, as in 2021-09-10 or 10-16 Sept 2021.')
    .max(120, 'A date has at most 120 characters.'),
  stage,
  /** why this stage, where it is not obvious */
  stageNote: z.string().trim().max(1_000).nullable(),
  /** say and do: when it was announced, agreed and completed, and the day by which it was promised */
  announcedOn: day.nullable(),
  agreedOn: day.nullable(),
  completedOn: day.nullable(),
  promisedBy: day.nullable(),
  polarity,
  significance,
  actors: z.array(z.strictObject({ code: actorCode, role: actorRole.default('actor') })).max(60),
  /** the name of a place of the dossier */
  place: line(200).nullable(),
  measurements: z.array(measurementDraft).max(60),
  citations: z.array(citationDraft).max(60),
  series: line(100).nullable(),
  marking: z.enum(markings),
  reviewState,
  /** the day from which it could be known, for history entered later; editors only */
  knownFrom: day.nullable(),
  backfilled: z.boolean(),
}

/** Actors and a place that the dossier does not know yet and that are to be made. */
const making = { newActors: z.array(newActor).max(60).default([]), newPlace: newPlace.optional() }

/** A development as it is logged: a title, a kind and a date are enough. */
export const logging = z.strictObject({
  key: dossierKey,
  ...fields,
  summary: fields.summary.default(''),
  stage: fields.stage.default('completed'),
  stageNote: fields.stageNote.default(null),
  announcedOn: fields.announcedOn.default(null),
  agreedOn: fields.agreedOn.default(null),
  completedOn: fields.completedOn.default(null),
  promisedBy: fields.promisedBy.default(null),
  polarity: fields.polarity.default('occurred'),
  significance: fields.significance.default(3),
  actors: fields.actors.default([]),
  place: fields.place.default(null),
  measurements: fields.measurements.default([]),
  citations: fields.citations.default([]),
  links: z.array(linkDraft).max(60).default([]),
  series: fields.series.default(null),
  marking: fields.marking.default('CLEAR'),
  /** accepted, unless a second person has to accept */
  reviewState: fields.reviewState.optional(),
  knownFrom: fields.knownFrom.default(null),
  backfilled: fields.backfilled.default(false),
  ...making,
})

/** The fields of a development that are changed, with the version that was read. */
export const revising = z.strictObject({
  key: dossierKey,
  ref: developmentRef,
  version: z.number().int().min(1),
  reason: line(1_000).optional(),
  ...z.strictObject(fields).partial().shape,
  ...making,
})

export type MeasurementDraft = z.output<typeof measurementDraft>
export type LinkDraft = z.output<typeof linkDraft>
export type Logging = z.output<typeof logging>
export type Revising = z.output<typeof revising>
