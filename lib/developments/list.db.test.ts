import { beforeAll, describe, expect, it } from 'vitest'
import { makeBaseline } from '@/tests/harness/evidence'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type Api, type World } from '@/tests/harness/world'

type Question = Partial<Parameters<Api['developments']['listDevelopments']>[0]>

let world: World
let claim: string
const refs: Record<string, string> = {}

async function fill() {
  const newActors = [
    { code: 'RU', name: 'Russia', type: 'state' as const },
    { code: 'BY', name: 'Belarus', type: 'state' as const },
  ]
  const zapad = await log(world, {
    title: 'Exercise Zapad-2021 begins',
    summary: 'Fifteen ranges; a joint command post works in Belarus.',
    kind: 'military-exercise',
    happened: '2021-09-10/2021-09-16',
    stage: 'under-way',
    series: 'Zapad',
    newActors,
    actors: [
      { code: 'RU', role: 'actor' },
      { code: 'by', role: 'host' },
    ],
    newPlace: { name: 'Obuz-Lesnovsky', iso3166: 'BY', latitude: 53.1, longitude: 25.9 },
    measurements: [
      { metric: 'personnel', best: 12_800, unit: 'head', attributedTo: 'BY' },
      { metric: 'personnel', part: 'Russian part', best: 2_500, unit: 'head' },
      { metric: 'participatingStates', best: 7, unit: 'states' },
      { metric: 'tanks', best: 140, unit: 'count' },
    ],
    citations: [
      { url: 'https://example.org/zapad', title: 'Zapad', outlet: 'Wire', reliability: 'C', credibility: 3 },
      { url: 'https://example.org/zapad-2', title: 'Zapad again', reliability: 'B', credibility: 2 },
    ],
    links: [{ claim, relation: 'exceeds', strength: 3, rationale: 'More than was said.' }],
  })
  const loan = await log(world, {
    title: 'Заём на 630 миллионов долларов',
    summary: 'Россия согласовала кредит. The command post is not in it.',
    kind: 'loan-credit',
    happened: '2021-09',
    stage: 'agreed',
    actors: [
      { code: 'RU', role: 'funder' },
      { code: 'BY', role: 'recipient' },
    ],
    citations: [{ title: 'A letter', reliability: 'F', credibility: 6 }],
    knownFrom: '2021-12-01',
    backfilled: true,
    reviewState: 'draft',
  })
  const silence = await log(world, {
    title: 'No unified currency was introduced',
    happened: '2019-12-31',
    polarity: 'did-not-occur',
    actors: [{ code: 'BY' }],
    citations: [{ title: 'A report', outlet: 'wire', reliability: 'A', credibility: 1 }],
  })
  const gone = await log(world, {
    title: 'A rumour about a joint command',
    happened: '2020-02-29',
    stage: 'rumoured',
  })
  await world
    .api('editor')
    .developments.retractDevelopment({ key: world.key, ref: gone.ref, reason: 'Made up.' })
  Object.assign(refs, { zapad: zapad.ref, loan: loan.ref, silence: silence.ref, gone: gone.ref })
}

beforeAll(async () => {
  world = await makeWorld()
  const baseline = await makeBaseline(world)
  claim = (await baseline.addClaim()).ref
  await fill()
})

const list = (question: Question = {}) =>
  world.api('reader').developments.listDevelopments({ key: world.key, ...question })
const names = async (question: Question) => {
  const { items, total, atLeast } = await list(question)
  expect(total).toBe(items.length)
  expect(atLeast).toBe(false)
  return items.map(({ ref }) => Object.keys(refs).find((name) => refs[name] === ref))
}

describe('a row', () => {
  it('carries what the log shows', async () => {
    const [row] = (await list({ series: ['Zapad'] })).items
    expect(row).toMatchObject({
      ref: refs['zapad'],
      title: 'Exercise Zapad-2021 begins',
      kind: 'military-exercise',
      happened: '2021-09-10/2021-09-16',
      startsOn: '2021-09-10',
      endsOn: '2021-09-16',
      precision: 'interval',
      stage: 'under-way',
      actors: [
        { code: 'RU', name: 'Russia', role: 'actor' },
        { code: 'BY', name: 'Belarus', role: 'host' },
      ],
      place: 'Obuz-Lesnovsky',
      reliability: 'B',
      credibility: 2,
      citations: 2,
      links: [{ relation: 'exceeds', count: 1 }],
      marking: 'CLEAR',
      reviewState: 'accepted',
      retractedAt: null,
      version: 1,
      backfilled: false,
    })
    expect(row!.figures).toHaveLength(3)
    expect(row!.figures[0]).toMatchObject({
      metric: 'personnel',
      part: null,
      best: 12_800,
      basis: 'declared',
      attributedTo: 'BY',
    })
  })
})

describe('a filter', () => {
  it.each<[string, Question, string[]]>([
    ['nothing', {}, ['zapad', 'loan', 'silence']],
    ['kind', { kind: ['military-exercise'] }, ['zapad']],
    ['several kinds', { kind: ['military-exercise', 'loan-credit'] }, ['zapad', 'loan']],
    ['one kind by itself, as in an address', { kind: 'loan-credit' }, ['loan']],
    ['actor', { actor: ['RU'] }, ['zapad', 'loan']],
    ['actor in small letters', { actor: ['ru'] }, ['zapad', 'loan']],
    ['several actors, any', { actor: ['RU', 'BY'] }, ['zapad', 'loan', 'silence']],
    ['an unknown actor', { actor: ['XX'] }, []],
    ['actor in a role', { actor: ['BY'], role: 'recipient' }, ['loan']],
    ['a role of anybody', { role: 'host' }, ['zapad']],
    ['from', { from: '2021-09-02' }, ['zapad']],
    ['to', { to: '2021-09-01' }, ['loan', 'silence']],
    ['one day', { from: '2021-09-10', to: '2021-09-10' }, ['zapad']],
    ['a broken month', { from: '2021-08-15', to: '2021-09-05' }, ['loan']],
    ['stage', { stage: ['agreed', 'completed'] }, ['loan', 'silence']],
    ['reliability or better', { reliability: 'B' }, ['zapad', 'silence']],
    ['reliability that cannot be judged', { reliability: 'F' }, ['loan']],
    ['credibility or better', { credibility: 1 }, ['silence']],
    ['the two halves of a grade', { reliability: 'A', credibility: 2 }, ['silence']],
    ['place', { place: 'obuz-lesnovsky' }, ['zapad']],
    ['series', { series: 'Zapad' }, ['zapad']],
    ['relation', { relation: ['exceeds', 'supports'] }, ['zapad']],
    ['a relation that nothing has', { relation: ['corrects'] }, []],
    ['review state', { review: ['draft'] }, ['loan']],
    ['polarity', { polarity: 'did-not-occur' }, ['silence']],
    ['retracted ones too', { include: 'retracted' }, ['zapad', 'loan', 'gone', 'silence']],
    ['retracted ones of a stage', { include: 'retracted', stage: ['rumoured'] }, ['gone']],
    ['the world date', { world: '2021-09-09' }, ['loan', 'silence']],
    ['the knowledge date, before anything was recorded', { known: '2021-11-30' }, []],
    ['the knowledge date, with history known earlier', { known: '2021-12-01' }, ['loan']],
    ['a word of a title', { q: 'zapad' }, ['zapad']],
    ['another form of a word', { q: 'exercises' }, ['zapad']],
    ['words apart', { q: 'command post' }, ['zapad', 'loan']],
    ['a phrase', { q: '"joint command"' }, ['zapad']],
    ['a phrase that is nowhere', { q: '"command joint"' }, []],
    ['without a word', { q: 'command -joint' }, ['loan']],
    ['either word', { q: 'zapad or currency' }, ['zapad', 'silence']],
    ['Cyrillic in capitals', { q: 'ЗАЁМ' }, ['loan']],
    ['a Cyrillic phrase', { q: '"согласовала кредит"' }, ['loan']],
    ['only marks', { q: '"!&|' }, []],
    ['text and kind', { q: 'command', kind: ['loan-credit'] }, ['loan']],
    [
      'everything at once',
      {
        kind: ['military-exercise'],
        actor: ['BY'],
        stage: ['under-way'],
        q: 'ranges',
        reliability: 'C',
        place: 'Obuz-Lesnovsky',
      },
      ['zapad'],
    ],
  ])('by %s', async (_name, question, expected) => {
    expect(await names(question)).toEqual(expected)
  })

  it('by claim, and by claim and relation', async () => {
    expect(await names({ claim })).toEqual(['zapad'])
    expect(await names({ claim, relation: ['supports'] })).toEqual([])
    expect(await names({ claim: `${world.key}-C-99` })).toEqual([])
  })

  it('by ref, typed as a text', async () => {
    expect(await names({ q: refs['loan']!.toLowerCase() })).toEqual(['loan'])
  })

  it('shows on an earlier knowledge date what was retracted later', async () => {
    const today = new Date().toISOString().slice(0, 10)
    expect(await names({ known: today })).toEqual(['zapad', 'loan', 'silence'])
  })
})

describe('an order', () => {
  it('is newest first, or oldest, or as recorded', async () => {
    expect(await names({ sort: 'newest' })).toEqual(['zapad', 'loan', 'silence'])
    expect(await names({ sort: 'oldest' })).toEqual(['silence', 'loan', 'zapad'])
    expect(await names({ sort: 'recorded' })).toEqual(['silence', 'loan', 'zapad'])
  })

  it('by relevance puts a title before a summary', async () => {
    await log(world, { title: 'A currency for two states', happened: '2018-01-01' })
    await log(world, { title: 'Talks', summary: 'About a currency.', happened: '2022-01-01' })
    const { items } = await list({ q: 'currency', sort: 'relevance' })
    expect(items.map(({ title }) => title)).toEqual([
      'No unified currency was introduced',
      'A currency for two states',
      'Talks',
    ])
    expect(await refusalOf(list({ sort: 'relevance' }))).toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('another dossier', () => {
  it('sees nothing of this one, whatever it asks', async () => {
    const other = await makeWorld()
    const api = other.api('owner').developments
    const questions: Question[] = [
      {},
      { sort: 'oldest' },
      { sort: 'recorded' },
      { include: 'retracted' },
      { kind: 'military-exercise' },
      { from: '2021-09-02', to: '2021-09-20' },
      { known: '2021-12-31' },
      { q: 'zapad' },
      { q: 'zapad', sort: 'relevance' },
      { q: refs['zapad']! },
      { actor: 'RU' },
      { role: 'host' },
      { place: 'Obuz-Lesnovsky' },
      { series: 'Zapad' },
      { claim },
      { relation: 'exceeds' },
    ]
    for (const question of questions) {
      const { items, total } = await api.listDevelopments({ key: other.key, ...question })
      expect([question, items, total]).toEqual([question, [], 0])
    }
    const { body } = await api.exportDevelopments({ key: other.key })
    expect((await new Response(body).text()).trim().split('\n')).toHaveLength(1)
    const alike = {
      title: 'Exercise Zapad-2021 begins',
      happened: '2021-09-10',
      url: 'https://example.org/zapad',
    }
    expect((await api.findSimilar({ key: other.key, ...alike })).items).toEqual([])
  })

  it('finds and changes nothing by ref, as if it did not exist', async () => {
    const other = await makeWorld()
    const api = other.api('owner').developments
    const ref = refs['zapad']!
    const foreign = await refusalOf(api.getDevelopment({ key: other.key, ref }))
    const missing = await refusalOf(api.getDevelopment({ key: other.key, ref: `${other.key}-D-9999` }))
    expect(foreign).toEqual(missing)
    expect(foreign.code).toBe('NOT_FOUND')
    const retracting = api.retractDevelopment({ key: other.key, ref, reason: 'Mine.' })
    expect((await refusalOf(retracting)).code).toBe('NOT_FOUND')
    const restoring = api.restoreDevelopment({ key: other.key, ref: refs['gone']! })
    expect((await refusalOf(restoring)).code).toBe('NOT_FOUND')
    const revising = api.reviseDevelopment({ key: other.key, ref, version: 1, title: 'Mine' })
    expect((await refusalOf(revising)).code).toBe('NOT_FOUND')
  })

  it('shows its own neighbours only', async () => {
    const other = await makeWorld()
    const { ref } = await log(other, { happened: '2021-09-09' })
    expect(await other.api('reader').developments.getDevelopment({ key: other.key, ref })).toMatchObject({
      newer: null,
      older: null,
    })
  })
})

describe('a bad question', () => {
  it('is refused with a sentence', async () => {
    expect((await refusalOf(list({ cursor: 'x' }))).message).toContain('not a cursor')
    expect((await refusalOf(list({ cursor: '2021-09-10', sort: 'recorded' }))).code).toBe('BAD_REQUEST')
    await expect(list({ from: '10.9.2021' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(list({ limit: 201 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
