import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { logDevelopment, makeBaseline, TEXT } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const get = (baselineId: string, who: 'reader' | 'analyst' = 'reader') =>
  world.api(who).baselines.getBaseline({ key: world.key, baselineId })

describe('the text of a baseline', () => {
  it('is frozen in NFC with its hash and its blocks', async () => {
    const decomposed = TEXT.normalize('NFD')
    expect(decomposed).not.toBe(TEXT)
    const added = await world.api('editor').baselines.addBaseline({
      key: world.key,
      title: 'Decomposed',
      publishedOn: '2019-07-18',
      text: decomposed,
    })
    expect(added.sha256).toBe(createHash('sha256').update(TEXT).digest('hex'))
    const { version, versions, claims, drift } = await get(added.id)
    expect(version).toMatchObject({
      number: 1,
      sha256: added.sha256,
      frozenBy: 'editor',
      blocks: added.blocks,
    })
    expect(version.blocks.map(({ text }) => text).join('\n\n')).toBe(TEXT.replace('# ', ''))
    expect([versions.length, claims, drift.coverage]).toEqual([1, [], 0])
    await expect(
      prisma().$executeRaw`UPDATE baseline_versions SET text = 'x' WHERE id = ${version.id}::uuid`,
    ).rejects.toThrow()
  })

  it('is added by editors only, and not without words', async () => {
    const text = { key: world.key, title: 'No', publishedOn: '2019-07-18', text: TEXT }
    await expect(world.api('analyst').baselines.addBaseline(text)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(
      world.api('editor').baselines.addBaseline({ ...text, text: ' \n\n ' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('an anchor', () => {
  const anchor = (baselineId: string, block: string, start: number, end: number) =>
    world.api('analyst').claims.addClaim({
      ...{ key: world.key, baselineId, statement: 'A claim.', type: 'fact' },
      passages: [{ block, start, end }],
    })

  it('counts code points, and its words and those around it come from the frozen text', async () => {
    const { baselineId, blocks } = await makeBaseline(world)
    const { id: block, text } = blocks.find((each) => each.text.includes('🤝'))!
    const start = [...text].indexOf('🤝')
    const { ref } = await anchor(baselineId, block, start, start + 1)
    const { passages } = await world.api('reader').claims.getClaim({ key: world.key, ref })
    const suffix = ' was handled in the same way — naïvely.'.slice(0, 32)
    expect(passages).toMatchObject([
      { block, start, end: start + 1, exact: '🤝', prefix: 'A loan of 630 million dollars ', suffix },
    ])
  })

  it.each<[string, (block: string, length: number) => [string, number, number], string]>([
    ['outside its block', (block, length) => [block, 0, length + 1], 'end'],
    ['that ends where it starts', (block) => [block, 3, 3], 'end'],
    ['in a block that is not there', () => ['B99', 0, 1], 'block'],
    ['on a space', (block) => [block, 7, 8], 'end'],
  ])('%s is refused, and nothing of the claim stays', async (_, place, field) => {
    const { baselineId, block, blocks } = await makeBaseline(world)
    const length = [...blocks.find(({ id }) => id === block)!.text].length
    await expect(anchor(baselineId, ...place(block, length))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: ['passages', 0, field] }] },
    })
    expect((await get(baselineId)).claims).toEqual([])
  })

  it('on the same stretch is one passage for all its claims', async () => {
    const { baselineId, addClaim } = await makeBaseline(world)
    const both = await Promise.all([addClaim('One.'), addClaim('Two.')])
    const { passages } = await get(baselineId)
    expect(passages).toMatchObject([
      { exact: 'Defence was the exception.', claims: both.map(({ ref }) => ref).toSorted() },
    ])
  })
})

it('shows its claims with their links in the margin, and says where each stands', async () => {
  const { baselineId, addClaim } = await makeBaseline(world)
  const { ref: claim } = await addClaim()
  const [before, after] = [
    await logDevelopment(world, { on: '2018-11-06' }),
    await logDevelopment(world, { on: '2021-11-04' }),
  ]
  for (const { ref: development } of [after, before])
    await world.api('editor').links.proposeLink({
      ...{
        key: world.key,
        claim,
        development,
        relation: 'contradicts',
        strength: 3,
        knownFrom: '2021-12-01',
      },
      rationale: 'It bears on it.',
      accept: true,
    })
  const answer = await get(baselineId)
  const whole = await world.api('reader').drift.getDrift({ key: world.key, baselineId })
  expect(answer.claims[0]!.evidence.map(({ ref, side }) => [ref, side])).toEqual([
    [before.ref, 'known-when-written'],
    [after.ref, 'counts'],
  ])
  expect(answer.claims[0]).toMatchObject({
    overlooked: 1,
    standing: null,
    differs: false,
    suggestion: { standing: 'weakened' },
  })
  expect(answer.drift).toMatchObject({ drift: whole.drift, coverage: 100, shares: whole.shares })
})

it('lists the baselines of its own dossier', async () => {
  const other = await makeWorld()
  const { baselineId } = await makeBaseline(other)
  await makeBaseline(other)
  const { items, total, next } = await other
    .api('reader')
    .baselines.listBaselines({ key: other.key, limit: 1 })
  expect([items.length, total]).toEqual([1, 2])
  const rest = await other.api('reader').baselines.listBaselines({ key: other.key, limit: 1, cursor: next! })
  expect([rest.items[0]!.id, rest.next]).toEqual([baselineId, null])
  await expect(get(baselineId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
