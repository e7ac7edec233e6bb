import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeBaseline } from '@/tests/harness/evidence'
import { log, type Draft } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { countedFacets, exclusionsOf, type CountedFacet } from './rules/facets'
import type { DevelopmentFilters } from './rules/filters'

type Whole = Draft &
  Required<Pick<Draft, 'title' | 'kind' | 'happened' | 'stage'>> & { ref: string; gone: boolean }

const ROWS = 240
let world: World
let claims: string[]
let rows: Whole[] = []

const pick = <T>(...values: T[]) => fc.constantFrom(...values)
const some = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 })

const KINDS = ['statement', 'sanction', 'loan-credit'] as const
const STAGES = ['announced', 'agreed', 'completed'] as const
const ACTORS = ['RU', 'BY', 'PL']
const ROLES = ['actor', 'recipient'] as const
const PLACES = ['Minsk', 'Homel']
const OUTLETS = ['Wire', 'Paper']
const MARKINGS = ['CLEAR', 'AMBER'] as const
const REVIEWS = ['accepted', 'draft'] as const
const LETTERS = ['A', 'B', 'F'] as const
const DIGITS = [1, 2, 6] as const
const DAYS = ['2019-01-31', '2019-02-01', '2020-02-29', '2021-09-10', '2021-12-31']
const RELATIONS = ['supports', 'contradicts'] as const

const drawn = fc.record({
  kind: pick(...KINDS),
  stage: pick(...STAGES),
  polarity: pick('occurred' as const, 'did-not-occur' as const),
  happened: pick(...DAYS),
  marking: pick(...MARKINGS),
  reviewState: pick(...REVIEWS),
  series: pick(null, 'Zapad', 'Shield'),
  place: pick(null, ...PLACES),
  actors: fc.uniqueArray(fc.record({ code: pick(...ACTORS), role: pick(...ROLES) }), {
    maxLength: 2,
    selector: ({ code }) => code,
  }),
  outlet: pick(null, ...OUTLETS),
  reliability: pick(...LETTERS),
  credibility: pick(...DIGITS),
  figures: fc.boolean(),
  link: pick(null, 0, 1),
  relation: pick(...RELATIONS),
  gone: fc.boolean().map((one) => one),
})

beforeAll(async () => {
  world = await makeWorld()
  const baseline = await makeBaseline(world)
  claims = [(await baseline.addClaim()).ref, (await baseline.addClaim('Another sentence.')).ref]
  const actors = ACTORS.map((code) => ({ code, name: code, type: 'state' as const }))
  await log(world, { title: 'Actors', newActors: actors, newPlace: { name: 'Minsk' }, happened: '1990' })
  await log(world, { title: 'Places', newPlace: { name: 'Homel' }, happened: '1990' })
  const drafts = fc.sample(drawn, { numRuns: ROWS, seed: 7 })
  rows = []
  for (const [
    at,
    { outlet, figures, link, relation, gone, reliability, credibility, ...draft },
  ] of drafts.entries()) {
    const whole: Draft = {
      ...draft,
      title: `Number ${at}`,
      citations: outlet ? [{ title: `In ${outlet} ${at}`, outlet, reliability, credibility }] : [],
      measurements: figures ? [{ metric: 'personnel', best: at + 1, unit: 'head' }] : [],
      links: link === null ? [] : [{ claim: claims[link]!, relation, strength: 1, rationale: 'Because.' }],
    }
    const { ref } = await log(world, whole)
    const retract = gone && at % 4 === 0
    if (retract)
      await world.api('editor').developments.retractDevelopment({ key: world.key, ref, reason: 'Made up.' })
    rows.push({ ...(whole as Whole), ref, gone: retract })
  }
}, 120_000)

/** What a row has of a facet, as its values. */
const valuesOf: Record<CountedFacet, (row: Whole) => string[]> = {
  kind: (row) => [row.kind],
  actor: (row) => row.actors!.map(({ code }) => code),
  stage: (row) => [row.stage],
  place: (row) => (row.place ? [row.place] : []),
  outlet: (row) => row.citations!.map(({ outlet }) => outlet!),
  series: (row) => (row.series ? [row.series] : []),
  claim: (row) => row.links!.map(({ claim }) => claim),
  relation: (row) => row.links!.map(({ relation }) => relation),
  review: (row) => [row.reviewState!],
  marking: (row) => [row.marking!],
  year: (row) => [row.happened.slice(0, 4)],
  polarity: (row) => [row.polarity!],
  reliability: (row) => row.citations!.map((cited) => cited.reliability),
  credibility: (row) => row.citations!.map((cited) => String(cited.credibility)),
  figures: (row) => [row.measurements!.length > 0 ? 'with' : 'without'],
  links: (row) => [row.links!.length > 0 ? 'with' : 'without'],
  sources: (row) => [row.citations!.length > 0 ? 'with' : 'without'],
}

const orBetter = (scale: readonly (string | number)[], worst: string | number | undefined) =>
  worst === undefined ? null : scale.at(-1) === worst ? [worst] : scale.slice(0, scale.indexOf(worst) + 1)

/** Whether a row fits, worked out in the plainest way. */
function fits(row: Whole, filters: DevelopmentFilters): boolean {
  const any = (facet: CountedFacet, wanted: readonly (string | number)[] | null | undefined) =>
    !wanted || valuesOf[facet](row).some((value) => wanted.map(String).includes(value))
  const { role, actor, claim, relation, from, to, include } = filters
  const acting = row.actors!.filter((one) => !actor || actor.includes(one.code))
  const links = row.links!.filter((link) => !claim || claim.includes(link.claim))
  return [
    include === 'retracted' || !row.gone,
    (['kind', 'stage', 'place', 'outlet', 'series', 'review', 'marking', 'year'] as const).every((facet) =>
      any(facet, filters[facet]),
    ),
    (['polarity', 'figures', 'links', 'sources'] as const).every((facet) =>
      any(facet, filters[facet] && [filters[facet]]),
    ),
    any('reliability', orBetter(['A', 'B', 'C', 'D', 'E', 'F'], filters.reliability)),
    any('credibility', orBetter([1, 2, 3, 4, 5, 6], filters.credibility)),
    (!actor && !role) || acting.some((one) => !role || one.role === role),
    (!claim && !relation) || links.some((link) => !relation || relation.includes(link.relation)),
    !from || row.happened >= from,
    !to || row.happened <= to,
    Object.entries(exclusionsOf(filters.not)).every(
      ([facet, values]) => !valuesOf[facet as CountedFacet](row).some((value) => values.includes(value)),
    ),
  ].every(Boolean)
}

const question = (): fc.Arbitrary<DevelopmentFilters> =>
  fc.record({
    kind: maybe(some(...KINDS)),
    actor: maybe(some(...ACTORS)),
    role: maybe(pick(...ROLES)),
    stage: maybe(some(...STAGES)),
    place: maybe(some(...PLACES)),
    outlet: maybe(some(...OUTLETS)),
    series: maybe(some('Zapad', 'Shield')),
    claim: maybe(some(claims[0]!, claims[1]!)),
    relation: maybe(some(...RELATIONS)),
    review: maybe(some(...REVIEWS)),
    marking: maybe(some(...MARKINGS)),
    year: maybe(some('2019', '2020', '2021')),
    polarity: maybe(pick('occurred' as const, 'did-not-occur' as const)),
    reliability: maybe(pick(...LETTERS)),
    credibility: maybe(pick(...DIGITS)),
    figures: maybe(pick('with' as const, 'without' as const)),
    links: maybe(pick('with' as const, 'without' as const)),
    sources: maybe(pick('with' as const, 'without' as const)),
    from: maybe(pick(...DAYS)),
    to: maybe(pick(...DAYS)),
    include: maybe(pick('retracted' as const)),
    not: maybe(
      fc.uniqueArray(
        pick(
          'kind:statement',
          'stage:agreed',
          'actor:RU',
          'place:Minsk',
          'outlet:Wire',
          'series:Zapad',
          `claim:${claims[0]}`,
          'relation:supports',
          'review:draft',
          'marking:AMBER',
          'year:2020',
        ),
        { minLength: 1, maxLength: 3 },
      ),
    ),
  })

/** Only a few filters at a time, or nothing ever fits. */
const few = () =>
  fc.tuple(question(), fc.uniqueArray(fc.nat(21), { minLength: 0, maxLength: 4 })).map(([all, chosen]) => {
    const names = Object.keys(all) as (keyof DevelopmentFilters)[]
    return Object.fromEntries(chosen.map((at) => [names[at], all[names[at]!]])) as DevelopmentFilters
  })

const own = { from: '2000-01-01' }
const listed = async (filters: DevelopmentFilters) => {
  const asked = { ...filters, from: filters.from ?? own.from }
  const { items, total, atLeast } = await world
    .api('reader')
    .developments.listDevelopments({ key: world.key, limit: 200, ...asked })
  return { refs: items.map(({ ref }) => ref).toSorted(), total, atLeast }
}

describe('any filters together', () => {
  it('show what fits each of them, and count it', async () => {
    await fc.assert(
      fc.asyncProperty(few(), async (filters) => {
        const expected = rows.filter((row) => fits(row, filters)).map(({ ref }) => ref)
        const { refs, total, atLeast } = await listed(filters)
        expect({ total, atLeast }).toEqual({ total: expected.length, atLeast: false })
        if (expected.length <= 200) expect(refs).toEqual(expected.toSorted())
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('have choices with as many beside them as they would show', async () => {
    await fc.assert(
      fc.asyncProperty(few(), fc.constantFrom(...countedFacets), async (filters, facet) => {
        const asked = { ...filters, from: filters.from ?? own.from }
        const { facets } = await world
          .api('reader')
          .developments.countFacets({ key: world.key, facets: [facet], ...asked })
        const not = filters.not?.filter((each) => !each.startsWith(`${facet}:`))
        const alone = facet === 'actor' ? { role: undefined } : {}
        const rest = rows.filter((row) => fits(row, { ...filters, [facet]: undefined, ...alone, not }))
        const counts = new Map<string, number>()
        for (const row of rest)
          for (const value of new Set(valuesOf[facet](row))) counts.set(value, (counts.get(value) ?? 0) + 1)
        expect(facets[0]).toMatchObject({ atLeast: false, uncounted: false })
        expect(new Map(facets[0]!.values.map(({ value, count }) => [value, count]))).toEqual(counts)
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

describe('a list that is empty', () => {
  it('is told what it would show without one of its filters', async () => {
    const filters = { kind: ['sanction'], year: ['1999'] } satisfies DevelopmentFilters
    const { items } = await world
      .api('reader')
      .developments.suggestWider({ key: world.key, ...own, ...filters })
    const sanctions = rows.filter((row) => fits(row, { kind: ['sanction'] })).length
    expect(items).toEqual([{ drop: ['year'], q: null, total: sanctions, atLeast: false }])
  })

  it('is told a wider search', async () => {
    const api = world.api('reader').developments
    const { items } = await api.suggestWider({ key: world.key, q: 'numb elsewhere', series: ['Zapad'] })
    const zapad = rows.filter((row) => fits(row, { series: ['Zapad'] })).length
    expect(items).toEqual([{ drop: ['q'], q: null, total: zapad, atLeast: false }])
    const begun = await api.suggestWider({ key: world.key, q: 'num', ...own })
    expect(begun.items).toContainEqual(expect.objectContaining({ q: 'num*', drop: [] }))
  })
})
