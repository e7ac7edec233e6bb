import 'server-only'
import { prisma } from '@/lib/core/db/prisma'

/** The bytes of a stored file, asked for piece by piece as they are read. */
export async function* fileBytes(dossierId: string, fileId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const piece = await prisma().importChunk.findUnique({
      where: { dossierId_fileId_position: { dossierId, fileId, position } },
      select: { bytes: true },
    })
    if (!piece) return
    yield piece.bytes
  }
}
