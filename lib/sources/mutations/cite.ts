import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { survivorsByKey } from '@/lib/merges/queries/survivors'
import { parseHappened } from '@/lib/developments/rules/dates'
import type { CitationDraft } from '../contract'
import { canonicalUrl } from '@/lib/developments/rules/canonical-url'
import { outletFor } from './outlets'

/** A source as a citation names it. */
export type SourceHead = {
  id: string
  title: string
  url: string | null
  outlet: string | null
  published: string | null
  /** it was withdrawn: what cites it carries no grade of it */
  withdrawn: boolean
}

const head = {
  id: true,
  title: true,
  url: true,
  published: true,
  retractedAt: true,
  outlet: { select: { name: true } },
} as const
type Row = Omit<SourceHead, 'outlet' | 'withdrawn'> & {
  outlet: { name: string } | null
  retractedAt: Date | null
}
const headOf = ({ outlet, retractedAt, ...source }: Row): SourceHead => ({
  ...source,
  outlet: outlet?.name ?? null,
  withdrawn: retractedAt !== null,
})

/** When a source was published: EDTF and its first day. */
export function readPublished(typed: string | null | undefined, path: (string | number)[]) {
  if (!typed) return { published: null, publishedOn: null }
  const reading = parseHappened(typed)
  if (!reading.ok) throw badField(path, reading.problem)
  const { edtf, start } = reading.happened
  return { published: edtf, publishedOn: start ? new Date(start) : null }
}

/** The address as it is compared: two spellings of one page are one source. */
export function readAddress(url: string, path: (string | number)[]): string {
  const canonical = canonicalUrl(url)
  if (!canonical)
    throw badField(path, 'This is not a web address. Write it whole, as in https://example.org/page.')
  return canonical
}

/** The source with this address. One that was merged away means its survivor. */
async function findByAddress(act: Act, canonical: string) {
  const { tx, dossier } = act
  const where = { dossierId_canonicalUrl: { dossierId: dossier.id, canonicalUrl: canonical } }
  const found = await tx.source.findUnique({ where, select: head })
  if (found) return found
  const survivor = (await survivorsByKey(act, 'source', [canonical.toLowerCase()])).get(
    canonical.toLowerCase(),
  )
  if (!survivor) return null
  return tx.source.findUnique({
    where: { dossierId_id: { dossierId: dossier.id, id: survivor } },
    select: head,
  })
}

/** A document without an address is the same one when title, outlet and date are the same. */
async function findByTitle(
  { tx, dossier }: Act,
  draft: CitationDraft,
  outletId: string | null,
  published: string | null,
) {
  const where = { dossierId: dossier.id, canonicalUrl: null, title: draft.title!, outletId, published }
  return tx.source.findFirst({ where, select: head })
}

/** What a new source repeats is one of the dossier: nothing can go round in a circle yet. */
async function checkOrigin({ tx, dossier }: Act, { originId }: CitationDraft, at: number): Promise<void> {
  if (originId === undefined) return
  const where = { dossierId_id: { dossierId: dossier.id, id: originId } }
  if (!(await tx.source.findUnique({ where, select: { id: true } })))
    throw badField(
      ['citations', at, 'originId'],
      'The source that it repeats is not in the dossier. Choose another one.',
    )
}

async function makeSource(act: Act, draft: CitationDraft, at: number): Promise<SourceHead> {
  const { url, author, language, sourceNote } = draft
  const canonical = url ? readAddress(url, ['citations', at, 'url']) : null
  const dated = readPublished(draft.published, ['citations', at, 'published'])
  const outlet = await outletFor(act, draft.outlet, draft.outletType)
  if (!canonical) {
    const found = await findByTitle(act, draft, outlet?.id ?? null, dated.published)
    if (found) return headOf(found)
  }
  await checkOrigin(act, draft, at)
  const id = newId()
  const title = draft.title ?? url!
  const made = {
    title,
    url: url ?? null,
    author: author ?? null,
    language: language ?? null,
    note: sourceNote ?? null,
    originId: draft.originId ?? null,
  }
  const { count } = await act.tx.source.createMany({
    data: {
      dossierId: act.dossier.id,
      id,
      canonicalUrl: canonical,
      outletId: outlet?.id ?? null,
      ...made,
      ...dated,
    },
    skipDuplicates: true,
  })
  // Somebody cited the same page at the same moment: theirs is the one.
  if (count === 0) return headOf((await findByAddress(act, canonical!))!)
  const named = { ...made, outlet: outlet?.name ?? null, published: dated.published }
  await act.audit({ type: 'source.added', subject: { type: 'source', id }, after: named })
  return { id, title, url: made.url, outlet: named.outlet, published: named.published, withdrawn: false }
}

/** The source that a citation means: the one named, the one with the same address or title, or a new one. */
async function sourceFor(act: Act, draft: CitationDraft, at: number): Promise<SourceHead> {
  const { sourceId, url } = draft
  if (sourceId) {
    const where = { dossierId_id: { dossierId: act.dossier.id, id: sourceId } }
    const named = await act.tx.source.findUnique({ where, select: head })
    if (!named)
      throw badField(['citations', at, 'sourceId'], 'This source is not in the dossier. Choose another one.')
    return headOf(named)
  }
  const found = url && (await findByAddress(act, readAddress(url, ['citations', at, 'url'])))
  return found ? headOf(found) : makeSource(act, draft, at)
}

/** The sources of citations, in their order; those that the dossier does not have are made. */
export async function sourcesFor(act: Act, drafts: readonly CitationDraft[]): Promise<SourceHead[]> {
  const sources: SourceHead[] = []
  for (const [at, draft] of drafts.entries()) sources.push(await sourceFor(act, draft, at))
  return sources
}

/**
 * The sources that citations mean and the dossier has, all at once: by address, or by title, outlet and date. Null in the place of one that it has not,
 * or that was merged into another.
 */
export async function sourcesKnown(
  { tx, dossier }: Act,
  drafts: readonly CitationDraft[],
): Promise<(SourceHead | null)[]> {
  const addresses = drafts.map(({ url }) => (url ? canonicalUrl(url) : null))
  const titles = drafts.flatMap(({ url, title }) => (url || !title ? [] : [title]))
  const found = await tx.source.findMany({
    where: {
      dossierId: dossier.id,
      OR: [
        { canonicalUrl: { in: addresses.filter((address) => address !== null) } },
        { canonicalUrl: null, title: { in: titles } },
      ],
    },
    select: { ...head, canonicalUrl: true },
  })
  const keyOf = (
    title: string | undefined,
    outlet: string | null | undefined,
    published: string | null | undefined,
  ) => JSON.stringify([title ?? null, outlet ?? null, published ?? null])
  const known = new Map(
    found.map(({ canonicalUrl: address, ...source }) => [
      address ?? keyOf(source.title, source.outlet?.name, source.published),
      headOf(source),
    ]),
  )
  return drafts.map(
    ({ url, title, outlet, published }, at) =>
      known.get(url ? (addresses[at] ?? '') : keyOf(title, outlet, published)) ?? null,
  )
}
