import 'server-only'
import { createHash } from 'node:crypto'
import { recordAudit } from './audit'
import { prisma } from './db/prisma'
import { newId } from './ids'
import { log } from './log'

/** What leaves the house with a file: enough to say later, without the file, what it held. */
export type Taking = {
  /** csv, xlsx, pdf… */
  format: string
  fileName: string
  /** what it was made from: the log, a report, an import */
  of: { type: string; id: string | null }
  /** its contents in words: the filters, or the report's title */
  said: string
  /** the page that shows the same */
  link: string
  /** the highest TLP marking of what is in it */
  marking: string
  /** what was cut off above this marking; null when nothing was */
  ceiling?: string | null
  /** rows that match the question, within the ceiling; absent where a file has no rows */
  matching?: number
  /** version of the columns */
  columns?: number
  [more: string]: unknown
}

/** How a file ended: how much of it was handed over, with the sha256 of what was. */
type Ending = { bytes: number; sha256: string; rows?: number }

export type Taker = { accountId: string; dossierId: string }

const note = (taker: Taker, id: string, type: string, after: unknown) =>
  recordAudit(prisma(), { type, ...taker, subject: { type: 'export', id }, after })

/** Records a file that is whole already, in one entry with its hash. Gives the export's id. */
export async function recordWhole(taker: Taker, taking: Taking, bytes: Uint8Array): Promise<string> {
  const id = newId()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const rows = taking.matching
  await note(taker, id, 'export.taken', { ...taking, bytes: bytes.byteLength, sha256, rows })
  return id
}

/** Records that a file is being handed over, before its first byte. Gives the export's id. */
export async function recordBeginning(taker: Taker, taking: Taking): Promise<string> {
  const id = newId()
  await note(taker, id, 'export.taken', taking)
  return id
}

/**
 * The same stream, watched: its end, or that the reader left or it broke, is recorded with how much was handed over. The end of the file waits
 * for the entry, so that whoever has the whole file finds its manifest.
 */
export function watched(
  body: ReadableStream<Uint8Array>,
  taker: Taker,
  id: string,
  rowsGiven: (() => number) | undefined,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  const hash = createHash('sha256')
  let bytes = 0
  const end = async (type: 'export.finished' | 'export.broken-off') => {
    const rows = rowsGiven?.()
    const ending: Ending = { bytes, sha256: hash.digest('hex'), ...(rows === undefined ? {} : { rows }) }
    await note(taker, id, type, ending).catch((error: unknown) => log.error({ err: error, id }, type))
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) {
            await end('export.finished')
            controller.close()
            return
          }
          hash.update(value)
          bytes += value.byteLength
          controller.enqueue(value)
        } catch (error) {
          await end('export.broken-off')
          throw error
        }
      },
      async cancel(reason) {
        await reader.cancel(reason)
        await end('export.broken-off')
      },
    },
    { highWaterMark: 0 },
  )
}
