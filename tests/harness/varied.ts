import fc from 'fast-check'
import type { DevelopmentFilters } from '@/lib/developments/rules/filters'
import { nothing, type Selection } from '@/lib/trends/rules/selection'
import { makeBaseline } from './evidence'
import { log } from './log'
import { makeWorld, type World } from './world'

const KINDS = ['sanction', 'statement', 'loan-credit', 'other']
const ACTORS = ['BY', 'RU', 'PL']
const PLACES = ['Minsk', 'Brest', 'Warsaw']
const STAGES = ['announced', 'agreed', 'under-way', 'completed', 'cancelled'] as const
const DAYS = ['2020-01-15', '2020-02-15', '2021-03-31', '2021-04-01', '2022-11-30']

const pick = <T>(...values: T[]) => fc.constantFrom(...values)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })
const some = (...values: string[]) => fc.subarray(values, { minLength: 1, maxLength: 2 })

const drawn = fc.record({
  kind: pick(...KINDS),
  stage: pick(...STAGES),
  polarity: pick('occurred' as const, 'occurred' as const, 'did-not-occur' as const),
  happened: pick(...DAYS, '2020', '2020-02', '2021-03', '2021-Q1', '202X', '2021-03-30/2021-04-02'),
  place: orNull(pick(...PLACES)),
  promisedBy: orNull(pick('2021-06-01', '2023-01-01')),
  completedOn: orNull(pick('2021-05-01', '2022-12-01')),
  actors: fc.uniqueArray(
    fc.record({
      code: pick(...ACTORS),
      role: pick('actor' as const, 'recipient' as const, 'host' as const, 'participant' as const),
    }),
    { maxLength: 3, selector: ({ code, role }) => code + role },
  ),
  links: fc.uniqueArray(
    fc.record({
      claim: fc.nat(1),
      relation: pick('supports' as const, 'contradicts' as const, 'context' as const),
    }),
    {
      maxLength: 2,
      selector: ({ claim }) => claim,
    },
  ),
  figures: fc.boolean(),
})

/** A dossier whose developments differ in all that trends are picked by, some of them dated loosely; with the refs of its two claims. */
export async function makeVariedWorld(): Promise<{ world: World; claims: string[] }> {
  const world = await makeWorld()
  const baseline = await makeBaseline(world)
  const claims = [(await baseline.addClaim()).ref, (await baseline.addClaim('Another sentence.')).ref]
  const api = world.api('editor')
  for (const code of ACTORS) await api.actors.addActor({ key: world.key, code, name: code })
  for (const name of PLACES)
    await log(world, {
      newPlace: { name, iso3166: name === 'Warsaw' ? 'PL' : 'BY', latitude: 53, longitude: 27 },
    })
  for (const { links, figures, completedOn, ...draft } of fc.sample(drawn, { numRuns: 140, seed: 11 }))
    await log(world, {
      ...draft,
      ...(draft.stage === 'completed' ? { completedOn } : {}),
      measurements: figures ? [{ metric: 'personnel', best: 900, unit: 'head' }] : [],
      links: links.map(({ claim, relation }) => ({
        ...{ claim: claims[claim]!, relation, strength: 1, rationale: 'Because.' },
      })),
    })
  return { world, claims }
}

/** Filters of the log on such a dossier. */
const filtersDrawn = (claims: string[]): fc.Arbitrary<DevelopmentFilters> =>
  fc.record({
    kind: maybe(some(...KINDS)),
    actor: maybe(some(...ACTORS)),
    role: maybe(pick('actor' as const, 'recipient' as const)),
    from: maybe(pick('2020-02-01', '2021-01-01')),
    to: maybe(pick('2021-12-31', '2022-06-30')),
    stage: maybe(fc.subarray([...STAGES], { minLength: 2 })),
    place: maybe(some(...PLACES)),
    claim: maybe(pick([claims[0]!], [claims[1]!])),
    relation: maybe(pick(['supports' as const], ['contradicts' as const, 'context' as const])),
    polarity: maybe(pick('occurred' as const, 'did-not-occur' as const)),
    picked: maybe(pick(['doer=RU'], ['place=Minsk&country=PL', `claim=${claims[0]}`])),
    world: maybe(pick('2022-01-01', '2022-06-30')),
  })

const selectionDrawn = (claims: string[]): fc.Arbitrary<Selection> =>
  fc.record({
    from: orNull(pick('2020-02-10', '2021-02-01')),
    to: orNull(pick('2021-06-30', '2022-12-31')),
    kinds: fc.subarray(KINDS, { maxLength: 2 }),
    actor: orNull(pick(...ACTORS)),
    recipient: orNull(pick(...ACTORS)),
    who: orNull(pick(...ACTORS)),
    countries: fc.subarray(['BY', 'PL'], { maxLength: 1 }),
    places: fc.subarray(PLACES, { maxLength: 1 }),
    claims: fc.subarray(claims, { maxLength: 2 }),
  })

/** Of a record only some parts at a time, or nothing ever fits. */
const thin = <T extends object>(whole: fc.Arbitrary<T>, empty: T, most: number): fc.Arbitrary<T> =>
  fc.tuple(whole, fc.array(fc.nat(11), { maxLength: most })).map(([all, kept]) => {
    const names = Object.keys(all) as (keyof T)[]
    return Object.fromEntries(
      names.map((name, at) => [name, kept.includes(at) ? all[name] : empty[name]]),
    ) as T
  })

const unset = {} as DevelopmentFilters

/** Up to three filters and three picks on such a dossier. */
export const variedChoices = (claims: string[]): fc.Arbitrary<[DevelopmentFilters, Selection]> =>
  fc.tuple(thin(filtersDrawn(claims), unset, 3), thin(selectionDrawn(claims), nothing, 3))
