import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { reader } from '@/lib/core/db/reader'
import { logDevelopment, makeBaseline } from '@/tests/harness/evidence'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { reportModel } from './rules/model'

let world: World
let baselineId: string
let claimRefs: string[]

type Relation = 'supports' | 'contradicts' | 'exceeds' | 'fulfils' | 'fails'

const accept = (claim: string, relation: Relation, development: string, where = world) =>
  where.api('editor').links.proposeLink({
    key: where.key,
    development,
    claim,
    relation,
    strength: 3,
    rationale: `${development} bears on ${claim}.`,
    accept: true,
  })

async function link(claim: string, relation: Relation, grades: string[], on = '2021-11-04') {
  const { ref } = await logDevelopment(world, { grades, on })
  await accept(claim, relation, ref)
}

beforeAll(async () => {
  world = await makeWorld()
  const baseline = await makeBaseline(world)
  baselineId = baseline.baselineId
  const claims = [
    await baseline.addClaim('One.', 5),
    await baseline.addClaim('Two.', 2),
    await baseline.addClaim('Three.', 1),
  ]
  claimRefs = claims.map(({ ref }) => ref)
  await link(claimRefs[0]!, 'contradicts', ['B2', 'C3@wire'])
  await link(claimRefs[0]!, 'supports', ['A1', 'C3@wire'], '2020-02-01')
  await link(claimRefs[1]!, 'exceeds', ['A2'])
  await link(claimRefs[1]!, 'contradicts', ['B2'], '2018-01-05')
})

const compose = async (settings: Partial<{ claims: 'all' | 'tested'; world: string }> = {}) => {
  const { id } = await world.api('editor').reports.composeReport({
    key: world.key,
    title: 'What changed',
    settings: { baselineId, ...settings },
  })
  return { key: world.key, reportId: id }
}
const preview = async (which: { key: string; reportId: string }) =>
  world.api('reader').reports.previewReport(which)

describe('a composed report', () => {
  it('is a valid model', async () => {
    const model = await preview(await compose())
    expect(reportModel.parse(structuredClone(model))).toEqual(model)
    expect(model.title).toMatchObject({ dossierKey: world.key, reportTitle: 'What changed', edition: null })
    expect(model.claims.map(({ ref }) => ref)).toEqual(claimRefs)
    expect(model.baseline.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('says the same numbers as the drift of the baseline', async () => {
    const model = await preview(await compose())
    const drift = await world.api('reader').drift.getDrift({ key: world.key, baselineId })
    expect(model.drift).toMatchObject({ drift: drift.drift, coverage: drift.coverage })
    expect(drift.drift).toBeGreaterThan(0)
    const byRef = new Map(drift.perClaim.map((claim) => [claim.ref, claim]))
    for (const { ref, drift: own } of model.claims) expect(own?.drift ?? null).toBe(byRef.get(ref)!.drift)
    expect(Object.values(model.drift.parts).reduce((all, one) => all + one)).toBeCloseTo(100, 6)
  })

  it('looks from the world date that it is set to', async () => {
    const then = await preview(await compose({ world: '2019-12-31' }))
    expect(then.drift).toMatchObject({ drift: null, coverage: 0 })
    expect(then.title.worldDate).toBe('2019-12-31')
  })

  it('carries the team’s notes on its chart as they were known, and no private one', async () => {
    const { api, key } = world
    const { id: reportId } = await api('editor').reports.composeReport({
      ...{ key, title: 'With a chart', settings: { baselineId, chart: { type: 'counts', kinds: [] } } },
    })
    const selector = { panel: 'kinds', label: 'By kind', from: '2021-11-01', to: '2021-11-30' }
    const note = { key, target: { type: 'chart' as const, selector } }
    const { annotations } = api('commenter')
    await annotations.placeAnnotation({ ...note, body: 'A busy month', kind: 'comment' })
    await annotations.placeAnnotation({ ...note, body: 'Mine alone', visibility: 'private' })
    const { chart } = await preview({ key, reportId })
    expect(chart!.notes).toEqual(['1. 2021-11-01 to 2021-11-30, comment by commenter: A busy month'])
    expect(reportModel.safeParse(await preview({ key, reportId })).success).toBe(true)
  })

  it('leaves out what nothing bears on, when asked to', async () => {
    const model = await preview(await compose({ claims: 'tested' }))
    expect(model.claims.map(({ ref }) => ref)).toEqual(claimRefs.slice(0, 2))
  })

  it('numbers its sources from 1 without a gap, and every citation resolves', async () => {
    const { sources, claims } = await preview(await compose())
    expect(sources.map(({ number }) => number)).toEqual(sources.map((_, at) => at + 1))
    const cited = claims.flatMap(({ developments }) => developments.flatMap((line) => line.sources))
    expect(cited.length).toBeGreaterThanOrEqual(4)
    expect(new Set(cited)).toEqual(new Set(sources.map(({ number }) => number)))
  })

  it('says with each claim who answers for it, words or deeds, and how its word of likelihood was borne out', async () => {
    const own = await makeWorld()
    const { api, key } = own
    const baseline = await makeBaseline(own)
    const settings = { baselineId: baseline.baselineId }
    const passages = [{ block: baseline.block, start: 0, end: 7 }]
    for (const relation of ['fulfils', 'fulfils', 'fulfils', 'fulfils', 'fails'] as const) {
      const { ref: claim } = await api('analyst').claims.addClaim({
        ...{ key, ...settings, passages, statement: 'It will.', type: 'forecast', likelihood: 'likely' },
        horizon: '2022-12-31',
      })
      const { ref } = await logDevelopment(own, { grades: ['A1'], stage: 'agreed' })
      await accept(claim, relation, ref, own)
    }
    const { id: reportId } = await api('editor').reports.composeReport({ key, title: 'Borne out', settings })
    const { claims } = await api('reader').reports.previewReport({ key, reportId })
    expect(claims[0]).toMatchObject({
      owner: 'analyst',
      sayDo: { done: 0, said: 1, factor: 0.7 },
      record: { word: 'likely', came: 4, scored: 5 },
    })
    // Wilson 1927 for 4 of 5: 37.6 to 96.4 per cent.
    expect(claims[0]!.record!.interval!.low).toBeCloseTo(37.6, 1)
    expect(claims[0]!.record!.interval!.high).toBeCloseTo(96.4, 1)
    const pdf = await api('reader').reports.getReportPdf({ key, reportId })
    expect((await new Response(pdf.body).arrayBuffer()).byteLength).toBeGreaterThan(10_000)
  })

  it('lists a source once, however many developments cite it', async () => {
    const own = await makeWorld()
    const baseline = await makeBaseline(own)
    const { ref: claim } = await baseline.addClaim()
    const wire = {
      title: 'One wire',
      url: 'https://example.org/wire',
      reliability: 'B',
      credibility: 2,
    } as const
    for (const happened of ['2022-01-01', '2022-01-02']) {
      const { ref } = await log(own, { happened, citations: [wire] })
      await accept(claim, 'supports', ref, own)
    }
    const { reports } = own.api('editor')
    const settings = { baselineId: baseline.baselineId }
    const { id: reportId } = await reports.composeReport({ key: own.key, title: 'Once', settings })
    const { sources, claims } = await reports.previewReport({ key: own.key, reportId })
    expect(sources).toMatchObject([{ number: 1, title: 'One wire', grades: ['B2'] }])
    expect(claims[0]!.developments.map((line) => line.sources)).toEqual([[1], [1]])
  })

  it('shows what was known when it was written apart from what counts', async () => {
    const { claims } = await preview(await compose())
    const lines = claims[1]!.developments
    expect(lines.map(({ relation, knownWhenWritten }) => [relation, knownWhenWritten])).toEqual([
      ['contradicts', true],
      ['exceeds', false],
    ])
    expect(lines.every(({ rationale }) => rationale?.includes('bears on'))).toBe(true)
  })
})

describe('a report', () => {
  it('is about a baseline of its own dossier', async () => {
    const other = await makeWorld()
    const { code, data } = await refusalOf(
      other
        .api('editor')
        .reports.composeReport({ key: other.key, title: 'Theirs', settings: { baselineId } }),
    )
    expect([code, data.issues![0]!.path]).toEqual(['BAD_REQUEST', ['settings', 'baselineId']])
    const missing = { baselineId: '00000000-0000-7000-8000-000000000000' }
    const unknown = await refusalOf(
      other.api('editor').reports.composeReport({ key: other.key, title: 'None', settings: missing }),
    )
    expect(unknown.message).toBe(
      (
        await refusalOf(
          other
            .api('editor')
            .reports.composeReport({ key: other.key, title: 'Theirs', settings: { baselineId } }),
        )
      ).message,
    )
  })

  it('that somebody changed first is refused with both versions', async () => {
    const which = await compose()
    const { reviseReport } = world.api('editor').reports
    await reviseReport({ ...which, version: 1, title: 'Theirs' })
    const { code, data } = await refusalOf(reviseReport({ ...which, version: 1, title: 'Mine' }))
    expect(code).toBe('CONFLICT')
    expect(data).toMatchObject({
      reason: 'stale',
      yours: { title: 'Mine', version: 1 },
      theirs: { title: 'Theirs', version: 2 },
    })
    expect((await world.api('reader').reports.getReport(which)).title).toBe('Theirs')
  })

  it('of another dossier answers like one that does not exist', async () => {
    const other = await makeWorld()
    const { reportId } = await compose()
    const ask = (id: string) =>
      refusalOf(other.api('reader').reports.getReport({ key: other.key, reportId: id }))
    expect(await ask(reportId)).toEqual(await ask('00000000-0000-7000-8000-000000000000'))
  })
})

const snapshotOf = async ({ reportId }: { reportId: string }, number: number) => {
  const where = { dossierId: world.dossierId, reportId, number }
  return prisma().edition.findFirstOrThrow({ where })
}

describe('an edition', () => {
  it('stays as it was issued, whatever happens afterwards', async () => {
    const which = await compose()
    const issued = await world.api('editor').reports.issueEdition(which)
    const before = await snapshotOf(which, issued.number)
    expect(reportModel.parse(before.snapshot).title.edition).toBe(1)
    await link(claimRefs[0]!, 'contradicts', ['A1'])
    await world.api('editor').reports.reviseReport({ ...which, version: 1, title: 'Another title' })
    const after = await snapshotOf(which, issued.number)
    expect(after).toEqual(before)
    expect((await preview(which)).drift.drift).not.toBe(reportModel.parse(before.snapshot).drift.drift)
    const { issued: editions } = await world.api('reader').reports.getReport(which)
    expect(editions).toMatchObject([{ number: 1, sha256: issued.sha256 }])
  })

  it('carries the hash of what it says', async () => {
    const which = await compose()
    const { number, sha256 } = await world.api('editor').reports.issueEdition(which)
    const { snapshot } = await snapshotOf(which, number)
    const text = JSON.stringify(reportModel.parse(snapshot))
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256)
  })

  it('cannot be changed, by the application or by the owner of the schema', async () => {
    const which = await compose()
    await world.api('editor').reports.issueEdition(which)
    const change = prisma().edition.updateMany({
      where: { dossierId: world.dossierId, reportId: which.reportId },
      data: { sha256: '0'.repeat(64) },
    })
    await expect(change).rejects.toThrow(/permission denied|append-only/)
    const asOwner = prisma().$transaction([
      prisma().$executeRaw`RESET ROLE`,
      prisma().$executeRaw`UPDATE editions SET sha256 = '' WHERE dossier_id = ${world.dossierId}::uuid`,
    ])
    await expect(asOwner).rejects.toThrow(/permission denied|append-only/)
  })

  it('gets a number of its own when two are issued at once', async () => {
    const which = await compose()
    const { issueEdition } = world.api('editor').reports
    const both = await Promise.all([issueEdition(which), issueEdition(which), issueEdition(which)])
    expect(both.map(({ number }) => number).toSorted()).toEqual([1, 2, 3])
    const numbers = await reader()<{ number: number }[]>`
      SELECT number FROM editions WHERE dossier_id = ${world.dossierId} AND report_id = ${which.reportId} ORDER BY number`
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('is issued by those who may, and read by all members', async () => {
    const which = await compose()
    expect((await refusalOf(world.api('analyst').reports.issueEdition(which))).code).toBe('FORBIDDEN')
    expect((await world.api('reader').reports.getReport(which)).issued).toEqual([])
  })
})
