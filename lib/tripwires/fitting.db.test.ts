import fc from 'fast-check'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { env } from '@/lib/core/env'
import type { Caller } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { json } from '@/prisma/seed/files'
import { seedLog } from '@/prisma/seed/log'
import type { ActorSeed } from '@/prisma/seed/shapes'
import { makeBaseline } from '@/tests/harness/evidence'
import { apiAs, makePrincipal, type Api, type World } from '@/tests/harness/world'
import type { Tripwire } from './contract'
import { listTripwires } from './queries/list'
import { isAsking, type TripwireRule } from './rules/rule'

const key = 'BLR'
let api: Api
let dossierId: string
let claimId: string
let accountId: string
let log: { id: string; ref: string; happened: string; reviewState: string; figures: Figure[] }[]
type Figure = { metric: string; low: number | null; best: number | null; high: number | null }

beforeAll(async () => {
  const lead = await makePrincipal('lead')
  accountId = lead.accountId
  api = apiAs(lead)
  await api.dossiers.createDossier({ newKey: key, title: 'The log of the sample' })
  for (const { code, name, type } of json<ActorSeed[]>('actors.json'))
    await api.actors.addActor({ key, code, name, type })
  await seedLog(api, key)
  ;({ id: dossierId } = await prisma().dossier.findUniqueOrThrow({ where: { key } }))
  const baseline = await makeBaseline({ key, dossierId, api: () => api } as unknown as World)
  const { ref: claim } = await baseline.addClaim()
  ;({ id: claimId } = await prisma().claim.findFirstOrThrow({ where: { dossierId } }))
  const refs = await prisma().development.findMany({ where: { dossierId }, orderBy: { startsOn: 'desc' } })
  const states = ['rejected', 'candidate', 'duplicate']
  for (const [at, { id }] of refs.entries())
    if (at % 7 === 0) {
      const reviewState = states[(at / 7) % states.length]!
      await prisma().development.updateMany({ where: { dossierId, id }, data: { reviewState } })
    }
  await api.developments.retractDevelopment({ key, ref: refs[3]!.ref, reason: 'For the test.' })
  for (const { ref: development } of refs.filter((_, at) => at % 5 === 1))
    await api.links.proposeLink({
      ...{ key, development, claim, relation: 'supports', strength: 1, rationale: 'For the test.' },
    })
  const found = await prisma().development.findMany({ where: { dossierId }, include: { measurements: true } })
  log = found.map(({ measurements, ...one }) => ({ ...one, figures: measurements }))
}, 180_000)

const some = <T>(values: readonly T[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength })
/** A part of a rule that most rules do without, so that the others have something to fit. */
const rarely = <T>(part: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: part, weight: 1 })
const rule: fc.Arbitrary<TripwireRule> = fc
  .record({
    kinds: some(['military-exercise', 'troop-deployment', 'agreement-treaty', 'statement', 'loan-credit'], 4),
    actors: some(['RU', 'by', 'PL', 'US', 'QQ'], 2),
    place: rarely(fc.constantFrom('Belarus', 'brest', 'Nowhere')),
    words: rarely(
      fc.constantFrom(
        ...[
          'Zapad',
          'russia',
          '"union state"',
          'loan or gas',
          'exercise -zapad',
          'nucl*',
          'the',
          'BLR-D-0120',
        ],
      ),
    ),
    figure: rarely(
      fc.record({
        metric: fc.constantFrom('personnel', 'commitment', 'nothing'),
        op: fc.constantFrom('at-least' as const, 'at-most' as const),
        value: fc.constantFrom(0, 1_000, 9_000, 13_000.5),
      }),
    ),
  })
  .filter(isAsking)
const day = fc.constantFrom('2019-07-19', '2021-09-30', '2023-06-01', '2099-12-31')

/** What fits, by the filters of the log, one actor after the other, and the figures read by hand; the newest first. */
async function byTheLog(
  { kinds, actors, place, words, figure }: TripwireRule,
  to: string,
): Promise<string[]> {
  const filters = {
    ...{ key, limit: 200, from: '2019-07-19', to, polarity: 'occurred' as const },
    ...{ kind: kinds.length > 0 ? kinds : undefined, place: place === null ? undefined : [place] },
  }
  const asked = actors.length > 0 ? actors.map((actor) => [actor]) : [undefined]
  const lists = await Promise.all(
    asked.map((actor) => api.developments.listDevelopments({ ...filters, actor, q: words ?? undefined })),
  )
  const reaches = ({ metric, low, best, high }: Figure) => {
    if (metric !== figure!.metric) return false
    const [least, most] = [low ?? best ?? high, high ?? best ?? low]
    return figure!.op === 'at-least'
      ? most !== null && most >= figure!.value
      : least !== null && least <= figure!.value
  }
  return lists[0]!.items.flatMap(({ ref }) => {
    const whole = log.find((one) => one.ref === ref)!
    const inAll = lists.every(({ items }) => items.some((one) => one.ref === ref))
    const refused = ['rejected', 'unverifiable', 'duplicate', 'superseded'].includes(whole.reviewState)
    return inAll && !refused && (!figure || whole.figures.some(reaches)) ? [ref] : []
  })
}

async function store(rules: { rule: TripwireRule; byDate: string }[]): Promise<string[]> {
  const rows = rules.map(({ rule: { figure, ...rest }, byDate }) => ({
    ...{ dossierId, id: newId(), claimId, says: 'Something', effect: 'breaks', ...rest, ...figure },
    ...{ byDate: new Date(byDate), createdById: accountId },
  }))
  await prisma().tripwire.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

/** Fits a good part of the sample, whatever else is drawn: a test of rules that nothing fits would say nothing. */
const wide = {
  rule: { kinds: ['military-exercise'], actors: [], place: null, words: null, figure: null },
  ...{ byDate: '2025-12-31', passes: [0, 2] },
}

it('finds for many rules at once what the filters of the log find for each', async () => {
  const drawn = fc.array(fc.record({ rule, byDate: day, passes: fc.array(fc.nat(40), { maxLength: 3 }) }), {
    ...{ minLength: 1, maxLength: 30, size: 'max' as const },
  })
  let seen = 0
  const property = fc.asyncProperty(drawn, async (others) => {
    const rules = [wide, ...others]
    await prisma().tripwire.deleteMany({ where: { dossierId } })
    const ids = await store(rules)
    const expected: { refs: string[]; passed: string[] }[] = []
    for (const [at, { rule: one, byDate, passes }] of rules.entries()) {
      const refs = await byTheLog(one, byDate)
      seen += refs.length
      const passed = [...new Set(passes)].flatMap((place) => refs[place] ?? [])
      await prisma().tripwirePass.createMany({
        data: passed.map((ref) => ({
          ...{ dossierId, tripwireId: ids[at]!, developmentId: log.find((each) => each.ref === ref)!.id },
          ...{ reason: 'Not meant.', accountId },
        })),
      })
      expected.push({ refs, passed })
    }
    const { items } = await api.tripwires.listTripwires({ key, limit: 200 })
    const links = await prisma().link.findMany({
      where: { dossierId, claimId, endedAt: null },
      include: { development: true },
    })
    const linked = new Set(
      links
        .filter(({ state }) => ['proposed', 'accepted'].includes(state))
        .map(({ development }) => development.ref),
    )
    const byId = new Map<string, Tripwire>(items.map((item) => [item.id, item]))
    for (const [at, { refs, passed }] of expected.entries()) {
      const { hits, open } = byId.get(ids[at]!)!
      const counting = refs.filter((ref) => !passed.includes(ref))
      const ordered = [...counting, ...refs.filter((ref) => passed.includes(ref))].slice(0, 20)
      const said = JSON.stringify(rules[at])
      expect(
        hits.map(({ ref }) => ref),
        said,
      ).toEqual(ordered)
      expect(open, said).toBe(counting.length)
      for (const hit of hits) {
        expect(hit.passed !== null, said).toBe(passed.includes(hit.ref))
        expect(hit.link !== null, said).toBe(linked.has(hit.ref))
      }
    }
  })
  await fc.assert(property, { numRuns: 4 })
  expect(seen, 'something fits').toBeGreaterThan(4 * wide.passes.length)
}, 180_000)

let asked: string[] = []
const counting = postgres(env().DATABASE_URL, {
  max: 1,
  transform: { column: { from: postgres.toCamel }, undefined: null },
  debug: (_connection, statement) => asked.push(statement),
})
afterAll(() => counting.end())

it('asks as little about a hundred tripwires as about one: the tripwires, names, actors, how common, what fits', async () => {
  const caller = { read: counting, dossier: { id: dossierId, key } } as unknown as Caller
  const statements = async (rules: TripwireRule[], development?: string) => {
    await prisma().tripwire.deleteMany({ where: { dossierId } })
    await store(rules.map((one) => ({ rule: one, byDate: '2099-12-31' })))
    await counting`SELECT 1`
    asked = []
    const { items } = await listTripwires(caller, { key, limit: 200, development })
    return { asked: asked.length, items: items.length }
  }
  const [one, ...others] = fc.sample(
    rule.map((given) => ({ ...given, words: 'russia', actors: ['RU', 'by'] })),
    { numRuns: 100, seed: 3 },
  )
  await statements([one!])
  expect(await statements([one!])).toEqual({ asked: 5, items: 1 })
  expect(await statements([one!, ...others])).toEqual({ asked: 5, items: 100 })
  expect((await statements([one!, ...others], 'BLR-D-0120')).asked).toBe(5)
  expect(await statements([])).toEqual({ asked: 1, items: 0 })
})
