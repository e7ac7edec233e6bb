import { z } from 'zod'
import { newActor } from '@/lib/actors/contract'
import type { Logging } from '@/lib/developments/rules/draft'
import { saidDates } from '@/lib/developments/rules/promises'
import {
  actorRole,
  basis,
  kindCode,
  polarity,
  reviewState,
  significance,
  stage,
  stockOrFlow,
} from '@/lib/developments/rules/terms'
import { markings } from '@/lib/dossiers/rules/markings'
import { checks, credibility, reliability } from '@/lib/sources/contract'

/** A citation of a row; `graded` when the row itself says its grade, and not the mapping for all rows. */
export type ImportCitation = Logging['citations'][number] & { graded?: true }

/** A row as `logDevelopment` takes it, without the dossier's key. */
export type ImportDraft = Omit<Logging, 'key' | 'citations'> & {
  citations: ImportCitation[]
  /** where a place lies that the dossier has without coordinates */
  placeAt?: { latitude: number; longitude: number }
}

export type NewActor = z.output<typeof newActor>

/** Parts of a date, when a file has it in several columns. `whole` is read by itself, also as an interval; `year`, `month` and `day` are those of the beginning. */
export const dateParts = [
  ...(['whole', 'start', 'end', 'year', 'month', 'day'] as const),
  ...(['endYear', 'endMonth', 'endDay', 'precision'] as const),
] as const
export const figureParts = [
  'value',
  'low',
  'best',
  'high',
  'metric',
  'unit',
  'currency',
  'part',
  'basis',
  'attributedTo',
  'priceYear',
  'stockOrFlow',
  'note',
] as const
export const citationParts = [
  'url',
  'title',
  'outlet',
  'published',
  'author',
  'language',
  'quote',
  'grade',
  'reliability',
  'credibility',
] as const
export const placeParts = ['name', 'latitude', 'longitude', 'coordinates', 'country', 'precision'] as const

const group = z.string().regex(/^[a-z0-9-]{1,20}$/)
/** what stands between several values of one cell; '' when there is one */
const split = z.string().max(5).default('')

/** What a column means. Columns with the same `group` make one figure or one source together. */
export const target = z.discriminatedUnion('field', [
  z.strictObject({
    field: z.enum([
      'title',
      'summary',
      'kind',
      'stage',
      'stageNote',
      'polarity',
      'significance',
      'series',
      'marking',
      'reviewState',
    ]),
  }),
  z.strictObject({
    field: z.enum([
      ...saidDates,
      'knownFrom',
      'backfilled',
      'externalId',
      'ref',
      'links',
      'otherFigures',
      'citations',
    ]),
  }),
  z.strictObject({ field: z.literal('happened'), part: z.enum(dateParts) }),
  /** `role` is the one of every actor in the column; null when the cell says it in brackets, as in `RU (supplier)` */
  z.strictObject({ field: z.literal('actors'), role: actorRole.nullable(), split }),
  z.strictObject({ field: z.literal('place'), part: z.enum(placeParts) }),
  z.strictObject({ field: z.literal('figure'), group, part: z.enum(figureParts) }),
  z.strictObject({ field: z.literal('citation'), group, part: z.enum(citationParts), split }),
])

/** How the dates of a column are read. `order` null leaves 10/9/2020 an error that asks; years 00 to `pivot` are 2000 and later. */
export const dateRule = z.strictObject({
  order: z.enum(['day-first', 'month-first']).nullable().default(null),
  pivot: z.number().int().min(0).max(99).default(49),
  /** plain numbers are days since 1900, as Excel counts, or since 1904, or seconds or milliseconds since 1970 */
  serial: z.enum(['no', '1900', '1904', 'seconds', 'milliseconds']).default('no'),
})

export const numberRule = z.strictObject({
  decimal: z.enum(['.', ',']).default('.'),
  thousands: z.enum(['', ',', '.', ' ', "'"]).default(''),
})

/** A column with its meaning. A column may have several, and one without is left out. */
export const assignment = z.strictObject({
  column: z.string().min(1).max(500),
  target,
  dates: dateRule.optional(),
  numbers: numberRule.optional(),
  /** marks for missing in this column, beside those of the whole file */
  missing: z.array(z.string().max(50)).max(20).optional(),
})

/** What all figures of a group share, where no column says it. `power` 6 reads a column in millions. */
export const figureRule = z.strictObject({
  metric: z.string().max(40).nullable().default(null),
  unit: z.string().max(30).nullable().default(null),
  currency: z.string().length(3).nullable().default(null),
  priceYear: z.number().int().nullable().default(null),
  part: z.string().max(100).nullable().default(null),
  basis: basis.default('declared'),
  attributedTo: z.string().max(200).nullable().default(null),
  stockOrFlow: stockOrFlow.nullable().default(null),
  power: z.number().int().min(-6).max(12).default(0),
  /** a zero says "none was counted" and is left out */
  dropZero: z.boolean().default(false),
})

/** What all sources of a group share, where no column says it: without any column it is the data set itself. */
export const citationRule = z.strictObject({
  title: z.string().max(500).nullable().default(null),
  outlet: z.string().max(200).nullable().default(null),
  url: z.string().max(2_000).nullable().default(null),
  published: z.string().max(80).nullable().default(null),
  reliability: reliability.default('F'),
  credibility: credibility.default(6),
  checked: z.enum(checks).default('not-stated'),
})

const table = z.record(z.string().max(500), z.string().max(100))

/** A kind that an import makes: enough to begin with; measures and PLOVER actions are given in the settings. */
export const newKind = z.strictObject({
  code: kindCode,
  label: z.string().trim().min(1).max(80),
  plural: z.string().trim().min(1).max(80),
})
export type NewKind = z.output<typeof newKind>

/** How a file becomes developments. It is JSON, is kept under a name, and fits every file with these columns. */
export const mapping = z.strictObject({
  columns: z.array(assignment).max(500),
  /** what the title is made of where no column is one, as in `{type}: {side_a} and {side_b}`; empty braces leave their neighbours' blanks out */
  titleTemplate: z.string().max(500).nullable().default(null),
  /** columns without a meaning are written under the summary, one line each */
  restToSummary: z.boolean().default(false),
  /** marks that stand for nothing in every column, compared without case and outer blanks */
  missing: z.array(z.string().max(50)).max(50).default([]),
  /** an apostrophe before a formula is taken back */
  unguard: z.boolean().default(false),
  figures: z.record(group, figureRule).default({}),
  citations: z.record(group, citationRule).default({}),
  /** what a value of the file means, by field: a code of the dossier, or '' to leave it out */
  values: z
    .strictObject({
      kind: table,
      actor: table,
      stage: table,
      polarity: table,
      role: table,
      basis: table,
      metric: table,
      marking: table,
      reviewState: table,
    })
    .partial()
    .default({}),
  /** actors that the import makes; their codes may stand in `values.actor` */
  newActors: z.array(newActor).max(2_000).default([]),
  /** kinds that the import makes; a mapping that was kept before there were any has none; their codes may stand in `values.kind` */
  newKinds: z.array(newKind).max(100).default([]),
  /** 'ask' makes every unknown actor a choice; 'make' makes what is offered; 'leave-out' warns */
  unknownActors: z.enum(['ask', 'make', 'leave-out']).default('ask'),
  /** what a row has that says nothing about it */
  defaults: z
    .strictObject({
      kind: kindCode,
      stage,
      polarity,
      significance,
      marking: z.enum(markings),
      reviewState,
      backfilled: z.boolean(),
    })
    .partial()
    .default({}),
})

export type Target = z.output<typeof target>
export type DateRule = z.output<typeof dateRule>
export type NumberRule = z.output<typeof numberRule>
export type Assignment = z.output<typeof assignment>
export type FigureRule = z.output<typeof figureRule>
export type CitationRule = z.output<typeof citationRule>
export type Mapping = z.output<typeof mapping>
