import { beforeAll, describe, expect, it } from 'vitest'
import { logDevelopment, makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'
import type { LinkProposal } from './contract'

let world: World
let baseline: Awaited<ReturnType<typeof makeBaseline>>

beforeAll(async () => {
  world = await makeWorld()
  baseline = await makeBaseline(world)
})

/** A fresh claim and development, and a proposal that would link them. */
async function pair(rest: Partial<LinkProposal> = {}): Promise<LinkProposal> {
  const [{ ref: claim }, { ref: development }] = [await baseline.addClaim(), await logDevelopment(world)]
  const base = {
    key: world.key,
    claim,
    development,
    relation: 'contradicts' as const,
    strength: 2,
    rationale: 'Why not.',
  }
  return { ...base, accept: false, ...rest }
}
const list = (asked: Partial<Parameters<ReturnType<World['api']>['links']['listLinks']>[0]> = {}) =>
  world.api('reader').links.listLinks({ key: world.key, ...asked })
const decide = (
  who: 'analyst' | 'editor',
  linkId: string,
  decision: 'accepted' | 'rejected' | 'withdrawn',
  reason?: string,
) => world.api(who).links.decideLink({ key: world.key, linkId, decision, ...(reason ? { reason } : {}) })
const history = async (subjectId: string) =>
  (await world.api('reader').audit.listHistory({ key: world.key, subjectType: 'link', subjectId })).items.map(
    ({ type }) => type,
  )

describe('a proposal', () => {
  it('waits for an editor, who accepts it', async () => {
    const asked = await pair()
    const made = await world.api('analyst').links.proposeLink(asked)
    expect(made).toMatchObject({ state: 'proposed', version: 1 })
    expect(await decide('editor', made.id, 'accepted')).toMatchObject({ state: 'accepted' })
    expect((await list({ claim: asked.claim })).items).toMatchObject([
      {
        id: made.id,
        proposedBy: 'analyst',
        decidedBy: 'editor',
        development: { ref: asked.development, origins: 1 },
      },
    ])
    expect(await history(made.id)).toEqual(['link.accepted', 'link.proposed'])
  })

  it('is refused to readers and commenters, and an analyst can neither accept nor date back', async () => {
    const asked = await pair()
    for (const who of ['reader', 'commenter'] as const)
      await expect(world.api(who).links.proposeLink(asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    for (const more of [{ accept: true }, { knownFrom: '2020-01-01' }])
      await expect(world.api('analyst').links.proposeLink({ ...asked, ...more })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    const made = await world.api('analyst').links.proposeLink(asked)
    await expect(decide('analyst', made.id, 'accepted')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await decide('analyst', made.id, 'withdrawn')).toMatchObject({ state: 'withdrawn' })
  })

  it('of what is not in this dossier is refused by field, as if it did not exist', async () => {
    const asked = await pair()
    const other = await makeWorld()
    const there = await logDevelopment(other)
    await expect(
      world.api('editor').links.proposeLink({ ...asked, development: there.ref }),
    ).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: ['development'] }] },
    })
  })

  it('for a pair that is linked already names the link that is there, also when two arrive at once', async () => {
    const asked = await pair({ accept: true })
    const { api } = world
    const both = await Promise.allSettled([
      api('editor').links.proposeLink(asked),
      api('owner').links.proposeLink(asked),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(
      api('analyst').links.proposeLink({ ...asked, accept: false, relation: 'supports' }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      message: `${asked.development} is linked to ${asked.claim} already (contradicts, strength 2, accepted). Change that link instead of adding another.`,
    })
    expect((await list({ claim: asked.claim })).total).toBe(1)
  })

  it('that was rejected needs a reason, leaves the pair free and can come back only to a free place', async () => {
    const asked = await pair()
    const first = await world.api('analyst').links.proposeLink(asked)
    await expect(decide('editor', first.id, 'rejected')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await decide('editor', first.id, 'rejected', 'Another Defence.')
    const second = await world.api('analyst').links.proposeLink(asked)
    await expect(decide('editor', first.id, 'accepted')).rejects.toMatchObject({ code: 'CONFLICT' })
    await decide('analyst', second.id, 'withdrawn')
    expect(await decide('editor', first.id, 'accepted')).toMatchObject({ state: 'accepted' })
  })
})

describe('a revision', () => {
  it('ends the row before and keeps it readable', async () => {
    const asked = await pair({ accept: true })
    const old = await world.api('editor').links.proposeLink(asked)
    const changed = await world
      .api('editor')
      .links.reviseLink({ key: world.key, linkId: old.id, version: 1, strength: 3 })
    expect(changed).toMatchObject({
      supersedesId: old.id,
      version: 2,
      strength: 3,
      relation: 'contradicts',
      state: 'accepted',
    })
    const rows = await list({ claim: asked.claim, ended: true })
    expect(rows.items.map(({ id, strength, endedAt }) => [id, strength, endedAt !== null])).toEqual([
      [changed.id, 3, false],
      [old.id, 2, true],
    ])
    expect((await list({ claim: asked.claim })).items.map(({ id }) => id)).toEqual([changed.id])
  })

  it('of a stale version is refused with the link as it now stands', async () => {
    const old = await world.api('editor').links.proposeLink(await pair({ accept: true }))
    const revise = (strength: number) =>
      world.api('editor').links.reviseLink({ key: world.key, linkId: old.id, version: 1, strength })
    const both = await Promise.allSettled([revise(1), revise(3)])
    const winner = both.find((each) => each.status === 'fulfilled')!.value
    const loser = both.find((each) => each.status === 'rejected')!
    expect(loser.reason).toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'stale', theirs: { id: winner.id, version: 2 } },
    })
  })

  it('of an accepted link is for editors; a proposer changes their own proposal', async () => {
    const asked = await pair()
    const made = await world.api('analyst').links.proposeLink(asked)
    const changed = await world
      .api('analyst')
      .links.reviseLink({ key: world.key, linkId: made.id, version: 1, strength: 1 })
    expect(changed).toMatchObject({ state: 'proposed', strength: 1 })
    await decide('editor', changed.id, 'accepted')
    const again = { key: world.key, linkId: changed.id, version: 2, strength: 3 }
    await expect(world.api('analyst').links.reviseLink(again)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('on the knowledge clock', () => {
  it('a withdrawn link counted until it was withdrawn', async () => {
    const asked = await pair({ accept: true, knownFrom: '2022-01-01' })
    const made = await world.api('editor').links.proposeLink(asked)
    await expect(decide('editor', made.id, 'withdrawn')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await decide('editor', made.id, 'withdrawn', 'The report was about another country.')
    const at = (known?: string) =>
      world.api('reader').claims.getClaim({ key: world.key, ref: asked.claim, ...(known ? { known } : {}) })
    const [then, now] = [await at('2022-01-01'), await at()]
    expect([then.tested, now.tested]).toEqual([true, false])
    expect(now.leftOut).toMatchObject([{ linkId: made.id, reason: 'ended' }])
  })
})

it('pages through links, newest first, with an exact total', async () => {
  const claim = (await baseline.addClaim()).ref
  for (let n = 0; n < 3; n += 1)
    await world.api('editor').links.proposeLink(await pair({ claim, accept: true }))
  const first = await list({ claim, limit: 2 })
  const rest = await list({ claim, limit: 2, cursor: first.next! })
  expect([first.total, first.items.length, rest.items.length, rest.next]).toEqual([3, 2, 1, null])
  const ids = [...first.items, ...rest.items].map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].toSorted().toReversed())
})
