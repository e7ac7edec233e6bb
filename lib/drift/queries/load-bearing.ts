import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { LoadBearing } from '../contract'
import { testLoad, type LoadTest, type Pillar } from '../rules/load-bearing'
import { methodClaims } from './assess'
import { clocksOf } from './clocks'
import { publicationOf, type Question } from './drift'
import { loadEvidence } from './load'

type Named = { id: string; ref: string | null; label: string }

const idsOf = (tests: readonly LoadTest[], kind: Pillar['kind']) =>
  tests.flatMap(({ pillar }) => (pillar.kind === kind ? pillar.id : []))

/** What the pillars are called, by id. */
async function namesOf({ read, dossier }: Caller, tests: readonly LoadTest[]): Promise<Map<string, Named>> {
  const named = await Promise.all([
    read<
      Named[]
    >`SELECT id, ref, title AS label FROM developments WHERE dossier_id = ${dossier.id} AND id = ANY (${idsOf(tests, 'development')})`,
    read<
      Named[]
    >`SELECT id, NULL AS ref, title AS label FROM sources WHERE dossier_id = ${dossier.id} AND id = ANY (${idsOf(tests, 'source')})`,
    read<
      Named[]
    >`SELECT id, NULL AS ref, name AS label FROM outlets WHERE dossier_id = ${dossier.id} AND id = ANY (${idsOf(tests, 'outlet')})`,
    read<
      Named[]
    >`SELECT id, NULL AS ref, name AS label FROM accounts WHERE id = ANY (${idsOf(tests, 'analyst')})`,
  ])
  const years = idsOf(tests, 'year').map((id): Named => ({ id, ref: null, label: id }))
  return new Map([...named.flat(), ...years].map((row) => [row.id, row]))
}

/** Drift of a baseline without each pillar that bears on it, the greatest move first; of one kind when asked. */
export async function getLoadBearing(
  caller: Caller,
  {
    baselineId,
    stageFactor,
    of,
    limit,
    ...asked
  }: Question & { of?: Pillar['kind'] | undefined; limit: number },
): Promise<LoadBearing> {
  const clocks = clocksOf(asked)
  const [publishedOn, evidence] = await Promise.all([
    publicationOf(caller, baselineId),
    loadEvidence(caller, { baselineId }, clocks.known),
  ])
  const links = evidence.links.map(({ drift }) => drift)
  const options = { baselineDate: publishedOn, stageFactor }
  const all = testLoad(methodClaims(evidence, clocks), links, clocks, options).filter(
    ({ pillar }) => of === undefined || pillar.kind === of,
  )
  const first = all.slice(0, limit)
  const names = await namesOf(caller, first)
  const refs = new Map(evidence.claims.map(({ id, ref }) => [id, ref]))
  const tests = first.map(({ pillar, flips, ...numbers }) => ({
    ...numbers,
    pillar: { kind: pillar.kind, ...names.get(pillar.id)! },
    flips: flips.map(({ claimId, ...flip }) => ({ ...flip, ref: refs.get(claimId)! })),
  }))
  return { baselineId, clocks, tests, total: all.length }
}
