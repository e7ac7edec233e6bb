import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeBaseline } from '@/tests/harness/evidence'
import { log, refusalOf, type Draft } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import type { InboxEntry } from './contract'
import type { Verdict } from './rules/verdicts'

let world: World
let claim: string
beforeAll(async () => {
  world = await makeWorld()
  claim = (await (await makeBaseline(world)).addClaim()).ref
})

type Who = Parameters<World['api']>[0]
const inbox = (who: Who = 'editor') => world.api(who).inbox
const list = (filters = {}, who: Who = 'editor') =>
  inbox(who).listInbox({ key: world.key, limit: 200, ...filters })
const decide = (entries: InboxEntry[], verdict: Verdict, who: Who = 'editor', reason?: string) =>
  inbox(who).decideInbox({
    ...{ key: world.key, verdict, ...(reason ? { reason } : {}) },
    entries: entries.map(({ source, id, version }) => ({ source, id, version })),
  })
const undo = (decisionId: string | null, who: Who = 'editor') =>
  inbox(who).undoInbox({ key: world.key, decisionId: decisionId! })
const read = (ref: string) => world.api('editor').developments.getDevelopment({ key: world.key, ref })

async function candidate(draft: Draft = {}, who: Who = 'analyst') {
  const { ref } = await log(world, { reviewState: 'candidate', ...draft }, who)
  const entry = (await list()).items.find((one) => one.source === 'development' && one.ref === ref)
  return entry as Extract<InboxEntry, { source: 'development' }>
}

async function proposed() {
  const { ref } = await log(world)
  const { key } = world
  const { id } = await world.api('analyst').links.proposeLink({
    ...{ key, development: ref, claim, relation: 'supports', strength: 2, rationale: 'It does.' },
  })
  return (await list()).items.find((entry) => entry.id === id)!
}

describe('the list', () => {
  it('has what waits, newest first, by page, with what each source says', async () => {
    const before = await list()
    const [one, link, two] = [
      await candidate({ title: 'First of the list' }),
      await proposed(),
      await candidate(),
    ]
    const { items, total, counts } = await list()
    expect(items.slice(0, 3).map(({ id }) => id)).toEqual([two.id, link.id, one.id])
    expect(total).toBe(before.total + 3)
    expect(counts).toEqual({
      ...before.counts,
      candidate: before.counts.candidate + 2,
      link: before.counts.link + 1,
    })
    expect(one).toMatchObject({
      title: 'First of the list',
      state: 'candidate',
      by: { name: 'analyst' },
      assignee: null,
    })
    const first = await list({ limit: 2 })
    const second = await list({ limit: 2, cursor: first.next! })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
      items.slice(0, 4).map(({ id }) => id),
    )
    expect((await world.api('editor').dossiers.getDossier({ key: world.key })).counts.inbox).toBe(total)
  })

  it('is narrowed by source, state, kind, words and whose it is', async () => {
    const [one, link] = [await candidate({ title: 'Percent 100% sure', kind: 'sanction' }), await proposed()]
    const ids = async (filters: object, who?: Who) => (await list(filters, who)).items.map(({ id }) => id)
    expect(await ids({ source: 'link' })).toContain(link.id)
    expect(await ids({ source: 'link' })).not.toContain(one.id)
    expect(await ids({ kind: 'sanction' })).toEqual([one.id])
    expect(await ids({ q: '100%' })).toEqual([one.id])
    expect(await ids({ q: '10_%' })).toEqual([])
    expect(await ids({ state: 'draft' })).toEqual([])
    expect(await ids({ whose: 'proposed-by-me' })).not.toContain(one.id)
    expect(await ids({ whose: 'proposed-by-me' }, 'analyst')).toContain(one.id)
    const { accountId } = world.principals.editor
    await inbox().assignInbox({ key: world.key, source: 'link', id: link.id, accountId })
    expect(await ids({ whose: 'mine' })).toEqual([link.id])
    expect(await ids({ whose: 'nobody' })).not.toContain(link.id)
    await inbox().assignInbox({ key: world.key, source: 'link', id: link.id, accountId: null })
    expect(await ids({ whose: 'mine' })).toEqual([])
  })
})

describe('a verdict', () => {
  it('on many at once is one decision, and is taken back as one', async () => {
    const entries = [await candidate(), await candidate(), await proposed()]
    const { id, changed, left } = await decide(entries, 'accept')
    expect({ changed, left }).toEqual({ changed: 3, left: [] })
    expect((await list()).items.filter((one) => entries.some((entry) => entry.id === one.id))).toEqual([])
    expect((await list()).undoable).toMatchObject({ id, verdict: 'accept', entries: 3 })
    expect(await undo(id)).toMatchObject({ changed: 3, left: [] })
    const back = (await list()).items.filter((one) => entries.some((entry) => entry.id === one.id))
    expect(back.map((one) => [one.id, 'state' in one ? one.state : 'proposed']).toSorted()).toEqual(
      entries.map((one) => [one.id, 'state' in one ? 'candidate' : 'proposed']).toSorted(),
    )
    expect((await refusalOf(undo(id))).message).toMatch(/already/)
  })

  it('leaves what somebody decided meanwhile, and says so; with nothing left to decide it is refused', async () => {
    const [one, other] = [await candidate(), await candidate()]
    await decide([one], 'reject', 'owner')
    const { changed, left } = await decide([one, other], 'accept')
    expect(changed).toBe(1)
    expect(left).toEqual([{ id: one.id, why: 'Somebody decided or changed this meanwhile.' }])
    expect((await refusalOf(decide([one], 'accept'))).code).toBe('CONFLICT')
  })

  it('is taken back until somebody else changed it', async () => {
    const [one, other] = [await candidate(), await candidate()]
    const { id } = await decide([one, other], 'needs-work', 'editor', 'Which unit?')
    const { version } = await read(one.ref)
    await world
      .api('analyst')
      .developments.reviseDevelopment({ key: world.key, ref: one.ref, version, summary: 'The 6th.' })
    expect(await undo(id)).toMatchObject({
      changed: 1,
      left: [{ id: one.id, why: 'analyst changed this since; it stays as it is.' }],
    })
    expect([(await read(one.ref)).reviewState, (await read(other.ref)).reviewState]).toEqual([
      'draft',
      'candidate',
    ])
  })

  it('can be taken back one after the other, last first', async () => {
    const one = await candidate()
    const first = await decide([one], 'review')
    const again = (await list()).items.find(({ id }) => id === one.id)!
    const second = await decide([again], 'unverifiable')
    await undo(second.id)
    expect((await list()).undoable?.id).toBe(first.id)
    await undo(first.id)
    expect((await read(one.ref)).reviewState).toBe('candidate')
  })

  it('wants to be explained where others have to know why', async () => {
    const one = await candidate()
    expect((await refusalOf(decide([one], 'needs-work'))).data.issues?.[0]?.path).toEqual(['reason'])
    const link = await proposed()
    expect((await refusalOf(decide([link], 'reject'))).code).toBe('BAD_REQUEST')
    expect((await refusalOf(decide([link], 'accept', 'analyst'))).message).toMatch(/Only an editor/)
    expect((await refusalOf(decide([link], 'unverifiable'))).message).toMatch(/not of a link/)
  })

  it('of a foreign dossier answers like one that does not exist', async () => {
    const foreign = await makeWorld()
    const { id } = await log(foreign, { reviewState: 'candidate' })
    const asked = inbox().decideInbox({
      ...{ key: world.key, verdict: 'accept', entries: [{ source: 'development', id, version: 1 }] },
    })
    expect((await refusalOf(asked)).message).toBe('It is not here any more.')
  })

  it('"duplicate of" merges, and is taken back', async () => {
    const known = await log(world)
    const one = await candidate({ citations: [{ title: 'A page', reliability: 'B', credibility: 2 }] })
    const merged = { key: world.key, ref: one.ref, version: one.version, into: known.ref, intoVersion: 1 }
    const { id } = await inbox().mergeInbox(merged)
    expect((await read(known.ref)).citations).toHaveLength(1)
    await undo(id)
    expect((await read(known.ref)).citations).toHaveLength(0)
    expect(await read(one.ref)).toMatchObject({
      reviewState: 'candidate',
      mergedInto: null,
      citations: { length: 1 },
    })
  })

  it('grades a source by either half, and is taken back', async () => {
    const one = await candidate({ citations: [{ title: 'A page', reliability: 'F', credibility: 6 }] })
    const citationId = (await read(one.ref)).citations[0]!.id
    const grade = (given: object) =>
      inbox().gradeInbox({ key: world.key, ref: one.ref, version: 1, citationId, ...given })
    expect((await refusalOf(grade({ reliability: 'F' }))).data['reason']).toBe('unchanged')
    const { id } = await grade({ reliability: 'B' })
    const after = await read(one.ref)
    expect(after).toMatchObject({
      reliability: 'B',
      citations: [{ reliability: 'B', credibility: 6, gradedBy: 'editor' }],
    })
    expect((await refusalOf(grade({ credibility: 2 }))).data['reason']).toBe('stale')
    await undo(id)
    expect(await read(one.ref)).toMatchObject({ reliability: 'F', citations: [{ reliability: 'F' }] })
  })
})

describe('the rule of the second person', () => {
  const set = (secondPerson: boolean) =>
    world.api('owner').dossiers.reviseReview({ key: world.key, secondPerson })
  beforeEach(() => set(true))

  it('lets nobody accept what they proposed, by whatever way', async () => {
    const { key } = world
    const waits = await log(world)
    expect((await read(waits.ref)).reviewState).toBe('in-review')
    const about = { key, development: waits.ref, claim }
    const said = { relation: 'supports', strength: 2, rationale: 'It does.' } as const
    const ways = [
      () => log(world, { reviewState: 'accepted' }),
      () => world.api('editor').links.proposeLink({ ...about, ...said, accept: true }),
      () =>
        world
          .api('editor')
          .developments.reviseDevelopment({ key, ref: waits.ref, version: 1, reviewState: 'accepted' }),
    ]
    for (const way of ways) expect((await refusalOf(way())).message).toMatch(/second person/)
    const entry = (await list()).items.find((one) => one.id === waits.id)!
    expect((await refusalOf(decide([entry], 'accept'))).message).toMatch(/second person/)
    expect((await decide([entry], 'accept', 'analyst')).changed).toBe(1)
    expect((await read(waits.ref)).reviewState).toBe('accepted')
  })

  it('is said with the list, and can be lifted by the owner', async () => {
    expect((await list()).secondPerson).toBe(true)
    await set(false)
    expect((await list()).secondPerson).toBe(false)
    expect((await read((await log(world)).ref)).reviewState).toBe('accepted')
  })
})
