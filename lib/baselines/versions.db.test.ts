import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { makeWorld, type World } from '@/tests/harness/world'

const FIRST = `# The loan

Minsk asked for a loan of 630 million dollars. It named no date. Nobody answered.

The gas price was the real question, and both sides knew it.

Three missiles were promised, and later forgotten.

The embassy on the hill stayed closed for the whole winter.`

/** The first paragraph moved down untouched, a figure changed, a paragraph gone, words put in beside a passage. */
const SECOND = `# The loan

The gas price was the true question, and both sides knew it.

Minsk asked for a loan of 630 million dollars. It named no date. Nobody answered.

In spring the embassy on the hill stayed closed for the whole long winter.`

type Who = Parameters<World['api']>[0]
let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const places = {
  exact: 'It named no date.',
  review: 'The gas price was the real question, and both sides knew it.',
  orphan: 'Three missiles were promised, and later forgotten.',
}

/** A baseline with a claim on each of these words, and its second version. */
async function twoVersions() {
  const { key } = world
  const added = await world
    .api('editor')
    .baselines.addBaseline({ key, title: 'The loan', publishedOn: '2019-07-18', text: FIRST })
  const baselineId = added.id
  const refs: Record<string, string> = {}
  for (const [name, words] of Object.entries(places)) {
    const block = added.blocks.find(({ text }) => text.includes(words))!
    const start = block.text.indexOf(words)
    const passages = [{ block: block.id, start, end: start + words.length }]
    const statement = `${name} is claimed.`
    refs[name] = (
      await world.api('analyst').claims.addClaim({ key, baselineId, statement, type: 'fact', passages })
    ).ref
  }
  const second = await world
    .api('editor')
    .baselines.addVersion({ key, baselineId, follows: 1, text: SECOND, note: 'Corrected.' })
  return { baselineId, refs, second }
}

const anchors = async (baselineId: string, who: Who = 'reader') =>
  (await world.api(who).baselines.listAnchors({ key: world.key, baselineId })).items
const anchorOf = async (baselineId: string, ref: string) =>
  (await anchors(baselineId)).find(({ claims }) => claims.includes(ref))!
const decide = (baselineId: string, rest: object, who: Who = 'analyst') =>
  world.api(who).baselines.decideAnchor({ key: world.key, baselineId, version: 2, ...rest } as never)

describe('a new version', () => {
  it('is numbered and hashed, and carries passages over: exact, for review, orphaned', async () => {
    const { baselineId, refs, second } = await twoVersions()
    expect(second).toMatchObject({
      number: 2,
      sha256: createHash('sha256').update(SECOND).digest('hex'),
      carried: { exact: 1, moved: 0, review: 1, orphan: 1 },
    })
    expect(await anchorOf(baselineId, refs['exact']!)).toMatchObject({
      state: 'settled',
      method: 'exact',
      place: { block: 'B2' },
    })
    expect(await anchorOf(baselineId, refs['review']!)).toMatchObject({
      state: 'review',
      found: { block: 'B1', start: 0 },
    })
    expect(await anchorOf(baselineId, refs['orphan']!)).toMatchObject({
      ...{ state: 'orphan', reason: 'gone', place: null, found: null },
      from: { version: 1, block: 'B3' },
    })
    const whole = await world.api('reader').baselines.getBaseline({ key: world.key, baselineId })
    expect([whole.version.number, whole.unsettled, whole.claims.length]).toEqual([
      2,
      { review: 1, orphan: 1 },
      3,
    ])
    expect(whole.passages.map(({ state, block }) => [state, block])).toEqual([
      ['review', 'B1'],
      ['settled', 'B2'],
    ])
    const first = await world.api('reader').baselines.getBaseline({ key: world.key, baselineId, version: 1 })
    expect(first.passages.map(({ state }) => state)).toEqual(['own', 'own', 'own'])
    expect(first.drift).toEqual(whole.drift)
  })

  it('is refused when it changes nothing, follows an older one, or is somebody else’s to freeze', async () => {
    const { baselineId } = await twoVersions()
    const add = (who: Who, follows: number, text: string) =>
      world.api(who).baselines.addVersion({ key: world.key, baselineId, follows, text })
    await expect(add('editor', 2, SECOND)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(add('editor', 1, FIRST)).rejects.toMatchObject({ code: 'CONFLICT', data: { newest: 2 } })
    await expect(add('analyst', 2, FIRST)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const [one, two] = await Promise.allSettled([
      add('editor', 2, FIRST),
      add('editor', 2, `${FIRST}\n\nMore.`),
    ])
    expect([one.status, two.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('of an earlier text finds what had been lost on the way', async () => {
    const { baselineId } = await twoVersions()
    const third = await world
      .api('editor')
      .baselines.addVersion({ key: world.key, baselineId, follows: 2, text: FIRST })
    expect(third.carried).toEqual({ exact: 3, moved: 0, review: 0, orphan: 0 })
  })

  it('is laid over any other', async () => {
    const { baselineId } = await twoVersions()
    const { blocks, from, to } = await world
      .api('reader')
      .baselines.getRedline({ key: world.key, baselineId, from: 1, to: 2 })
    expect([from.number, to.number, to.note]).toEqual([1, 2, 'Corrected.'])
    expect(blocks.map(({ state }) => state)).toEqual(['same', 'changed', 'same', 'out', 'changed'])
    const same = { key: world.key, baselineId, from: 1, to: 9 }
    await expect(world.api('reader').baselines.getRedline(same)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('what needs review', () => {
  it('is confirmed, and the decision is taken back', async () => {
    const { baselineId, refs } = await twoVersions()
    const { passageId } = await anchorOf(baselineId, refs['review']!)
    const confirmed = await decide(baselineId, { passageId, revision: 1, decision: 'confirmed' })
    expect(confirmed).toEqual({ passageId, state: 'settled', revision: 2 })
    await expect(decide(baselineId, { passageId, revision: 1, decision: 'orphaned' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { theirs: { decision: 'confirmed', revision: 2 } },
    })
    const back = await decide(baselineId, { passageId, revision: 2, decision: null })
    expect(back).toMatchObject({ state: 'review', revision: 3 })
    await expect(
      decide(baselineId, { passageId, revision: 3, decision: 'confirmed' }, 'commenter'),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('an orphan is put back where a person selects, and the next version goes on from there', async () => {
    const { baselineId, refs } = await twoVersions()
    const { passageId } = await anchorOf(baselineId, refs['orphan']!)
    await expect(decide(baselineId, { passageId, revision: 1, decision: 'confirmed' })).rejects.toMatchObject(
      {
        data: { issues: [{ path: ['decision'] }] },
      },
    )
    const place = { block: 'B2', start: 0, end: 9999 }
    await expect(
      decide(baselineId, { passageId, revision: 1, decision: 'moved', place }),
    ).rejects.toMatchObject({
      data: { issues: [{ path: ['place', 'end'] }] },
    })
    const moved = { block: 'B3', start: 3, end: 25 }
    await decide(baselineId, { passageId, revision: 1, decision: 'moved', place: moved })
    const third = await world.api('editor').baselines.addVersion({
      key: world.key,
      baselineId,
      follows: 2,
      text: `${SECOND}\n\nOne more paragraph.`,
    })
    expect(third.carried).toMatchObject({ orphan: 0 })
    expect(await anchorOf(baselineId, refs['orphan']!)).toMatchObject({ place: moved, from: { version: 2 } })
    expect(
      (await prisma().passage.findFirstOrThrow({ where: { dossierId: world.dossierId, id: passageId } }))
        .exact,
    ).toBe(places.orphan)
  })

  it('keeps what the machine found whatever is decided', async () => {
    const { baselineId, refs } = await twoVersions()
    const { passageId } = await anchorOf(baselineId, refs['review']!)
    await decide(baselineId, { passageId, revision: 1, decision: 'orphaned' })
    expect(await anchorOf(baselineId, refs['review']!)).toMatchObject({
      state: 'orphan',
      method: 'diff',
      found: { block: 'B1' },
    })
    await expect(
      prisma()
        .$executeRaw`UPDATE anchor_resolutions SET score = 1, method = 'exact' WHERE passage_id = ${passageId}::uuid`,
    ).rejects.toThrow(/stays as it was/)
  })

  it('and its words are selected again as the same passage, not marked twice', async () => {
    const { baselineId, refs } = await twoVersions()
    const { place, passageId } = await anchorOf(baselineId, refs['exact']!)
    const { ref } = await world.api('analyst').claims.addClaim({
      ...{ key: world.key, baselineId, statement: 'Once more.', type: 'fact' },
      passages: [{ block: place!.block, start: place!.start, end: place!.end }],
    })
    const { passages } = await world.api('reader').claims.getClaim({ key: world.key, ref })
    expect(passages).toMatchObject([{ id: passageId, state: 'settled', place: { block: 'B2' } }])
  })

  it('of a private note is its author’s alone', async () => {
    const { key } = world
    const { id: baselineId, blocks } = await world
      .api('editor')
      .baselines.addBaseline({ key, title: 'Hidden', publishedOn: '2019-07-18', text: FIRST })
    const block = blocks.find(({ text }) => text.includes('missiles'))!.id
    const target = { type: 'passage' as const, baselineId, block, start: 0, end: 14 }
    const body = 'Mine alone.'
    await world
      .api('analyst')
      .annotations.placeAnnotation({ key, target, body, kind: 'comment', visibility: 'private' })
    await world.api('editor').baselines.addVersion({ key, baselineId, follows: 1, text: SECOND })
    const [mine] = await anchors(baselineId, 'analyst')
    expect(await anchors(baselineId, 'editor')).toEqual([])
    const asked = { passageId: mine!.passageId, revision: 1, decision: 'orphaned' as const }
    await expect(decide(baselineId, asked, 'editor')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await decide(baselineId, asked)).toMatchObject({ state: 'orphan' })
  })
})
