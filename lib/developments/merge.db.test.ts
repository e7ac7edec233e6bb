import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { makeBaseline } from '@/tests/harness/evidence'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { mergeFields, type MergeField } from './rules/merge'

let world: World
let claims: string[]
beforeAll(async () => {
  world = await makeWorld()
  const { addClaim } = await makeBaseline(world)
  claims = [(await addClaim('One.')).ref, (await addClaim('Another.')).ref]
})

const editor = () => world.api('editor')
const read = (ref: string) => editor().developments.getDevelopment({ key: world.key, ref })
let count = 0

/** Two records of the same thing with everything that can hang on one; some of it the same. */
async function makePair() {
  count += 1
  const page = (name: string) =>
    ({ url: `https://example.org/${count}/${name}`, reliability: 'B', credibility: 2 }) as const
  const link = (at: number) => ({ claim: claims[at]!, relation: 'supports', rationale: 'It does.' }) as const
  const men = (best: number) => ({ metric: 'personnel', best, unit: 'head' })
  const newActors = [
    { code: 'RU', name: 'Russia', type: 'state' as const },
    { code: 'BY', name: 'Belarus', type: 'state' as const },
  ]
  const survivor = await log(world, {
    ...{ title: `Exercise ${count}`, kind: 'military-exercise', happened: '2021-09-10', newActors },
    ...{ actors: [{ code: 'RU', role: 'actor' as const }], measurements: [men(12_800), men(9_000)] },
    ...{ citations: [page('a'), page('same')], links: [link(0)], summary: 'First.' },
  })
  const merged = await log(world, {
    ...{
      title: `Exercise number ${count}, again`,
      kind: 'statement',
      happened: '2021-09-12',
      stage: 'agreed' as const,
    },
    ...{ actors: [{ code: 'BY', role: 'host' as const }], measurements: [men(9_000), men(13_500)] },
    ...{ citations: [page('same'), { ...page('b'), reliability: 'A' as const }], links: [link(0), link(1)] },
    ...{ newPlace: { name: `Range ${count}` }, place: `Range ${count}`, summary: 'Second.', series: 'Zapad' },
  })
  await editor().annotations.placeAnnotation({
    ...{
      key: world.key,
      target: { type: 'development', id: merged.id },
      kind: 'question',
      body: 'Who counted?',
    },
  })
  return { survivor: await read(survivor.ref), merged: await read(merged.ref) }
}
type Pair = Awaited<ReturnType<typeof makePair>>

const merge = ({ survivor, merged }: Pair, take: MergeField[] = []) =>
  editor().developments.mergeDevelopment({
    ...{ key: world.key, ref: merged.ref, version: merged.version },
    ...{ into: survivor.ref, intoVersion: survivor.version, take },
  })
const undo = (mergeId: string) => editor().developments.undoMerge({ key: world.key, mergeId })

/** A record without what every write moves on. */
const settled = ({ version: _, updatedAt: __, newer: ___, older: ____, ...rest }: Pair['survivor']) => rest
const notes = async ({ id }: { id: string }) =>
  (await prisma().annotation.findMany({ where: { dossierId: world.dossierId, targetId: id } })).length

describe('merging', () => {
  it('moves what the survivor does not have, and retracts the other with the way to it', async () => {
    const pair = await makePair()
    const done = await merge(pair, ['title', 'happened', 'actors', 'place'])
    expect(done.moved).toEqual({ citations: 1, figures: 1, links: 1, threads: 1 })
    const [survivor, merged] = [await read(pair.survivor.ref), await read(pair.merged.ref)]
    expect(survivor).toMatchObject({
      ...{ title: pair.merged.title, happened: '2021-09-12', kind: 'military-exercise', summary: 'First.' },
      ...{ reliability: 'A', place: { name: pair.merged.place!.name }, version: pair.survivor.version + 1 },
    })
    expect(survivor.actors.map(({ code }) => code).toSorted()).toEqual(['BY', 'RU'])
    expect(survivor.citations.map(({ url }) => url!.split('/').at(-1))).toEqual(['a', 'same', 'b'])
    expect(survivor.measurements.map(({ best }) => best)).toEqual([12_800, 9_000, 13_500])
    expect(survivor.links.map(({ claim }) => claim.ref).toSorted()).toEqual(claims.toSorted())
    expect(survivor.mergedFrom).toMatchObject([{ ref: pair.merged.ref, mergeId: done.id, by: 'editor' }])
    expect(merged).toMatchObject({
      ...{
        mergedInto: { ref: pair.survivor.ref },
        reviewState: 'duplicate',
        retractedReason: `Merged into ${pair.survivor.ref}.`,
      },
    })
    expect([await notes(pair.survivor), await notes(pair.merged)]).toEqual([1, 0])
  })

  it('is undone exactly, whatever was taken over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...mergeFields]), async (take) => {
        const pair = await makePair()
        const { id } = await merge(pair, take)
        expect((await undo(id)).kept).toEqual([])
        expect(settled(await read(pair.survivor.ref))).toEqual(settled(pair.survivor))
        expect(settled(await read(pair.merged.ref))).toEqual(settled(pair.merged))
        expect([await notes(pair.survivor), await notes(pair.merged)]).toEqual([0, 1])
      }),
      { numRuns: 8 },
    )
  })

  it('keeps on undo what somebody changed since, and names it', async () => {
    const pair = await makePair()
    const { id, survivor } = await merge(pair, ['title', 'summary'])
    const { key } = world
    const { ref, version } = survivor
    const { measurements } = await read(ref)
    const figures = measurements.map((figure) => ({ ...figure, note: 'looked at again' }))
    await editor().developments.reviseDevelopment({
      key,
      ref,
      version,
      title: 'A third title',
      measurements: figures,
    })
    expect((await undo(id)).kept).toEqual(['title'])
    const [after, merged] = [await read(ref), await read(pair.merged.ref)]
    expect(after).toMatchObject({ title: 'A third title', summary: 'First.' })
    expect(after.measurements.map(({ best }) => best)).toEqual([12_800, 9_000])
    expect(merged.measurements.map(({ best, note }) => [best, note])).toEqual([
      [9_000, null],
      [13_500, 'looked at again'],
    ])
  })

  it('leaves a history on both, from which it is undone', async () => {
    const pair = await makePair()
    const { id } = await merge(pair, ['series'])
    await undo(id)
    for (const { id: subjectId } of [pair.survivor, pair.merged]) {
      const { items } = await editor().audit.listHistory({
        key: world.key,
        subjectType: 'development',
        subjectId,
      })
      expect(items.map(({ type }) => type).slice(0, 2)).toEqual([
        'development.unmerged',
        'development.merged',
      ])
    }
  })
})

describe('what a merge refuses', () => {
  it('a version that is not the last of either', async () => {
    const { survivor, merged } = await makePair()
    const old = await refusalOf(merge({ survivor: { ...survivor, version: 7 }, merged }))
    expect(old).toMatchObject({ code: 'CONFLICT', data: { reason: 'stale' } })
    expect((await refusalOf(merge({ survivor, merged: { ...merged, version: 7 } }))).code).toBe('CONFLICT')
  })

  it('itself, and what was merged or retracted already', async () => {
    const { survivor, merged } = await makePair()
    expect((await refusalOf(merge({ survivor, merged: survivor }))).code).toBe('BAD_REQUEST')
    await merge({ survivor, merged })
    expect(
      (await refusalOf(merge({ survivor: await read(survivor.ref), merged: await read(merged.ref) })))
        .message,
    ).toMatch(/was retracted/)
    const restoring = editor().developments.restoreDevelopment({ key: world.key, ref: merged.ref })
    expect((await refusalOf(restoring)).message).toMatch(/Undo the merge/)
  })

  it('to be undone twice, or under a merge that came after', async () => {
    const [first, second] = [await makePair(), await makePair()]
    const { id } = await merge(first)
    const later = await merge({ survivor: second.survivor, merged: await read(first.survivor.ref) })
    expect((await refusalOf(undo(id))).message).toMatch(/Undo that merge first/)
    await undo(later.id)
    await undo(id)
    expect((await refusalOf(undo(id))).message).toMatch(/undone already/)
    expect(settled(await read(first.survivor.ref))).toEqual(settled(first.survivor))
  })

  it('to be undone when the same was logged anew', async () => {
    const pair = await makePair()
    const { id } = await merge(pair, ['title', 'happened', 'kind'])
    const { title, kind, happened } = pair.survivor
    const { ref } = await log(world, { title, kind, happened })
    expect((await refusalOf(undo(id))).message).toContain(ref)
  })

  it('two merges at once that cross: one is done, the other is told', async () => {
    const { survivor, merged } = await makePair()
    const both = await Promise.allSettled([
      merge({ survivor, merged }),
      merge({ survivor: merged, merged: survivor }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

it('adds sources beside those that are there, each once', async () => {
  const { survivor } = await makePair()
  const { key } = world
  const url = `${survivor.citations[0]!.url}?utm_source=x`
  const graded = { reliability: 'A', credibility: 2 } as const
  const again = editor().developments.citeDevelopment({
    key,
    ref: survivor.ref,
    citations: [{ url, ...graded }],
  })
  expect(await refusalOf(again)).toMatchObject({ code: 'CONFLICT', data: { reason: 'cited' } })
  const citations = [
    { url, ...graded },
    { url: 'https://example.org/new', ...graded },
  ]
  const done = await editor().developments.citeDevelopment({ key, ref: survivor.ref, citations })
  expect(done).toMatchObject({ added: 1, version: survivor.version + 1 })
  const after = await read(survivor.ref)
  expect(after.citations.map(({ id }) => id).slice(0, 2)).toEqual(survivor.citations.map(({ id }) => id))
  expect(after).toMatchObject({ reliability: 'A', citations: { length: 3 } })
})
