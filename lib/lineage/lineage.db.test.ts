import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
const published = { first: '2019-07-01', second: '2021-07-01' }
let first: { id: string; block: string }
let second: { id: string; block: string }

async function addBaseline(title: string, publishedOn: string) {
  const text = `# ${title}\n\nOne sentence that claims are drawn from.`
  const made = await world.api('editor').baselines.addBaseline({ key: world.key, title, publishedOn, text })
  return { id: made.id, block: made.blocks.find((block) => block.text.startsWith('One'))!.id }
}

beforeAll(async () => {
  world = await makeWorld()
  first = await addBaseline('What we said in 2019', published.first)
  second = await addBaseline('What we said in 2021', published.second)
})

const draw = async (
  baseline: { id: string; block: string },
  statement: string,
  rest: Record<string, unknown> = {},
) =>
  (
    await world.api('analyst').claims.addClaim({
      ...{ key: world.key, baselineId: baseline.id, statement, type: 'judgement' },
      passages: [{ block: baseline.block, start: 0, end: 3 }],
      ...rest,
    })
  ).ref

const decide = (
  ref: string,
  kind: 'carried' | 'revised' | 'split' | 'dropped',
  to: string[],
  reason?: string,
) =>
  world.api('analyst').lineage.decideLineage({
    ...{ key: world.key, ref, baselineId: second.id, kind, to },
    ...(reason ? { reason } : {}),
  })
const lineage = async () =>
  (await world.api('reader').lineage.getLineage({ key: world.key, baselineId: second.id }))!
const earlier = async (ref: string) => (await lineage()).earlier.find((claim) => claim.ref === ref)!

describe('the claims of two baselines', () => {
  it('are put beside each other, and a change without a word is flagged', async () => {
    const before = await draw(first, 'The loan is tied to integration.', { likelihood: 'likely' })
    const after = await draw(second, 'The loan is tied to integration.', { likelihood: 'very likely' })
    const silent = ['likelihood from likely to very likely']
    expect(await earlier(before)).toMatchObject({
      decision: null,
      silent,
      suggested: 'revised',
      near: [{ ref: after }],
    })
    await decide(before, 'carried', [after])
    expect(await earlier(before)).toMatchObject({ decision: { kind: 'carried', to: [after] }, silent })
    await decide(before, 'revised', [after], 'The documents were signed.')
    expect(await earlier(before)).toMatchObject({
      ...{ decision: { kind: 'revised', decidedBy: 'analyst', reason: 'The documents were signed.' } },
      ...{ silent: [], changes: silent },
    })
    expect((await lineage()).later.find(({ ref }) => ref === after)).toMatchObject({ from: [before] })
  })

  it('show a split from both ends, until it is taken back', async () => {
    const before = await draw(first, 'Exercises grow and move west.')
    const parts = [await draw(second, 'Exercises grow.'), await draw(second, 'Exercises move west.')]
    await decide(before, 'split', parts, 'They went different ways.')
    expect((await earlier(before)).decision).toMatchObject({ kind: 'split', to: parts })
    const steps = async (ref: string) =>
      (await world.api('reader').lineage.listLineage({ key: world.key, ref })).steps
    expect(await steps(before)).toMatchObject(
      parts.map((ref) => ({ way: 'to', kind: 'split', other: { ref } })),
    )
    expect(await steps(parts[0]!)).toMatchObject([
      { way: 'from', other: { ref: before }, baseline: { title: 'What we said in 2019' } },
    ])
    const back = { key: world.key, ref: before, baselineId: second.id }
    expect(await world.api('analyst').lineage.endLineage(back)).toEqual({ ended: 2 })
    expect(await steps(before)).toEqual([])
    await expect(world.api('analyst').lineage.endLineage(back)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('are refused what makes no sense', async () => {
    const before = await draw(first, 'A claim of its own.')
    const [after, other] = [await draw(second, 'Another.'), await draw(first, 'Not of that baseline.')]
    for (const [kind, to] of [
      ['carried', []],
      ['split', [after]],
      ['dropped', [after]],
    ] as const)
      await expect(decide(before, kind, [...to], 'Because.')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(decide(before, 'dropped', [])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(decide(before, 'carried', [other])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const backwards = {
      key: world.key,
      ref: after,
      baselineId: first.id,
      kind: 'carried' as const,
      to: [before],
    }
    await expect(world.api('analyst').lineage.decideLineage(backwards)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(
      world
        .api('reader')
        .lineage.decideLineage({ ...backwards, ref: before, baselineId: second.id, to: [after] }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('keep one decision for each claim when two decide at once', async () => {
    const before = await draw(first, 'Two people look at this.')
    const after = await draw(second, 'Two people look at this.')
    await Promise.allSettled([
      decide(before, 'carried', [after]),
      decide(before, 'dropped', [], 'It is gone.'),
    ])
    const { decision } = await earlier(before)
    expect(['carried', 'dropped']).toContain(decision!.kind)
    expect(decision!.to.length).toBe(decision!.kind === 'carried' ? 1 : 0)
  })
})

it('has nothing to show for the first baseline', async () => {
  expect(await world.api('reader').lineage.getLineage({ key: world.key, baselineId: first.id })).toBeNull()
})
