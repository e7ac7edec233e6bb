import 'server-only'
import { badField, notFound, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Prisma } from '@/prisma/generated/client'
import type { Source, SourceRevision } from '../contract'
import { readAddress, readPublished } from './cite'
import { outletFor } from './outlets'

const around = {
  outlet: true,
  origin: { select: { id: true, title: true } },
  _count: { select: { citations: true } },
} satisfies Prisma.SourceInclude
type Stored = Prisma.SourceGetPayload<{ include: typeof around }>

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** What the audit keeps of a source. */
const audited = ({ title, outlet, author, url, published, language, note, origin, ...rest }: Stored) => ({
  ...{ title, outlet: outlet?.name ?? null, author, url, published, language, note },
  repeats: origin?.title ?? null,
  retracted: rest.retractedAt !== null,
  ...{
    archivedUrl: rest.archivedUrl,
    archivedSha256: rest.archivedSha256,
    accessedOn: dayOf(rest.accessedOn),
  },
  ...{ correctedOn: dayOf(rest.correctedOn), correctedNote: rest.correctedNote },
})

function sourceOf(stored: Stored): Source {
  const { id, title, author, url, canonicalUrl, published, language, note, origin, retractedReason } = stored
  const { outletId, archivedUrl, archivedSha256, correctedNote, version } = stored
  return {
    ...{ id, title, author, url, canonicalUrl, published, language, note, origin, retractedReason },
    ...{ outletId, archivedUrl, archivedSha256, correctedNote, version },
    ...{ accessedOn: dayOf(stored.accessedOn), correctedOn: dayOf(stored.correctedOn) },
    outlet: stored.outlet?.name ?? null,
    outletType: (stored.outlet?.type ?? null) as Source['outletType'],
    publishedOn: dayOf(stored.publishedOn),
    retractedAt: stored.retractedAt?.toISOString() ?? null,
    citations: stored._count.citations,
    createdAt: stored.createdAt.toISOString(),
  }
}

async function findSource({ tx, dossier }: Act, id: string): Promise<Stored | null> {
  return tx.source.findUnique({ where: { dossierId_id: { dossierId: dossier.id, id } }, include: around })
}

/** The address and how it is compared; another source may not have it. */
async function addressAfter(act: Act, { id, url }: SourceRevision) {
  if (url === undefined) return {}
  if (url === null) return { url: null, canonicalUrl: null }
  const canonicalUrl = readAddress(url, ['url'])
  const taken = await act.tx.source.findUnique({
    where: { dossierId_canonicalUrl: { dossierId: act.dossier.id, canonicalUrl } },
    select: { id: true, title: true },
  })
  if (taken && taken.id !== id)
    throw refuse('CONFLICT', `Another source has this address: ${taken.title}. Cite that one instead.`, {
      reason: 'duplicate',
      id: taken.id,
    })
  return { url, canonicalUrl }
}

/** What it repeats: a source of the dossier, and never itself, however long the chain. */
async function originAfter(act: Act, { id, originId }: SourceRevision) {
  if (originId === undefined) return {}
  if (originId === null) return { originId: null }
  if (!(await findSource(act, originId)))
    throw badField(['originId'], 'This source is not in the dossier. Choose another one.')
  const chain = await act.tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, origin_id FROM sources WHERE dossier_id = ${act.dossier.id}::uuid AND id = ${originId}::uuid
      UNION SELECT s.id, s.origin_id FROM chain JOIN sources s ON s.dossier_id = ${act.dossier.id}::uuid AND s.id = chain.origin_id
    ) SELECT id FROM chain`
  if (chain.some((link) => link.id === id))
    throw badField(['originId'], 'That source repeats this one already, so this one cannot repeat it.')
  return { originId }
}

async function outletAfter(act: Act, { outlet, outletType }: SourceRevision) {
  if (outlet === undefined) return {}
  return { outletId: (await outletFor(act, outlet, outletType))?.id ?? null }
}

/** What of the copy, the reading and a correction by the outlet is given. */
function notesAfter({ accessedOn, correctedOn, archivedUrl, archivedSha256, correctedNote }: SourceRevision) {
  const dated = (day: string | null) => day && new Date(day)
  return {
    ...{ archivedUrl, correctedNote, archivedSha256: archivedSha256?.toLowerCase() ?? archivedSha256 },
    ...(accessedOn === undefined ? {} : { accessedOn: dated(accessedOn) }),
    ...(correctedOn === undefined ? {} : { correctedOn: dated(correctedOn) }),
  }
}

/** Changes what is given of a source. Its citations keep their grades. A stale version gets both versions back (409). */
export async function reviseSource(act: Act, given: SourceRevision): Promise<Source> {
  const { tx, dossier } = act
  const { id, version, title, author, language, note, key: _, reason, ...yours } = given
  const before = await findSource(act, id)
  if (!before) throw notFound()
  const { count } = await tx.source.updateMany({
    where: { dossierId: dossier.id, id, version },
    data: {
      ...{ title, author, language, note, version: version + 1 },
      ...notesAfter(given),
      ...(given.published === undefined ? {} : readPublished(given.published, ['published'])),
      ...(await addressAfter(act, given)),
      ...(await originAfter(act, given)),
      ...(await outletAfter(act, given)),
    },
  })
  const stored = (await findSource(act, id))!
  if (count === 0)
    throw stale(
      { version, title, author, language, note, ...yours },
      { version: stored.version, ...audited(stored) },
    )
  await act.audit({
    type: 'source.revised',
    subject: { type: 'source', id },
    before: audited(before),
    after: audited(stored),
    reason: reason ?? null,
  })
  return sourceOf(stored)
}
