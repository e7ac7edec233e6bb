import { z } from 'zod'
import { dossierKey } from '@/lib/api/endpoint'
import { citationDraft } from '@/lib/sources/contract'
import { mergeField } from './merge'
import { developmentRef, line } from './terms'

/** What a write gives back; the whole record is read with getDevelopment. */
export const receipt = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  version: z.number().int(),
})

/** What came of a merge: both records, and how much moved to the survivor. */
export const mergeDone = z.object({
  /** of the merge, to undo it */
  id: z.string(),
  survivor: receipt,
  merged: receipt,
  moved: z.object({
    citations: z.number().int(),
    figures: z.number().int(),
    links: z.number().int(),
    threads: z.number().int(),
  }),
})

export const mergeUndone = z.object({
  survivor: receipt,
  merged: receipt,
  /** fields of the survivor that somebody changed since and that stay as they are */
  kept: z.array(z.string()),
})

/** A record and the one it is merged into, each with the version that was read. */
export const merging = z.strictObject({
  key: dossierKey,
  ref: developmentRef,
  version: z.number().int().min(1),
  /** ref of the survivor */
  into: developmentRef,
  intoVersion: z.number().int().min(1),
  /** fields that the survivor takes over from this record */
  take: z.array(mergeField).max(20).default([]),
  reason: line(1_000).optional(),
})

/** Sources that are added to a record. */
export const citing = z.strictObject({
  key: dossierKey,
  ref: developmentRef,
  citations: z.array(citationDraft).min(1, 'Give at least one source.').max(20),
})
