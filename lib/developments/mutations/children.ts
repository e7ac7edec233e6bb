import 'server-only'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { CitationDraft } from '@/lib/sources/contract'
import type { SourceHead } from '@/lib/sources/mutations/cite'
import type { Citation } from '@/prisma/generated/client'
import type { MeasurementDraft } from '../rules/draft'

export type InRole = { actorId: string; role: string }
export type Cited = { draft: CitationDraft; source: SourceHead }

/** Writes who did what. The first day is kept with it: one index filters by actor and pages by date. */
export async function writeActors(
  { tx, dossier }: Act,
  developmentId: string,
  startsOn: string,
  roles: InRole[],
) {
  if (roles.length === 0) return
  const data = roles.map((inRole) => ({
    dossierId: dossier.id,
    developmentId,
    startsOn: new Date(startsOn),
    ...inRole,
  }))
  await tx.developmentActor.createMany({ data, skipDuplicates: true })
}

export async function writeMeasurements(
  { tx, dossier }: Act,
  developmentId: string,
  measurements: MeasurementDraft[],
) {
  if (measurements.length === 0) return
  const data = measurements.map((measured, position) => ({
    dossierId: dossier.id,
    id: newId(),
    developmentId,
    position,
    ...measured,
  }))
  await tx.measurement.createMany({ data })
}

/** Citations as they are stored. One that was there with the same grade keeps who graded it and when. */
export function citationRows(act: Act, developmentId: string, cited: Cited[], before: readonly Citation[]) {
  const left = [...before]
  return cited.map(({ draft, source }, position) => {
    const { reliability, credibility, primary, quote = null, checked, checkNote = null } = draft
    const of = left.filter(({ sourceId }) => sourceId === source.id)
    const same = of.find((old) => old.reliability === reliability && old.credibility === credibility)
    const old = same ?? of[0]
    if (old) left.splice(left.indexOf(old), 1)
    const graded = {
      gradedById: same?.gradedById ?? act.principal.accountId,
      ...(same ? { gradedAt: same.gradedAt } : {}),
    }
    return {
      ...{ dossierId: act.dossier.id, id: old?.id ?? newId(), developmentId, sourceId: source.id, position },
      ...{ reliability, credibility, primary, quote, checked, checkNote },
      ...graded,
    }
  })
}

/** Writes the citations of a record over those that it had. */
export async function writeCitations(
  act: Act,
  developmentId: string,
  cited: Cited[],
  before: readonly Citation[] = [],
) {
  if (cited.length === 0) return
  await act.tx.citation.createMany({ data: citationRows(act, developmentId, cited, before) })
}

/** Writes the words that it is found by, in the same transaction: what was saved is found at once. */
export async function writeSearch(
  { tx, dossier }: Act,
  id: string,
  { title, summary }: { title: string; summary: string },
) {
  await tx.$executeRaw`
    INSERT INTO development_search (dossier_id, development_id, title_norm, words)
    VALUES (${dossier.id}::uuid, ${id}::uuid, plumbline_norm(${title}), plumbline_words(${title}, ${summary}))
    ON CONFLICT (dossier_id, development_id) DO UPDATE SET title_norm = excluded.title_norm, words = excluded.words`
}
