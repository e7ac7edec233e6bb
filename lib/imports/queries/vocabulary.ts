import 'server-only'
import { prisma } from '@/lib/core/db/prisma'
import type { Vocabulary } from '../rules/vocabulary'

/** What the dossier knows, for reading a file against it. */
export async function vocabularyOf(dossierId: string): Promise<Vocabulary> {
  const where = { dossierId }
  const named = { name: true, otherNames: true } as const
  const [kinds, actors, places, claims] = await Promise.all([
    prisma().kind.findMany({
      where,
      select: { code: true, label: true, measures: true, archivedAt: true },
      orderBy: { position: 'asc' },
    }),
    prisma().actor.findMany({ where, select: { code: true, ...named } }),
    prisma().place.findMany({
      where,
      select: { ...named, latitude: true, longitude: true, precision: true },
    }),
    prisma().claim.findMany({ where: { ...where, goneAt: null }, select: { ref: true } }),
  ])
  return {
    kinds: kinds.map(({ measures, archivedAt, ...kind }) => ({
      ...kind,
      archived: archivedAt !== null,
      measures: measures as { metric: string; unit: string }[],
    })),
    actors,
    places,
    claims: claims.map(({ ref }) => ref),
    today: new Date().toISOString().slice(0, 10),
  }
}
