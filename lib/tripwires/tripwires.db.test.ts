import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { newId } from '@/lib/core/ids'
import { logDevelopment, makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
let baseline: Awaited<ReturnType<typeof makeBaseline>>

beforeAll(async () => {
  world = await makeWorld()
  baseline = await makeBaseline(world)
})

type Rule = Partial<{
  kinds: string[]
  actors: string[]
  place: string
  words: string
  figure: { metric: string; op: 'at-least' | 'at-most'; value: number }
}>

/** A claim with an armed tripwire. */
async function wired(rule: Rule, byDate = '2099-12-31') {
  const { ref } = await baseline.addClaim()
  const wire = await world.api('analyst').tripwires.armTripwire({
    ...{ key: world.key, ref, says: 'Something is opened', effect: 'breaks' as const, rule, byDate },
  })
  return { claim: ref, ...wire }
}
const list = async (claim: string) =>
  (await world.api('reader').tripwires.listTripwires({ key: world.key, claim })).items
const stateOf = async (claim: string) => (await list(claim))[0]!.state

/** A development of the log by its usual door, so that its words can be searched. */
const log = (title: string, rest: Record<string, unknown> = {}) =>
  world.api('analyst').developments.logDevelopment({
    ...{ key: world.key, title, kind: 'statement', happened: '2021-05-05' },
    ...rest,
  })

describe('a tripwire', () => {
  it('is tripped by what fits kind, words and figure, after the baseline and by its day', async () => {
    const { claim } = await wired(
      {
        ...{ kinds: ['troop-deployment'], words: 'garrison' },
        figure: { metric: 'personnel', op: 'at-least', value: 9_000 },
      },
      '2021-12-31',
    )
    expect(await stateOf(claim)).toBe('expired')
    const troops = (best: number) => [{ metric: 'personnel', best, unit: 'head', basis: 'declared' }]
    const kind = 'troop-deployment'
    await log('Garrison, too small', { kind, measurements: troops(8_999) })
    await log('Garrison of another kind', { measurements: troops(20_000) })
    await log('Garrison too late', { kind, happened: '2022-01-01', measurements: troops(20_000) })
    await log('Garrison known when written', { kind, happened: '2019-07-18', measurements: troops(20_000) })
    await log('Other words', { kind, measurements: troops(20_000) })
    expect(await stateOf(claim)).toBe('expired')
    const { ref } = await log('A garrison on its last day', {
      kind,
      happened: '2021-12-31',
      measurements: troops(9_000),
    })
    const [tripped] = await list(claim)
    expect(tripped).toMatchObject({ state: 'tripped', open: 1, hits: [{ ref, link: null, passed: null }] })
    await world.api('analyst').developments.retractDevelopment({ key: world.key, ref, reason: 'A mistake.' })
    expect(await stateOf(claim)).toBe('expired')
  })

  it('asks for all of its actors, and says when one of them is gone', async () => {
    const actors = [{ code: 'XA' }, { code: 'XB' }]
    for (const { code } of actors)
      await world.api('analyst').actors.addActor({ key: world.key, code, name: `Actor ${code}` })
    const { claim } = await wired({ actors: ['XA', 'xb'] })
    await log('One alone', { actors: [{ code: 'XA' }] })
    expect(await stateOf(claim)).toBe('armed')
    await log('Both of them', { actors })
    expect(await stateOf(claim)).toBe('tripped')
    await prisma().actor.updateMany({
      where: { dossierId: world.dossierId, code: 'XB' },
      data: { code: 'XC' },
    })
    expect((await list(claim))[0]).toMatchObject({ state: 'armed', lost: ['xb'] })
  })

  it('also sees what came in past every form, as an import does', async () => {
    const bare = await makeWorld()
    const { ref: claim } = await (await makeBaseline(bare)).addClaim()
    await bare.api('analyst').tripwires.armTripwire({
      ...{ key: bare.key, ref: claim, says: 'Something is opened', effect: 'breaks' },
      ...{ rule: { kinds: ['statement'], words: 'viaduct' }, byDate: '2099-12-31' },
    })
    const { id, ref } = await logDevelopment(bare, { on: '2024-04-04' })
    await prisma().$executeRaw`
      INSERT INTO development_search (dossier_id, development_id, title_norm, words)
      VALUES (${bare.dossierId}::uuid, ${id}::uuid, 'viaduct', to_tsvector('english', 'viaduct'))`
    const { items } = await bare.api('reader').tripwires.listTripwires({ key: bare.key, claim })
    expect(items).toMatchObject([{ state: 'tripped', hits: [{ ref }] }])
    const across = await bare.api('reader').links.listAcross({ key: bare.key, ref })
    expect(across.claims[0]).toMatchObject({ ref: claim, trips: true })
    expect(across.claims[0]!.reasons[0]).toEqual({ of: 'tripwire', said: 'Trips “Something is opened”.' })
  })

  it('passes over what was not meant, with the reason, until it is recalled', async () => {
    const { claim, id: tripwireId } = await wired({ words: 'orchard' })
    const { ref: development } = await log('An orchard is opened')
    const given = { key: world.key, tripwireId, development }
    await expect(
      world.api('reader').tripwires.passTripwire({ ...given, reason: 'Only trees.' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await world.api('analyst').tripwires.passTripwire({ ...given, reason: 'Only trees.' })
    expect((await list(claim))[0]).toMatchObject({
      ...{ state: 'armed', open: 0 },
      hits: [{ ref: development, passed: { by: 'analyst', reason: 'Only trees.' } }],
    })
    await world.api('analyst').tripwires.recallPass(given)
    expect(await stateOf(claim)).toBe('tripped')
    await expect(world.api('analyst').tripwires.recallPass(given)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('logs its silence once its day has passed: a development that did not occur, linked to the claim', async () => {
    const { claim, id: tripwireId } = await wired(
      { kinds: ['basing-access'], words: 'lighthouse' },
      '2020-06-30',
    )
    const early = await wired({ words: 'lighthouse' })
    const silence = {
      ...{ key: world.key, title: 'No lighthouse was opened', kind: 'basing-access' },
      ...{ relation: 'supports' as const, strength: 2, rationale: 'It was expected by then.' },
    }
    await expect(
      world.api('analyst').tripwires.logSilence({ ...silence, tripwireId: early.id }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    const { ref } = await world.api('analyst').tripwires.logSilence({ ...silence, tripwireId })
    const development = await world.api('reader').developments.getDevelopment({ key: world.key, ref })
    expect(development).toMatchObject({
      polarity: 'did-not-occur',
      happened: '2020-06-30',
      kind: 'basing-access',
    })
    expect(development.links).toMatchObject([
      { claim: { ref: claim }, relation: 'supports', state: 'proposed' },
    ])
    expect((await list(claim))[0]).toMatchObject({ state: 'logged', silence: ref })
    await expect(world.api('analyst').tripwires.logSilence({ ...silence, tripwireId })).rejects.toMatchObject(
      { code: 'CONFLICT' },
    )
  })

  it('is revised with its version, taken away with a reason and armed again; all of it in the audit', async () => {
    const { claim, id: tripwireId } = await wired({ words: 'windmill' })
    const draft = { says: 'A windmill', effect: 'confirms' as const, byDate: '2099-01-01' }
    const given = { key: world.key, tripwireId, ...draft, rule: { words: 'windmill' } }
    await world.api('analyst').tripwires.reviseTripwire({ ...given, version: 1 })
    await expect(
      world.api('analyst').tripwires.reviseTripwire({ ...given, version: 1 }),
    ).rejects.toMatchObject({
      ...{ code: 'CONFLICT', data: { reason: 'stale', theirs: { version: 2, says: 'A windmill' } } },
    })
    await world.api('analyst').tripwires.disarmTripwire({ key: world.key, tripwireId, reason: 'Of no use.' })
    expect(await stateOf(claim)).toBe('disarmed')
    await world.api('analyst').tripwires.rearmTripwire({ key: world.key, tripwireId })
    expect(await stateOf(claim)).toBe('armed')
    const { items } = await world
      .api('reader')
      .audit.listHistory({ key: world.key, subjectType: 'tripwire', subjectId: tripwireId })
    expect(items.map(({ type }) => type)).toEqual([
      ...['tripwire.armed', 'tripwire.disarmed', 'tripwire.revised', 'tripwire.armed'],
    ])
  })

  it('can be tried on the log before it is armed', async () => {
    const { ref } = await baseline.addClaim()
    const { ref: development } = await log('A windmill burns down')
    const tried = await world.api('analyst').tripwires.tryTripwire({
      ...{ key: world.key, ref, rule: { words: 'windmill burns' }, byDate: '2099-01-01' },
    })
    expect(tried).toMatchObject({ open: 1, after: '2019-07-18', hits: [{ ref: development }] })
  })

  it.each([
    ['a rule that asks for nothing', { rule: {} }, /Name at least one/],
    ['a kind that nobody knows', { rule: { kinds: ['nonsense'] } }, /There is no kind nonsense/],
    ['an actor that nobody knows', { rule: { actors: ['QQ'] } }, /There is no actor QQ/],
    ['a place that nobody knows', { rule: { place: 'Nowhere' } }, /There is no place Nowhere/],
    ['a day before publication', { rule: { words: 'x' }, byDate: '2019-07-18' }, /after the publication/],
  ])('is refused with %s', async (_, changes, said) => {
    const { ref } = await baseline.addClaim()
    const given = { says: 'Something', effect: 'breaks' as const, byDate: '2099-01-01', ...changes }
    const armed = world.api('analyst').tripwires.armTripwire({ key: world.key, ref, ...given })
    await expect(armed.catch((error: unknown) => JSON.stringify(error))).resolves.toMatch(said)
  })
})

it('answers for a tripwire of another dossier as if there were none', async () => {
  const other = await makeWorld()
  const claim = await (await makeBaseline(other)).addClaim()
  const { id: tripwireId } = await other.api('analyst').tripwires.armTripwire({
    ...{ key: other.key, ref: claim.ref, says: 'Something', effect: 'breaks' },
    ...{ rule: { words: 'x' }, byDate: '2099-01-01' },
  })
  const gone = world.api('analyst').tripwires.disarmTripwire({ key: world.key, tripwireId, reason: 'x' })
  await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const never = world
    .api('analyst')
    .tripwires.disarmTripwire({ key: world.key, tripwireId: newId(), reason: 'x' })
  await expect(never).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
