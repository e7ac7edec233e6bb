import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reader } from '@/lib/core/db/reader'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import type { SubjectType } from './rules/subjects'

/** Everything that a merge may touch, without the versions of the survivors, which only ever count up. */
async function everything({ dossierId }: World) {
  const read = reader()
  const rows = (table: string, order: string) =>
    read`SELECT to_jsonb(t) - 'version' AS row FROM ${read(table)} t WHERE dossier_id = ${dossierId} ORDER BY ${read(order.split(' '))}`
  const counts = await read`
    SELECT month, kind_code, stage, reliability, credibility, sum(n)::int AS n FROM rollup_live WHERE dossier_id = ${dossierId}
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0 ORDER BY 1, 2, 3, 4, 5`
  const months = await read`
    SELECT month, kind_code, precision, sum(n)::int AS n FROM rollup_month_live WHERE dossier_id = ${dossierId}
    GROUP BY 1, 2, 3 HAVING sum(n) <> 0 ORDER BY 1, 2, 3`
  const actors = await read`
    SELECT actor_id, role, month, kind_code, sum(n)::int AS n FROM rollup_actor_live WHERE dossier_id = ${dossierId}
    GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0 ORDER BY 1, 2, 3, 4`
  return {
    counted: [...actors],
    counts: [...counts],
    months: [...months],
    actors: [...(await rows('actors', 'id'))],
    places: [...(await rows('places', 'id'))],
    outlets: [...(await rows('outlets', 'id'))],
    sources: [...(await rows('sources', 'id'))],
    roles: [...(await rows('development_actors', 'actor_id development_id role'))],
    developments: [...(await rows('developments', 'id'))],
    citations: [...(await rows('citations', 'id'))],
  }
}

type Records = Record<SubjectType, { id: string; version: number }[]>

async function records({ dossierId }: World): Promise<Records> {
  const read = reader()
  const of = async (table: string) => [
    ...(await read<{ id: string; version: number }[]>`
      SELECT id, version FROM ${read(table)} WHERE dossier_id = ${dossierId} ORDER BY id`),
  ]
  return {
    actor: await of('actors'),
    place: await of('places'),
    outlet: await of('outlets'),
    source: await of('sources'),
  }
}

const codes = ['A', 'B', 'C', 'D']
const roles = ['actor', 'host', 'participant'] as const

/** A small dossier in which everything has a chance to be shared. */
async function small(
  seed: { actors: number[]; place: number; source: number; role: number }[],
): Promise<World> {
  const made = await makeWorld()
  const { actors } = made.api('analyst')
  for (const [at, code] of codes.entries())
    await actors.addActor({
      key: made.key,
      code,
      name: `Actor ${code}`,
      ...(at > 1 ? { parent: codes[at - 2]! } : {}),
    })
  for (const [at, one] of seed.entries())
    await log(made, {
      happened: `2021-0${1 + (at % 9)}-10`,
      actors: one.actors.map((actor) => ({ code: codes[actor]!, role: roles[(one.role + actor) % 3]! })),
      newPlace: { name: `Place ${one.place}` },
      citations: [
        {
          title: `Source ${one.source}`,
          outlet: `Outlet ${one.source % 2}`,
          reliability: 'B',
          credibility: 2,
        },
      ],
    })
  return made
}

const developments = fc.array(
  fc.record({
    actors: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }),
    place: fc.nat({ max: 2 }),
    source: fc.nat({ max: 3 }),
    role: fc.nat({ max: 2 }),
  }),
  { minLength: 3, maxLength: 6 },
)
const steps = fc.array(
  fc.record({
    type: fc.constantFrom<SubjectType>('actor', 'place', 'outlet', 'source'),
    survivor: fc.nat({ max: 30 }),
    absorbed: fc.nat({ max: 30 }),
  }),
  { minLength: 1, maxLength: 4 },
)

describe('a merge that is undone', () => {
  it('leaves everything as it was, roll-ups too, however many were made before it was', async () => {
    await fc.assert(
      fc.asyncProperty(developments, steps, async (seed, wanted) => {
        const own = await small(seed)
        const { merges } = own.api('analyst')
        const before = await everything(own)
        const done: string[] = []
        for (const { type, survivor, absorbed } of wanted) {
          const there = (await records(own))[type]
          const [one, two] = [there[survivor % there.length], there[absorbed % there.length]]
          if (!one || !two || one.id === two.id) continue
          const given = {
            key: own.key,
            subjectType: type,
            survivorId: one.id,
            absorbedId: two.id,
            reason: 'One thing.',
          }
          const preview = await merges.previewMerge({
            key: own.key,
            subjectType: type,
            survivorId: one.id,
            absorbedId: two.id,
          })
          const attempt = merges.mergeRecords({
            ...given,
            survivorVersion: one.version,
            absorbedVersion: two.version,
          })
          if (preview.problem) {
            expect((await refusalOf(attempt)).message).toBe(preview.problem)
            continue
          }
          const { id, counts } = await attempt
          expect(counts).toEqual(preview.counts)
          done.push(id)
        }
        for (const mergeId of done.toReversed())
          expect((await merges.undoMerge({ key: own.key, mergeId })).left).toBe(0)
        expect(await everything(own)).toEqual(before)
      }),
      { numRuns: 4 },
    )
  })
})
