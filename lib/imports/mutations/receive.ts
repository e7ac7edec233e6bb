import 'server-only'
import { createHash } from 'node:crypto'
import { prisma } from '@/lib/core/db/prisma'
import { refuse } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { defaultLimits as limits, limitSentences } from '../rules/limits'

/** A file as it arrived: whole, and compared with what was announced. */
export type Received = { fileId: string; bytes: number; sha256: string }

/** One row of the database holds so many bytes of a file. */
const chunkBytes = 1024 * 1024
/** What never arrived whole is swept away after so many hours. */
const sweptAfterHours = 6

const tooLarge = () => refuse('PAYLOAD_TOO_LARGE', limitSentences.fileBytes(limits))

/** The stream in pieces of one size, so that rows of the database are neither tiny nor huge. */
async function* pieces(upload: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const part of upload as unknown as AsyncIterable<Uint8Array>) {
    held.push(Buffer.from(part))
    size += part.byteLength
    while (size >= chunkBytes) {
      const whole = Buffer.concat(held)
      yield whole.subarray(0, chunkBytes)
      held = [Buffer.from(whole.subarray(chunkBytes))]
      size = whole.length - chunkBytes
    }
  }
  if (size > 0) yield Buffer.concat(held)
}

/** The sha256 in a `content-digest` (RFC 9530), hex; null when there is none. */
function announcedHash(headers: Headers): string | null {
  const found = /sha-256=:([A-Za-z0-9+/=]+):/.exec(headers.get('content-digest') ?? '')
  return found ? Buffer.from(found[1]!, 'base64').toString('hex') : null
}

function compare(headers: Headers, { bytes, sha256 }: { bytes: number; sha256: string }) {
  const length = headers.get('content-length')
  const digest = announcedHash(headers)
  if ((length !== null && Number(length) !== bytes) || (digest !== null && digest !== sha256))
    throw refuse(
      'BAD_REQUEST',
      `The file did not arrive whole: ${bytes} bytes came. Nothing was kept; send it again.`,
      { reason: 'incomplete', bytes, sha256 },
    )
}

async function drop(dossierId: string, id: string) {
  await prisma().importFile.deleteMany({ where: { dossierId, id } })
}

/** Takes away what began to arrive and never ended, of this dossier. */
async function sweep(dossierId: string) {
  const before = new Date(Date.now() - sweptAfterHours * 3_600_000)
  await prisma().importFile.deleteMany({ where: { dossierId, sha256: null, createdAt: { lt: before } } })
}

/**
 * Stores the body piece by piece as it comes, beside any transaction, and compares its length and hash with what the headers say. Refuses what is
 * too large (413), empty, or did not arrive whole; nothing of it is kept then.
 */
export async function receiveFile(
  { dossier, principal, headers }: Caller,
  { name }: { name: string },
  upload: ReadableStream<Uint8Array>,
): Promise<Received> {
  if (Number(headers.get('content-length') ?? 0) > limits.fileBytes) throw tooLarge()
  await sweep(dossier.id)
  const [dossierId, fileId] = [dossier.id, newId()]
  await prisma().importFile.create({
    data: { dossierId, id: fileId, name, createdById: principal.accountId },
  })
  try {
    const hash = createHash('sha256')
    let bytes = 0
    let position = 0
    for await (const piece of pieces(upload)) {
      bytes += piece.length
      if (bytes > limits.fileBytes) throw tooLarge()
      hash.update(piece)
      await prisma().importChunk.create({
        data: { dossierId, fileId, position, bytes: new Uint8Array(piece) },
        select: { position: true },
      })
      position += 1
    }
    if (bytes === 0) throw refuse('BAD_REQUEST', 'The file is empty. Choose another one.')
    const sha256 = hash.digest('hex')
    compare(headers, { bytes, sha256 })
    return { fileId, bytes, sha256 }
  } catch (error) {
    await drop(dossierId, fileId)
    throw error
  }
}
