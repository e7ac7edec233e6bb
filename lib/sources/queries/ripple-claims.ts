import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { assess, baselineDriftOf, type Assessed } from '@/lib/drift/queries/assess'
import { clocksOf } from '@/lib/drift/queries/clocks'
import type { Evidence } from '@/lib/drift/queries/facts'
import { loadEvidence } from '@/lib/drift/queries/load'
import { suggestStanding } from '@/lib/drift/rules/suggest'
import type { DriftCitation, DriftDevelopment } from '@/lib/drift/rules/types'
import type { Ripple } from '../rules/ripple-shapes'

type Baseline = { id: string; title: string; publishedOn: string }

/** The baselines with a claim that one of these developments bears on. */
const baselinesOf = ({ read, dossier }: Caller, developmentIds: string[]) => read<Baseline[]>`
  SELECT DISTINCT b.id, b.title, b.published_on FROM links l
  JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
  JOIN baselines b ON b.dossier_id = c.dossier_id AND b.id = c.baseline_id
  WHERE l.dossier_id = ${dossier.id} AND l.development_id = ANY (${developmentIds}) ORDER BY b.published_on, b.id`

/** The evidence with other citations under the developments that change; the rest is shared. */
function withCitations(
  evidence: Evidence,
  changed: ReadonlySet<string>,
  citations: ReadonlyMap<string, DriftCitation[]>,
): Evidence {
  const made = new Map<string, DriftDevelopment>()
  const after = (development: DriftDevelopment) => {
    if (!changed.has(development.id)) return development
    const known = made.get(development.id) ?? {
      ...development,
      citations: citations.get(development.id) ?? [],
    }
    made.set(development.id, known)
    return known
  }
  const links = evidence.links.map((link) => ({
    ...link,
    drift: { ...link.drift, development: after(link.drift.development) },
  }))
  return { ...evidence, links }
}

const judged = ({ drift }: Assessed) => ({ drift: drift.drift, suggested: suggestStanding(drift).standing })

function movedClaims(before: Assessed[], after: Assessed[]): Ripple['claims'] {
  return before.flatMap((was, at) => {
    const [b, a] = [judged(was), judged(after[at]!)]
    if (b.drift === a.drift && b.suggested === a.suggested) return []
    const { ref, statement } = was.claim
    return [{ ref, statement, standing: was.standing?.standing ?? null, before: b, after: a }]
  })
}

const move = ({ before, after }: Ripple['claims'][number]) =>
  before.drift === null || after.drift === null ? Infinity : Math.abs(after.drift - before.drift)

const numbers = ({ drift, coverage }: { drift: number | null; coverage: number }) => ({ drift, coverage })

/** The claims and baselines whose numbers change when developments have these citations instead, at the clocks of today. */
export async function claimsMoved(
  caller: Caller,
  developmentIds: string[],
  citations: ReadonlyMap<string, DriftCitation[]>,
): Promise<Pick<Ripple, 'claims' | 'baselines'>> {
  if (developmentIds.length === 0) return { claims: [], baselines: [] }
  const clocks = clocksOf({})
  const changed = new Set(developmentIds)
  const found = await Promise.all(
    (await baselinesOf(caller, developmentIds)).map(async ({ id, title, publishedOn }) => {
      const evidence = await loadEvidence(caller, { baselineId: id }, clocks.known)
      const before = assess(evidence, clocks)
      const after = assess(withCitations(evidence, changed, citations), clocks)
      return {
        claims: movedClaims(before, after),
        baseline: {
          ...{ id, title },
          before: numbers(baselineDriftOf(before, publishedOn, clocks)),
          after: numbers(baselineDriftOf(after, publishedOn, clocks)),
        },
      }
    }),
  )
  return {
    claims: found.flatMap(({ claims }) => claims).toSorted((a, b) => move(b) - move(a)),
    baselines: found.map(({ baseline }) => baseline),
  }
}
