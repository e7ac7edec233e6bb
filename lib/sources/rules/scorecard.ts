import { z } from 'zod'
import { reliability } from './terms'

/** What an outlet is measured by. Each leads to the records behind it. */
export const outletMeasures = ['cited', 'alone', 'corrected', 'retracted', 'shared', 'first'] as const
export type OutletMeasure = (typeof outletMeasures)[number]

/** The measures in words: what is counted, of what, and what is left out. The database counts exactly this. */
export const MEASURE: Readonly<Record<OutletMeasure, { label: string; definition: string }>> = {
  cited: {
    label: 'Developments citing it',
    definition:
      'Developments, without retracted ones, that cite at least one of its sources. Withdrawn sources count here: they were cited.',
  },
  alone: {
    label: 'Alone',
    definition:
      'Of those, the developments for which every standing citation goes back to this outlet: its own sources, and what only repeats one of them. Withdrawn sources are left out on both sides. A development that rests on one outlet is not wrong, but nobody else has said it.',
  },
  corrected: {
    label: 'Sources corrected',
    definition:
      'Of its sources in this dossier, those that the outlet itself corrected later, as noted on the source.',
  },
  retracted: {
    label: 'Sources withdrawn',
    definition:
      'Of its sources in this dossier, those that the team withdrew. They weigh nothing from that day on.',
  },
  shared: {
    label: 'Shared with others',
    definition:
      'Developments that also cite another outlet, where the first publication of both sides is known to the day. The lead is the days from this outlet’s first publication to the first of any other outlet: above zero it was earlier, below zero later. The median is over all of them.',
  },
  first: {
    label: 'First',
    definition:
      'Of the shared ones, those where this outlet published at least a day before any other. The median lead is over these alone.',
  },
}

/** How an outlet did, in figures that can be opened. */
export const scorecard = z.object({
  citations: z.number().int(),
  developments: z.number().int(),
  alone: z.number().int(),
  sources: z.number().int(),
  corrected: z.number().int(),
  retracted: z.number().int(),
  /** developments with another outlet where both dates are known to the day */
  shared: z.number().int(),
  first: z.number().int(),
  /** days; null without a shared development */
  medianLeadDays: z.number().nullable(),
  /** days, over those where it was first; null when it never was */
  medianWhenFirstDays: z.number().nullable(),
  /** letters given to its citations by the year in which the cited source was published; year null when that is not known */
  grades: z.array(z.object({ year: z.number().int().nullable(), reliability, citations: z.number().int() })),
})

/** A record behind a figure. */
export const outletRecord = z.object({
  /** a development's ref; null for a source */
  ref: z.string().nullable(),
  /** id of the development or source */
  id: z.string(),
  title: z.string(),
  /** EDTF: when it happened, or when the source was published */
  when: z.string().nullable(),
  /** lead in days where the measure is about it */
  leadDays: z.number().int().nullable(),
})

export type Scorecard = z.infer<typeof scorecard>
export type OutletRecord = z.infer<typeof outletRecord>
