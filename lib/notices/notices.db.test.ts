import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/lib/api/permission'
import { logDevelopment, makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
let baseline: Awaited<ReturnType<typeof makeBaseline>>

beforeAll(async () => {
  world = await makeWorld()
  baseline = await makeBaseline(world)
})

const notices = async (who: Role, state: 'unread' | 'all' = 'unread') =>
  (await world.api(who).notices.listNotices({ key: world.key, state, limit: 200 })).items

/** What is unread for somebody about one claim or note: kinds, the newest first. */
const told = async (who: Role, about: string) =>
  (await notices(who)).flatMap(({ kind, claim, note }) =>
    claim?.ref === about || note?.id === about || note?.threadId === about ? [kind] : [],
  )
const frameCount = async (who: Role) =>
  (await world.api(who).dossiers.getDossier({ key: world.key })).counts.notices

const note = (
  who: Role,
  placing: { threadId?: string; claimId?: string; private?: boolean; body?: string },
) =>
  world.api(who).annotations.placeAnnotation({
    ...{ key: world.key, body: placing.body ?? 'Is this so?' },
    ...(placing.threadId ? { threadId: placing.threadId } : {}),
    ...(placing.claimId ? { target: { type: 'claim' as const, id: placing.claimId } } : {}),
    ...(placing.private ? { visibility: 'private' as const } : {}),
  })
const propose = async (who: Role, claim: string) => {
  const development = await logDevelopment(world)
  return world.api(who).links.proposeLink({
    ...{ key: world.key, claim, development: development.ref, relation: 'supports', strength: 2 },
    rationale: 'It bears on it.',
  })
}
const accountId = (who: Role) => world.principals[who].accountId

describe('notes', () => {
  it('tell the owner of their claim, those who wrote in their thread, and nobody of their own', async () => {
    const claim = await baseline.addClaim()
    const { id: threadId } = await note('commenter', { claimId: claim.id })
    expect(await told('analyst', threadId)).toEqual(['note'])
    expect(await told('commenter', threadId)).toEqual([])
    const answer = await note('analyst', { threadId })
    expect(await told('commenter', answer.id)).toEqual(['reply'])
    expect(await told('analyst', threadId)).toEqual([])
    await note('editor', { threadId, body: '@commenter, see there.' })
    expect(await told('commenter', threadId)).toEqual(['mention', 'reply'])
    expect(await told('analyst', threadId)).toEqual(['reply'])
    expect(await told('reader', threadId)).toEqual([])
  })

  it('tell what became of a thread, the last of it alone', async () => {
    const { id: threadId } = await note('commenter', { claimId: (await baseline.addClaim()).id })
    const which = { key: world.key, annotationId: threadId }
    const editor = world.api('editor').annotations
    await editor.resolveThread(which)
    await editor.reopenThread(which)
    expect(await told('commenter', threadId)).toEqual(['reopened'])
    await world.api('commenter').annotations.resolveThread(which)
    expect(await told('commenter', threadId)).toEqual([])
  })

  it('that are private, or were taken away, tell nobody', async () => {
    const claim = await baseline.addClaim()
    const secret = await note('commenter', { claimId: claim.id, private: true })
    expect(await told('analyst', secret.id)).toEqual([])
    const revised = { key: world.key, annotationId: secret.id, version: 1, visibility: 'team' as const }
    await world.api('commenter').annotations.reviseAnnotation(revised)
    expect(await told('analyst', secret.id)).toEqual(['note'])
    const before = await frameCount('analyst')
    await world.api('commenter').annotations.removeAnnotation({ key: world.key, annotationId: secret.id })
    expect(await told('analyst', secret.id)).toEqual([])
    expect(await frameCount('analyst')).toBe(before - 1)
    await world.api('commenter').annotations.restoreAnnotation({ key: world.key, annotationId: secret.id })
    expect(await told('analyst', secret.id)).toEqual(['note'])
  })
})

describe('claims and links', () => {
  it('tell a new owner and the one before; taken back unread, nobody', async () => {
    const { ref } = await baseline.addClaim()
    const hand = (from: Role, to: Role) =>
      world
        .api('owner')
        .claims.handOverClaim({ key: world.key, ref, from: accountId(from), owner: accountId(to) })
    await hand('analyst', 'editor')
    expect([await told('editor', ref), await told('analyst', ref)]).toEqual([['owner'], ['released']])
    await hand('editor', 'analyst')
    expect([await told('editor', ref), await told('analyst', ref)]).toEqual([[], []])
  })

  it('tell the owner of what is proposed while it waits, in one line for each proposer', async () => {
    const { ref } = await baseline.addClaim()
    const links = [await propose('editor', ref), await propose('editor', ref)]
    const [line, ...others] = (await notices('analyst')).filter(({ claim }) => claim?.ref === ref)
    expect(line).toMatchObject({ kind: 'link-proposed', by: 'editor', count: 2, relation: 'supports' })
    expect(others).toEqual([])
    const decide = (linkId: string, decision: 'accepted' | 'rejected') =>
      world.api('owner').links.decideLink({ key: world.key, linkId, decision, reason: 'So it is.' })
    await decide(links[0]!.id, 'accepted')
    expect(await told('analyst', ref)).toEqual(['link-proposed'])
    expect(await told('editor', ref)).toEqual(['link-accepted'])
    await decide(links[1]!.id, 'rejected')
    expect(await told('analyst', ref)).toEqual([])
    expect(await told('editor', ref)).toEqual(['link-rejected', 'link-accepted'])
  })

  it('tell nothing of a verdict that was taken back, and of the proposal again', async () => {
    const { ref } = await baseline.addClaim()
    const { id, version } = await propose('editor', ref)
    const inbox = world.api('owner').inbox
    const entries = [{ source: 'link' as const, id, version }]
    const { id: decisionId } = await inbox.decideInbox({ key: world.key, entries, verdict: 'accept' })
    expect([await told('analyst', ref), await told('editor', ref)]).toEqual([[], ['link-accepted']])
    await inbox.undoInbox({ key: world.key, decisionId: decisionId! })
    expect([await told('analyst', ref), await told('editor', ref)]).toEqual([['link-proposed'], []])
  })
})

describe('a tripwire', () => {
  it('tells the owner of its claim of what others logged, and again when there is more', async () => {
    // in a dossier of its own: refs are given by its usual door here
    const other = await makeWorld()
    const { ref } = await (await makeBaseline(other)).addClaim()
    const { key } = other
    const waiting = async () =>
      (await other.api('analyst').notices.listNotices({ key, state: 'unread' })).items
    await other.api('editor').tripwires.armTripwire({
      ...{ key, ref, says: 'A base is opened', effect: 'breaks' as const },
      ...{ rule: { kinds: ['basing-access'] }, byDate: '2099-12-31' },
    })
    const log = (who: Role, title: string) =>
      other.api(who).developments.logDevelopment({
        ...{ key, title, kind: 'basing-access', happened: '2021-05-05' },
      })
    await log('analyst', 'Logged by the owner of the claim')
    expect(await waiting()).toEqual([])
    const first = await log('editor', 'A base is opened')
    const [line] = await waiting()
    expect(line).toMatchObject({ kind: 'tripped', by: 'editor', count: 1, development: { ref: first.ref } })
    const mine = other.api('analyst').notices
    const { at } = await mine.readNotices({ key, ids: [line!.id] })
    expect(await waiting()).toEqual([])
    await mine.recallNotices({ key, at })
    expect(await waiting()).toMatchObject([{ kind: 'tripped', count: 1 }])
    await mine.readNotices({ key, ids: [line!.id] })
    await log('editor', 'Another base is opened')
    expect(await waiting()).toMatchObject([{ kind: 'tripped', count: 2 }])
    await expect(other.api('editor').notices.readNotices({ key, ids: [line!.id] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('reading', () => {
  it('is one’s own, counts in the frame, and is taken back by its moment', async () => {
    const { ref } = await baseline.addClaim()
    await propose('editor', ref)
    await note('editor', { claimId: (await baseline.addClaim()).id })
    const mine = world.api('analyst').notices
    const before = await frameCount('analyst')
    const all = await mine.listNotices({ key: world.key, state: 'unread' })
    expect([all.unread, all.total, all.items.length]).toEqual([before, before, before])
    const { read, at } = await mine.readNotices({ key: world.key, until: all.items[0]!.at })
    expect([read, await frameCount('analyst')]).toEqual([before, 0])
    await expect(mine.readNotices({ key: world.key, ids: [all.items[0]!.id] })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await mine.recallNotices({ key: world.key, at })
    expect(await frameCount('analyst')).toBe(before)
    const foreign = { key: world.key, ids: [all.items[0]!.id] }
    await expect(world.api('reader').notices.readNotices(foreign)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(world.api('reader').notices.recallNotices(foreign)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('goes page by page to the end, each notice once', async () => {
    const mine = world.api('analyst').notices
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await mine.listNotices({ key: world.key, limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    } while (cursor !== null)
    const whole = await mine.listNotices({ key: world.key, limit: 200 })
    expect(seen).toEqual(whole.items.map(({ id }) => id))
    expect(whole.total).toBe(seen.length)
  })
})
