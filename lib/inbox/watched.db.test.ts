import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { makeBaseline } from '@/tests/harness/evidence'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import type { WatchedEntry } from './contract'

let world: World
let claim: string
beforeAll(async () => {
  world = await makeWorld()
  claim = (await (await makeBaseline(world)).addClaim()).ref
})
beforeEach(() => prisma().tripwire.deleteMany({ where: { dossierId: world.dossierId } }))

type Who = Parameters<World['api']>[0]
const waiting = () => world.api('reader').inbox.listWatched({ key: world.key })
const badge = async () => (await world.api('reader').dossiers.getDossier({ key: world.key })).counts.inbox
const arm = (words: string, byDate = '2099-12-31', effect: 'breaks' | 'confirms' = 'breaks') =>
  world.api('analyst').tripwires.armTripwire({
    ...{ key: world.key, ref: claim, says: `Waited for ${words}`, effect, rule: { words }, byDate },
  })
const judge = (
  entries: WatchedEntry[],
  given: {
    verdict: 'link' | 'pass'
    reason?: string
    relation?: 'qualifies'
    strength?: number
    title?: string
  },
  who: Who = 'analyst',
) =>
  world.api(who).inbox.judgeWatched({
    ...{ key: world.key, reason: 'As it was said.', ...given },
    entries: entries.map((one) => ({
      ...{ tripwireId: one.tripwire.id, version: one.version },
      ...(one.source === 'hit' ? { development: one.development.ref } : {}),
    })),
  })
const undo = (decisionId: string | null, who: Who = 'analyst') =>
  world.api(who).inbox.undoInbox({ key: world.key, decisionId: decisionId! })
const linksOf = async (ref: string) =>
  (await world.api('reader').developments.getDevelopment({ key: world.key, ref })).links

describe('what waits at tripwires', () => {
  it('is listed with its tripwire, and counted in the badge without asking when nothing changed', async () => {
    const before = await badge()
    await arm('sundial')
    await arm('moondial', '2020-01-31')
    const { ref } = await log(world, { title: 'A sundial is built' })
    const { items, total } = await waiting()
    expect(items).toMatchObject([
      {
        source: 'hit',
        claim: { ref: claim },
        development: { ref },
        tripwire: { says: 'Waited for sundial' },
      },
      { source: 'silence', tripwire: { says: 'Waited for moondial' } },
    ])
    expect(items[0]!.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect((await waiting()).items[0]!.id).toBe(items[0]!.id)
    expect(total).toBe(2)
    // A page does not wait for the count for long, so it may come with the next one.
    await expect.poll(badge).toBe(before + 2)
  })

  it('is linked as it was said beforehand, as a proposal, and taken back', async () => {
    await arm('canal', '2099-12-31', 'confirms')
    const { ref } = await log(world, { title: 'A canal is dug' })
    const { items } = await waiting()
    const { id } = await judge(items, { verdict: 'link', strength: 3 })
    expect(await linksOf(ref)).toMatchObject([
      { relation: 'supports', strength: 3, state: 'proposed', rationale: 'As it was said.' },
    ])
    expect((await waiting()).items).toEqual([])
    expect((await waiting()).undoable).toBeNull()
    expect((await world.api('analyst').inbox.listWatched({ key: world.key })).undoable).toMatchObject({ id })
    await undo(id)
    expect(await linksOf(ref)).toMatchObject([{ state: 'withdrawn' }])
    expect((await waiting()).items).toEqual(items)
  })

  it('is linked in bulk with the relation and strength that were chosen, or each as its tripwire said', async () => {
    await arm('aqueduct', '2099-12-31', 'confirms')
    await arm('viaduct')
    const refs = [
      (await log(world, { title: 'An aqueduct is built' })).ref,
      (await log(world, { title: 'A viaduct is built' })).ref,
    ]
    const { items } = await waiting()
    const links = async () =>
      (await Promise.all(refs.map(linksOf))).map(([link]) => [link!.relation, link!.strength, link!.state])
    const chosen = await judge(items, { verdict: 'link', relation: 'qualifies', strength: 2 })
    expect(await links()).toEqual(refs.map(() => ['qualifies', 2, 'proposed']))
    await undo(chosen.id)
    const said = await judge((await waiting()).items, { verdict: 'link', strength: 3 })
    expect(await links()).toEqual([
      ['supports', 3, 'proposed'],
      ['contradicts', 3, 'proposed'],
    ])
    await undo(said.id)
    expect((await waiting()).total).toBe(2)
  })

  it('stays linked when somebody accepted the link meanwhile', async () => {
    await arm('harbour')
    const { ref } = await log(world, { title: 'A harbour is dredged' })
    const { id } = await judge((await waiting()).items, { verdict: 'link' })
    const { links } = await world.api('editor').developments.getDevelopment({ key: world.key, ref })
    await world.api('editor').links.decideLink({ key: world.key, linkId: links[0]!.id, decision: 'accepted' })
    expect((await refusalOf(undo(id))).message).toMatch(/^editor changed this since/)
    expect(await linksOf(ref)).toMatchObject([{ relation: 'contradicts', state: 'accepted' }])
  })

  it('is passed over in bulk, what was judged meanwhile left, and counts again', async () => {
    const { id: tripwireId } = await arm('tower')
    for (let n = 0; n < 3; n += 1) await log(world, { title: `Tower number ${n}` })
    const { items } = await waiting()
    expect(items).toHaveLength(3)
    const [first] = items
    await judge([first!], { verdict: 'pass', reason: 'Only a model.' })
    const { id, changed, left } = await judge(items, { verdict: 'pass', reason: 'Of no weight.' })
    expect({ changed, left: left.map((one) => one.why) }).toEqual({
      ...{ changed: 2, left: ['It was passed over already.'] },
    })
    expect(left[0]!.id.startsWith(tripwireId)).toBe(true)
    expect((await waiting()).total).toBe(0)
    await undo(id)
    expect((await waiting()).total).toBe(2)
    const { items: audit } = await world
      .api('reader')
      .audit.listHistory({ key: world.key, subjectType: 'tripwire', subjectId: tripwireId })
    expect(audit.map(({ type }) => type).toSorted()).toEqual([
      ...['tripwire.armed', 'tripwire.passed', 'tripwire.passed', 'tripwire.passed'],
      ...['tripwire.recalled', 'tripwire.recalled'],
    ])
  })

  it('logs a silence, takes it back, and logs it again with the same words', async () => {
    await arm('comet', '2020-06-30')
    const { items } = await waiting()
    const { id } = await judge(items, { verdict: 'link' })
    const [silence] = await prisma().development.findMany({
      where: { dossierId: world.dossierId, polarity: 'did-not-occur' },
    })
    expect(silence).toMatchObject({
      title: 'Expected, did not happen: Waited for comet',
      happened: '2020-06-30',
    })
    expect(await linksOf(silence!.ref)).toMatchObject([{ relation: 'supports', state: 'proposed' }])
    expect((await waiting()).items).toEqual([])
    await undo(id)
    const again = (await waiting()).items
    expect(again).toMatchObject([{ source: 'silence', id: items[0]!.id }])
    const read = await world.api('reader').developments.getDevelopment({ key: world.key, ref: silence!.ref })
    expect(read.retractedAt).not.toBeNull()
    expect(await judge(again, { verdict: 'link' })).toMatchObject({ changed: 1 })
  })

  it('takes an expired tripwire away, and arms it again', async () => {
    await arm('eclipse', '2020-06-30')
    const { items } = await waiting()
    const { id } = await judge(items, { verdict: 'pass', reason: 'Asked too early.' })
    expect((await waiting()).items).toEqual([])
    await undo(id)
    expect((await waiting()).items).toHaveLength(1)
  })

  it('is left when the tripwire was changed, and refused to who may only read', async () => {
    const { id: tripwireId } = await arm('glacier')
    await log(world, { title: 'A glacier melts' })
    const { items } = await waiting()
    const draft = { says: 'Waited for ice', effect: 'breaks' as const, byDate: '2099-12-31' }
    const revised = { key: world.key, tripwireId, version: 1, ...draft, rule: { words: 'glacier' } }
    await world.api('editor').tripwires.reviseTripwire(revised)
    expect((await refusalOf(judge(items, { verdict: 'link' }))).message).toMatch(/changed the tripwire/)
    expect((await refusalOf(judge(items, { verdict: 'link' }, 'reader'))).code).toBe('FORBIDDEN')
    const two = [...items, ...items]
    expect((await refusalOf(judge(two, { verdict: 'link', title: 'X' }))).code).toBe('BAD_REQUEST')
  })
})

it('answers for a tripwire of another dossier as if there were none', async () => {
  const other = await makeWorld()
  await arm('volcano')
  await log(world, { title: 'A volcano wakes' })
  const [entry] = (await waiting()).items
  const given = { key: other.key, verdict: 'pass' as const, reason: 'No.' }
  const entries = [{ tripwireId: entry!.tripwire.id, version: 1, development: 'ZZ-D-0001' }]
  expect((await refusalOf(other.api('analyst').inbox.judgeWatched({ ...given, entries }))).code).toBe(
    'NOT_FOUND',
  )
})
