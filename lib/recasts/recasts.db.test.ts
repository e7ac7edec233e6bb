import { beforeEach, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { logDevelopment, makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'

type Relation = 'supports' | 'contradicts' | 'exceeds'

let world: World
let key: string
let baselineId: string
let baseline: Awaited<ReturnType<typeof makeBaseline>>

beforeEach(async () => {
  world = await makeWorld()
  baseline = await makeBaseline(world)
  ;({ key } = world)
  ;({ baselineId } = baseline)
})

const today = () => new Date().toISOString().slice(0, 10)
const get = (ref: string) => world.api('reader').claims.getClaim({ key, ref })
const driftAt = (known?: string) =>
  world.api('reader').drift.getDrift({ key, baselineId, ...(known ? { known } : {}) })
const ledger = async (gone = false) =>
  (await world.api('reader').claims.listClaims({ key, baselineId, gone, limit: 50 })).items.map(
    ({ ref }) => ref,
  )

async function linked(claim: string, relation: Relation, knownFrom: string | null = '2021-11-04') {
  const { ref: development } = await logDevelopment(world, { grades: ['A1'] })
  const made = await world.api('editor').links.proposeLink({
    ...{ key, claim, development, relation, strength: 3, rationale: `${relation} ${claim}.` },
    ...{ accept: true, ...(knownFrom ? { knownFrom } : {}) },
  })
  return { id: made.id, development }
}

const partOf = (statement: string, passageIds: string[], linkIds: string[], weight = 2) => ({
  ...{ statement, type: 'judgement' as const, weight, passageIds, linkIds },
})

/** A claim of weight 4 with one link for and one against, split into a part for each. */
async function splitOne() {
  const { ref } = await baseline.addClaim('Two things at once.', 4)
  const against = await linked(ref, 'contradicts')
  const held = await linked(ref, 'supports')
  const whole = await get(ref)
  const passages = whole.passages.map(({ id }) => id)
  const parts = [partOf('The one.', passages, [against.id]), partOf('The other.', passages, [held.id])]
  return { ref, whole, parts, against, held, version: whole.version }
}

const split = (given: { ref: string; parts: ReturnType<typeof partOf>[]; version: number }) =>
  world.api('editor').recasts.splitClaim({ key, reason: 'Two in one.', ...given })
const undo = (recastId: string) => world.api('editor').recasts.undoRecast({ key, recastId })

describe('a claim that is split', () => {
  it('goes on in its parts: they count from today on, it counts until yesterday, and the trial had said so', async () => {
    const { ref, parts, version, whole } = await splitOne()
    const trial = await world.api('reader').recasts.trySplit({ key, ref, parts })
    const before = await driftAt()
    const { refs } = await split({ ref, parts, version })
    const after = await driftAt()
    expect(trial.before).toEqual({ drift: before.drift, coverage: before.coverage })
    expect(trial.after).toEqual({ drift: after.drift, coverage: after.coverage })
    expect(trial).toMatchObject({
      left: 0,
      to: [
        { drift: 50, links: 1 },
        { drift: 0, links: 1 },
      ],
    })
    expect(await ledger()).toEqual(refs)
    expect(await ledger(true)).toEqual([ref])
    expect(after.perClaim.map((one) => [one.ref, one.drift])).toEqual([
      [refs[0], 50],
      [refs[1], 0],
    ])
    const then = await driftAt('2025-01-01')
    expect(then.perClaim.map((one) => one.ref)).toEqual([ref])
    expect(then.drift).toBeCloseTo(whole.drift!, 9)
  })

  it('hands on what was judged by whom, and is readable as it stood', async () => {
    const { ref, parts, version, against, whole } = await splitOne()
    const { id, refs } = await split({ ref, parts, version })
    const part = await get(refs[0]!)
    expect(part.evidence).toMatchObject([
      { relation: 'contradicts', rationale: `contradicts ${ref}.`, state: 'accepted', endedAt: null },
    ])
    expect(part.evidence[0]!.development.ref).toBe(against.development)
    expect(part.owner?.accountId).toBe(world.principals.analyst.accountId)
    expect(part.passages.map(({ exact }) => exact)).toEqual(whole.passages.map(({ exact }) => exact))
    const gone = await get(ref)
    expect(gone).toMatchObject({ followed: false, drift: whole.drift })
    expect(gone.evidence).toHaveLength(2)
    const { recasts } = await world.api('reader').recasts.listRecasts({ key, ref })
    expect(recasts).toMatchObject([{ id, kind: 'split', as: 'gone', to: refs.map((one) => ({ ref: one })) }])
    const { items } = await world.api('reader').inbox.listInbox({ key, limit: 50 })
    expect(items).toEqual([])
  })

  it('takes no change any more, and says where it goes on', async () => {
    const { ref, parts, version } = await splitOne()
    const { refs } = await split({ ref, parts, version })
    const refusal = { code: 'CONFLICT', data: { reason: 'gone', to: refs } }
    const { ref: development } = await logDevelopment(world)
    await expect(
      world.api('analyst').claims.reviseClaim({ key, ref, version, weight: 1 }),
    ).rejects.toMatchObject(refusal)
    await expect(
      world.api('analyst').links.proposeLink({
        ...{ key, claim: ref, development, relation: 'context', strength: 1, rationale: 'Late.' },
      }),
    ).rejects.toMatchObject(refusal)
    await expect(split({ ref, parts, version })).rejects.toMatchObject(refusal)
  })

  it('takes no link up again that was rejected before', async () => {
    const { ref, parts, version } = await splitOne()
    const { ref: development } = await logDevelopment(world)
    const ends = { key, claim: ref, development, relation: 'supports' as const, strength: 1 }
    const { id: linkId } = await world.api('analyst').links.proposeLink({ ...ends, rationale: 'Perhaps.' })
    const decide = (decision: 'accepted' | 'rejected') =>
      world.api('editor').links.decideLink({ key, linkId, decision, reason: 'Looked at.' })
    await decide('rejected')
    const { refs } = await split({ ref, parts, version })
    await expect(decide('accepted')).rejects.toMatchObject({ data: { reason: 'gone', to: refs } })
  })

  it('comes back when that is undone, with links made on a part since; on the clock of knowledge it was away meanwhile', async () => {
    const { ref, parts, version, whole } = await splitOne()
    const before = await driftAt()
    const { id, refs } = await split({ ref, parts, version })
    const since = await linked(refs[1]!, 'exceeds', null)
    expect(await undo(id)).toEqual({ ref, back: 2, along: 1 })
    expect(await ledger()).toEqual([ref])
    expect(await ledger(true)).toEqual(refs)
    const back = await get(ref)
    expect(back.evidence.map((link) => link.development.ref)).toContain(since.development)
    expect(back.evidence).toHaveLength(3)
    expect(back.drift!).toBeGreaterThan(whole.drift!)
    expect((await driftAt('2025-01-01')).drift).toBeCloseTo(before.drift!, 9)
    await expect(undo(id)).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'undone' } })
    await expect(split({ ref: refs[0]!, parts, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('moves its tripwires to the part chosen, with what was passed over', async () => {
    const { ref, parts, version } = await splitOne()
    const { id: tripwireId } = await world.api('analyst').tripwires.armTripwire({
      ...{ key, ref, says: 'A base opens.', effect: 'breaks', byDate: '2030-01-01' },
      rule: { kinds: ['statement'], actors: [], place: null, words: null, figure: null },
    })
    const armed = parts.map((part, at) => ({ ...part, tripwireIds: at === 0 ? [tripwireId] : [] }))
    const { refs } = await split({ ref, parts: armed, version })
    const { items } = await world.api('reader').tripwires.listTripwires({ key, baselineId, limit: 50 })
    expect(items.map(({ claim, says }) => [claim.ref, says])).toEqual([[refs[0], 'A base opens.']])
  })

  it('is refused to analysts, with links of another claim, and when somebody changed it first', async () => {
    const { ref, parts, version } = await splitOne()
    const { ref: other } = await baseline.addClaim()
    const strange = await linked(other, 'supports')
    await expect(
      world.api('analyst').recasts.splitClaim({ key, ref, parts, version, reason: 'No.' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const wrong = [parts[0]!, { ...parts[1]!, linkIds: [strange.id] }]
    await expect(split({ ref, parts: wrong, version })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: ['parts', 1, 'linkIds'] }] },
    })
    await expect(split({ ref, parts, version: version + 1 })).rejects.toMatchObject({
      data: { reason: 'stale' },
    })
    expect(await ledger()).toEqual([ref, other])
  })
})

/** Two claims that say the same, each with a link of its own and one on the same development, judged differently. */
async function twins() {
  const kept = await baseline.addClaim('It is so.', 3)
  const gone = await baseline.addClaim('So it is.', 2)
  await linked(kept.ref, 'supports')
  await linked(gone.ref, 'contradicts')
  const { development } = await linked(kept.ref, 'supports')
  await world.api('editor').links.proposeLink({
    ...{ key, claim: gone.ref, development, relation: 'exceeds', strength: 3, rationale: 'Past it.' },
    ...{ accept: true, knownFrom: '2021-11-04' },
  })
  const given = { key, ref: kept.ref, other: gone.ref, weight: 4 }
  const merge = () =>
    world
      .api('editor')
      .recasts.mergeClaim({ ...given, version: 1, otherVersion: 1, reason: 'The same twice.' })
  return { kept, gone, given, merge, development }
}

describe('a claim that is merged into another', () => {
  it('gives it its links from today on, but where the other had one on the development', async () => {
    const { kept, gone, given, merge, development } = await twins()
    const trial = await world.api('reader').recasts.tryMerge(given)
    expect(trial.double).toEqual([
      {
        development: expect.objectContaining({ ref: development }),
        kept: 'supports',
        dropped: 'exceeds',
        differs: true,
      },
    ])
    const before = await driftAt()
    expect(await merge()).toMatchObject({ links: 1, passages: 0 })
    const after = await driftAt()
    expect([trial.before.drift, trial.after.drift]).toEqual([before.drift, after.drift])
    expect(await ledger()).toEqual([kept.ref])
    const now = await get(kept.ref)
    expect([now.weight, now.version, now.evidence.length]).toEqual([4, 2, 3])
    expect(now.evidence.find(({ relation }) => relation === 'contradicts')!.recordedOn).toBe(today())
    const then = await driftAt('2025-01-01')
    expect(then.perClaim.map(({ ref }) => ref)).toEqual([kept.ref, gone.ref])
    expect(then.perClaim[0]!.drift).toBe(0)
  })

  it('stands by itself again when that is undone, and the other gives back what it took', async () => {
    const { kept, gone, merge } = await twins()
    const before = await driftAt()
    const { id } = await merge()
    expect(await undo(id)).toEqual({ ref: gone.ref, back: 2, along: 0 })
    expect(await ledger()).toEqual([kept.ref, gone.ref])
    expect((await driftAt()).drift).toBeCloseTo(before.drift!, 9)
    expect((await get(kept.ref)).weight).toBe(3)
    const entries = await prisma().auditEntry.findMany({
      where: { dossierId: world.dossierId, subjectId: kept.id, type: { startsWith: 'claim.' } },
      orderBy: { seq: 'asc' },
    })
    expect(entries.map(({ type }) => type)).toEqual(['claim.added', 'claim.merged', 'claim.unmerged'])
  })

  it('can only be undone once what was done to the kept one since is undone', async () => {
    const { kept, merge } = await twins()
    const { id } = await merge()
    const whole = await get(kept.ref)
    const passages = whole.passages.map((one) => one.id)
    const later = await split({
      ...{ ref: kept.ref, version: whole.version },
      parts: [partOf('One.', passages, []), partOf('Two.', passages, [])],
    })
    await expect(undo(id)).rejects.toMatchObject({ data: { reason: 'later-recast', recastId: later.id } })
    await undo(later.id)
    expect((await undo(id)).back).toBe(2)
  })

  it('has to be another one of the same baseline', async () => {
    const { kept } = await twins()
    const next = await makeBaseline(world)
    const { ref: other } = await next.addClaim()
    const asked = { key, ref: kept.ref, version: 1, otherVersion: 1, reason: 'No.' }
    for (const wrong of [other, kept.ref])
      await expect(world.api('editor').recasts.mergeClaim({ ...asked, other: wrong })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        data: { issues: [{ path: ['other'] }] },
      })
  })
})
