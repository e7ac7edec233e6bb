import { beforeAll, describe, expect, it } from 'vitest'
import { makeBaseline } from '@/tests/harness/evidence'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
let claim: string
beforeAll(async () => {
  world = await makeWorld()
  claim = (await (await makeBaseline(world)).addClaim()).ref
  await world
    .api('analyst')
    .actors.addActor({ key: world.key, code: 'BY', name: 'Belarus', otherNames: ['Беларусь'] })
})

const get = (ref: string) => world.api('reader').developments.getDevelopment({ key: world.key, ref })
const historyOf = async (subjectId: string) =>
  (await world.api('reader').audit.listHistory({ key: world.key, subjectType: 'development', subjectId }))
    .items

describe('logging', () => {
  it('needs a date, a title and a kind, and numbers what it logs', async () => {
    const own = await makeWorld()
    const refs = []
    for (const title of ['One', 'Two'])
      refs.push((await log(own, { title, happened: '10-16 Sept 2021', kind: 'statement' }, 'analyst')).ref)
    expect(refs).toEqual([`${own.key}-D-0001`, `${own.key}-D-0002`])
    const whole = await own.api('reader').developments.getDevelopment({ key: own.key, ref: refs[0]! })
    expect(whole).toMatchObject({
      title: 'One',
      happened: '2021-09-10/2021-09-16',
      startsOn: '2021-09-10',
      endsOn: '2021-09-16',
      stage: 'completed',
      polarity: 'occurred',
      significance: 3,
      reliability: null,
      place: null,
      createdBy: 'analyst',
      version: 1,
      newer: { ref: refs[1], title: 'Two' },
      older: null,
    })
  })

  it('keeps everything that is given', async () => {
    const { ref, id } = await log(world, {
      title: 'A loan is agreed',
      kind: 'loan-credit',
      actors: [
        { code: 'RU', role: 'funder' },
        { code: 'by', role: 'recipient' },
      ],
      newActors: [{ code: 'RU', name: 'Russia', type: 'state' }],
      newPlace: { name: 'Minsk', latitude: 53.9, longitude: 27.56, precision: 'exact' },
      measurements: [
        {
          metric: 'commitment',
          low: 5e8,
          best: 6.3e8,
          high: 7e8,
          unit: 'money',
          currency: 'USD',
          priceYear: 2019,
          attributedTo: 'BY',
          stockOrFlow: 'flow',
        },
      ],
      citations: [
        {
          url: 'https://Example.org/loan?utm_source=x',
          title: 'Loan',
          outlet: 'BelTA',
          outletType: 'state-media',
          published: '12 Sept 2021',
          reliability: 'C',
          credibility: 2,
          quote: 'USD 630 million',
          checked: 'seen',
          checkNote: 'page seen',
        },
        { url: 'https://example.org/loan', reliability: 'B', credibility: 3, primary: true },
      ],
      links: [{ claim, relation: 'supports', strength: 2, rationale: 'It was handled so.' }],
    })
    const whole = await get(ref)
    expect(whole).toMatchObject({
      actors: [
        { code: 'RU', role: 'funder' },
        { code: 'BY', role: 'recipient' },
      ],
      place: { name: 'Minsk', latitude: 53.9, precision: 'exact' },
      measurements: [
        {
          metric: 'commitment',
          low: 5e8,
          best: 6.3e8,
          high: 7e8,
          currency: 'USD',
          basis: 'declared',
          stockOrFlow: 'flow',
        },
      ],
      reliability: 'B',
      credibility: 3,
      links: [{ claim: { ref: claim }, relation: 'supports', state: 'accepted', decidedBy: 'editor' }],
    })
    expect(whole.citations).toMatchObject([
      {
        title: 'Loan',
        outlet: 'BelTA',
        outletType: 'state-media',
        published: '2021-09-12',
        publishedOn: '2021-09-12',
        checked: 'seen',
        checkNote: 'page seen',
        quote: 'USD 630 million',
        gradedBy: 'editor',
      },
      { title: 'Loan', primary: true, checked: 'not-stated' },
    ])
    expect(whole.citations[0]!.sourceId).toBe(whole.citations[1]!.sourceId)
    const [entry] = await historyOf(id)
    expect(entry).toMatchObject({
      type: 'development.logged',
      by: 'editor',
      after: {
        ref,
        actors: [
          { code: 'RU', role: 'funder' },
          { code: 'BY', role: 'recipient' },
        ],
        place: 'Minsk',
      },
    })
    expect(JSON.stringify(entry!.after)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
  })

  it('finds the sources, places and outlets that are there', async () => {
    const cited = {
      title: 'A handbook',
      outlet: 'A Press',
      published: '2019',
      reliability: 'B' as const,
      credibility: 2 as const,
    }
    const one = await get((await log(world, { citations: [cited] })).ref)
    const two = await get(
      (await log(world, { citations: [{ ...cited, outlet: 'a press' }], place: 'MINSK' })).ref,
    )
    expect(two.citations[0]).toMatchObject({ sourceId: one.citations[0]!.sourceId, outlet: 'A Press' })
    const other = await get((await log(world, { citations: [{ ...cited, published: '2020' }] })).ref)
    expect(other.citations[0]!.sourceId).not.toBe(one.citations[0]!.sourceId)
  })

  it('proposes the links of an analyst, and accepts those of an editor', async () => {
    const links = [{ claim, relation: 'qualifies' as const, rationale: 'In part.' }]
    const states = []
    for (const who of ['analyst', 'editor'] as const)
      states.push((await get((await log(world, { links }, who)).ref)).links[0]!.state)
    expect(states).toEqual(['proposed', 'accepted'])
    const forced = log(world, { links: [{ ...links[0]!, state: 'accepted' }] }, 'analyst')
    expect((await refusalOf(forced)).code).toBe('FORBIDDEN')
  })

  it('lets only editors date knowledge back', async () => {
    expect((await refusalOf(log(world, { knownFrom: '2020-01-01' }, 'analyst'))).code).toBe('FORBIDDEN')
    const { ref } = await log(world, { knownFrom: '2020-01-01' }, 'editor')
    expect(await get(ref)).toMatchObject({ knownFrom: '2020-01-01', backfilled: true })
  })

  it.each(['reader', 'commenter'] as const)('is not for a %s', async (who) => {
    expect((await refusalOf(log(world, {}, who))).code).toBe('FORBIDDEN')
  })
})

describe('what was logged already', () => {
  it('is refused with its ref, whatever the spelling', async () => {
    const { ref } = await log(world, {
      title: 'Zapad–2021 begins',
      kind: 'military-exercise',
      happened: '2021-09-10',
    })
    const again = await refusalOf(
      log(world, { title: ' ZAPAD-2021, begins ', kind: 'military-exercise', happened: '10 September 2021' }),
    )
    expect(again).toMatchObject({ code: 'CONFLICT', data: { reason: 'duplicate', ref } })
    expect(again.message).toContain(ref)
    await log(world, { title: 'Zapad–2021 begins', kind: 'military-exercise', happened: '2021-09-11' })
  })

  it('says so when it was retracted', async () => {
    const { ref } = await log(world, { title: 'Taken back' })
    await world.api('analyst').developments.retractDevelopment({ key: world.key, ref, reason: 'A rumour.' })
    expect((await refusalOf(log(world, { title: 'Taken back' }))).message).toContain('restore it')
  })

  it('is logged once when several do so at the same moment', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        log(world, {
          title: 'At the same moment',
          newActors: [{ code: 'SAME', name: 'Same' }],
          actors: [{ code: 'SAME' }],
          citations: [{ url: 'https://example.org/same', outlet: 'Same', reliability: 'B', credibility: 2 }],
        }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const failed of tries.filter((each) => each.status === 'rejected'))
      expect(failed.reason).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('numbers', () => {
  it('are given once each when many log at the same moment', async () => {
    const own = await makeWorld()
    const logged = await Promise.all(
      Array.from({ length: 12 }, (_, at) => log(own, { title: `Parallel ${at}` })),
    )
    expect(new Set(logged.map(({ ref }) => ref)).size).toBe(12)
  })
})
