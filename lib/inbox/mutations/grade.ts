import 'server-only'
import { notFound, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { differences, loadLocked, stateOf, type Loaded } from '@/lib/developments/mutations/state'
import type { Citation } from '@/lib/sources/contract'
import { bestGrade } from '@/lib/sources/rules/grade'
import type { Outcome } from '../contract'
import { done, keepDecision } from './record'

type Grade = Pick<Citation, 'reliability' | 'credibility'>
type Grading = Partial<{ [K in keyof Grade]: Grade[K] | undefined }> & {
  ref: string
  version: number
  citationId: string
}

/** Writes the grade of one source, and the development's best with it; the audit says what changed. */
export async function writeGrade(act: Act, stored: Loaded, citationId: string, grade: Grade): Promise<void> {
  const { tx, dossier, principal } = act
  const dossierId = dossier.id
  const graded = { ...grade, gradedById: principal.accountId, gradedAt: new Date() }
  await tx.citation.updateMany({ where: { dossierId, id: citationId }, data: graded })
  const all = stored.citations.map((citation) =>
    citation.id === citationId ? { ...citation, ...grade } : citation,
  )
  const best = bestGrade(all as Parameters<typeof bestGrade>[0])
  await tx.development.updateMany({
    where: { dossierId, id: stored.id },
    data: {
      ...{ reliability: best?.reliability ?? null, credibility: best?.credibility ?? null },
      ...{ version: stored.version + 1, updatedAt: new Date() },
    },
  })
  const changed = differences(stateOf(stored), stateOf((await loadLocked(act, stored.ref))!))
  await act.audit({
    type: 'development.revised',
    subject: { type: 'development', id: stored.id },
    ...changed,
  })
}

/** Grades one source of a development. Refuses a stale version (409) and a grade that it has already. */
export async function gradeInbox(
  act: Act,
  { ref, version, citationId, ...given }: Grading,
): Promise<Outcome> {
  const stored = await loadLocked(act, ref)
  const citation = stored?.citations.find(({ id }) => id === citationId)
  if (!stored || !citation) throw notFound()
  if (stored.version !== version) throw stale({ version }, { version: stored.version, ...stateOf(stored) })
  if (stored.retractedAt)
    throw refuse('CONFLICT', `${ref} was retracted. Restore it before grading its sources.`)
  const before = { reliability: citation.reliability, credibility: citation.credibility } as Grade
  const after: Grade = {
    reliability: given.reliability ?? before.reliability,
    credibility: given.credibility ?? before.credibility,
  }
  if (after.reliability === before.reliability && after.credibility === before.credibility)
    throw refuse('BAD_REQUEST', `It is graded ${after.reliability}${after.credibility} already.`, {
      reason: 'unchanged',
    })
  await writeGrade(act, stored, citationId, after)
  const entry = {
    source: 'citation' as const,
    id: citationId,
    before: { ref, ...before },
    after: { ref, ...after },
  }
  return done(await keepDecision(act, 'grade', [entry]), 1)
}
