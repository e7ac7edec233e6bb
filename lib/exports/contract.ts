import { z } from 'zod'
import { dossierKey, endpoint, id, listOf, paging } from '@/lib/api/endpoint'

/** A file that was taken. What only some formats say, such as the chosen columns, is there beside these. */
const taken = z
  .object({
    id: z.string(),
    takenAt: z.string(),
    takenBy: z.string(),
    /** csv, xlsx, json, jsonl, geojson, ics, pdf */
    format: z.string(),
    fileName: z.string(),
    /** what it was made from: the log, a report */
    of: z.object({ type: z.string(), id: z.string().nullable() }),
    /** its contents in words: the filters, or the report's title */
    said: z.string(),
    /** the page that shows the same */
    link: z.string(),
    marking: z.string(),
    ceiling: z.string().nullable(),
    /** on its way, all of it handed over, or broken off */
    state: z.enum(['begun', 'finished', 'broken-off']),
    /** rows that match; null where a file has none */
    matching: z.number().int().nullable(),
    /** rows that were given; null until it ended */
    rows: z.number().int().nullable(),
    bytes: z.number().int().nullable(),
    /** of the bytes handed over */
    sha256: z.string().nullable(),
    /** version of the columns, for the formats that have them */
    columns: z.number().int().nullable(),
    finishedAt: z.string().nullable(),
  })
  .loose()

export type Taken = z.infer<typeof taken>

const all = '/v1/dossiers/{key}/exports' as const

export const exportsContract = {
  listExports: endpoint({
    method: 'GET',
    path: all,
    permission: 'export.take',
    summary: 'The files that you took from this dossier, newest first.',
    input: z.strictObject({ key: dossierKey, ...paging }),
    output: listOf(taken),
  }),
  getManifest: endpoint({
    method: 'GET',
    path: `${all}/{exportId}`,
    permission: 'export.take',
    summary:
      'The manifest of a file: what it holds, how much, for whom, with its sha256. Your own; of others for those who read the audit.',
    input: z.strictObject({ key: dossierKey, exportId: id }),
    output: taken.extend({ product: z.literal('Plumbline'), dossier: z.string(), title: z.string() }),
  }),
}
