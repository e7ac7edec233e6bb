import 'server-only'
import { notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { CitationDraft } from '@/lib/sources/contract'
import { sourcesFor } from '@/lib/sources/mutations/cite'
import { bestGrade } from '@/lib/sources/rules/grade'
import type { Receipt } from '../contract'
import { writeCitations } from './children'
import { differences, loadLocked, stateOf } from './state'

type Citing = { ref: string; citations: CitationDraft[] }

/** The sources that are not cited yet, each once. */
async function newOnes(act: Act, drafts: CitationDraft[], cited: ReadonlySet<string>) {
  const sources = await sourcesFor(act, drafts)
  const found = drafts.map((draft, at) => ({ draft, source: sources[at]! }))
  return found.filter(
    ({ source }, at) =>
      !cited.has(source.id) && found.findIndex((other) => other.source.id === source.id) === at,
  )
}

/**
 * Adds sources to a development beside those it has; nobody's version is in the way, since nothing is replaced. Refuses when all of them are
 * cited already.
 */
export async function citeDevelopment(
  act: Act,
  { ref, citations }: Citing,
): Promise<Receipt & { added: number }> {
  const stored = await loadLocked(act, ref)
  if (!stored) throw notFound()
  if (stored.retractedAt) throw refuse('CONFLICT', `${ref} was retracted. Restore it before adding to it.`)
  const added = await newOnes(act, citations, new Set(stored.citations.map(({ sourceId }) => sourceId)))
  if (added.length === 0) throw refuse('CONFLICT', `${ref} cites this already.`, { reason: 'cited', ref })
  await writeCitations(act, stored.id, added)
  const dossierId = act.dossier.id
  const behind = Math.max(-1, ...stored.citations.map(({ position }) => position)) + 1
  for (const [at, { source }] of added.entries())
    await act.tx.citation.updateMany({
      where: { dossierId, developmentId: stored.id, sourceId: source.id },
      data: { position: behind + at },
    })
  const all = [...stored.citations, ...added.map(({ draft }) => draft)] as Parameters<typeof bestGrade>[0]
  const best = bestGrade(all)
  await act.tx.development.updateMany({
    where: { dossierId, id: stored.id },
    data: {
      ...{ reliability: best?.reliability ?? null, credibility: best?.credibility ?? null },
      ...{ version: stored.version + 1, updatedAt: new Date() },
    },
  })
  const changed = differences(stateOf(stored), stateOf((await loadLocked(act, ref))!))
  await act.audit({
    type: 'development.revised',
    subject: { type: 'development', id: stored.id },
    ...changed,
  })
  return { id: stored.id, ref, title: stored.title, version: stored.version + 1, added: added.length }
}
