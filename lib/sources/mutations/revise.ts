import 'server-only'
import { badField, notFound, refuse } from '@/lib/core/errors'
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

/** What the audit keeps of a source. */
const audited = ({ title, outlet, author, url, published, language, note, origin, retractedAt }: Stored) => ({
  ...{ title, outlet: outlet?.name ?? null, author, url, published, language, note },
  repeats: origin?.title ?? null,
  retracted: retractedAt !== null,
})

function sourceOf(stored: Stored): Source {
  const { id, title, author, url, published, language, note, origin, retractedReason } = stored
  return {
    ...{ id, title, author, url, published, language, note, origin, retractedReason },
    outlet: stored.outlet?.name ?? null,
    outletType: (stored.outlet?.type ?? null) as Source['outletType'],
    publishedOn: stored.publishedOn?.toISOString().slice(0, 10) ?? null,
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

/** Withdrawn with a reason, taken back, or neither. */
function retractionAfter({ retracted, reason }: SourceRevision, stored: Stored) {
  if (retracted === undefined || retracted === (stored.retractedAt !== null)) return null
  if (!retracted) return { type: 'source.restored', data: { retractedAt: null, retractedReason: null } }
  if (!reason) throw badField(['reason'], 'Say why the source is withdrawn.')
  return { type: 'source.retracted', data: { retractedAt: new Date(), retractedReason: reason } }
}

/** Changes what is given of a source, or withdraws it. Its citations keep their grades. */
export async function reviseSource(act: Act, given: SourceRevision): Promise<Source> {
  const before = await findSource(act, given.id)
  if (!before) throw notFound()
  const { title, author, language, note } = given
  const retraction = retractionAfter(given, before)
  const stored = await act.tx.source.update({
    where: { dossierId_id: { dossierId: act.dossier.id, id: given.id } },
    data: {
      ...{ title, author, language, note },
      ...(given.published === undefined ? {} : readPublished(given.published, ['published'])),
      ...(await addressAfter(act, given)),
      ...(await originAfter(act, given)),
      ...(await outletAfter(act, given)),
      ...retraction?.data,
    },
    include: around,
  })
  await act.audit({
    type: retraction?.type ?? 'source.revised',
    subject: { type: 'source', id: given.id },
    before: audited(before),
    after: audited(stored),
    reason: given.reason ?? null,
  })
  return sourceOf(stored)
}
