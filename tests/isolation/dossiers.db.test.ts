import { beforeAll, describe, expect, it } from 'vitest'
import { checked, csvOf } from '@/tests/harness/import'
import { makeWorld, type World } from '@/tests/harness/world'

const canary = 'Canary7f3a9'
let theirs: World
let ours: World

/** Fills a dossier with a word that must never be seen from another one. */
async function fill(world: World, word: string) {
  const { key } = world
  const api = world.api('owner')
  await api.actors.addActor({ key, code: 'RU', name: `Actor ${word}` })
  const { ref } = await api.developments.logDevelopment({
    key,
    title: `Exercise ${word}`,
    summary: `Summary ${word}`,
    kind: 'military-exercise',
    happened: '2021-09-10',
    actors: [{ code: 'RU', role: 'actor' }],
    series: `Series ${word}`,
    newPlace: { name: `Place ${word}` },
    place: `Place ${word}`,
    citations: [
      {
        url: `https://example.test/${word}`,
        title: `Source ${word}`,
        outlet: `Outlet ${word}`,
        reliability: 'B',
        credibility: 2,
      },
    ],
    measurements: [{ metric: 'personnel', best: 12_000, unit: 'head' }],
  })
  const { id: baselineId } = await api.baselines.addBaseline({
    key,
    title: `Baseline ${word}`,
    publishedOn: '2020-01-01',
    text: `# Head\n\nText ${word} says so.`,
  })
  const claim = await api.claims.addClaim({
    key,
    baselineId,
    statement: `Claim ${word}`,
    type: 'fact',
    passages: [{ block: 'B1', start: 0, end: 4 }],
  })
  await api.links.proposeLink({
    key,
    development: ref,
    claim: claim.ref,
    relation: 'supports',
    strength: 2,
    rationale: `Because ${word}`,
    accept: true,
  })
  await api.annotations.placeAnnotation({
    key,
    target: { type: 'claim', id: claim.id },
    kind: 'comment',
    body: `Note ${word}`,
  })
  const file = csvOf(
    ['id', 'title', 'kind', 'happened'],
    [[`${word}-1`, `Row ${word}`, 'statement', '2020-01-01']],
  )
  const batch = await checked(world, file, { name: `${word}.csv` })
  await api.imports.keepMapping({ key, name: `Mapping ${word}`, mapping: batch.mapping! })
  const report = await api.reports.composeReport({ key, title: `Report ${word}`, settings: { baselineId } })
  return { ref, baselineId, claim, report, batch }
}

let foreign: Awaited<ReturnType<typeof fill>>
beforeAll(async () => {
  theirs = await makeWorld()
  ours = await makeWorld()
  foreign = await fill(theirs, canary)
  await fill(ours, 'sparrow')
})

describe('a dossier never shows another one', () => {
  it('in any list, count, chart or search', async () => {
    const { key } = ours
    const api = ours.api('owner')
    const answers = await Promise.all([
      api.developments.listDevelopments({ key }),
      api.developments.listDevelopments({ key, q: canary }),
      api.developments.findSimilar({
        key,
        title: `Exercise ${canary}`,
        url: `https://example.test/${canary}`,
      }),
      api.sources.listSources({ key }),
      api.sources.listOutlets({ key }),
      api.actors.listActors({ key }),
      api.actors.listPlaces({ key }),
      api.baselines.listBaselines({ key }),
      api.claims.listClaims({ key }),
      api.links.listLinks({ key }),
      api.annotations.listAnnotations({ key }),
      api.reports.listReports({ key }),
      api.trends.seriesCounts({ key }),
      api.trends.seriesFigures({ key }),
      api.trends.listSeries({ key }),
      api.audit.listAudit({ key }),
      api.audit.listAuditChoices({ key }),
      api.team.listMembers({ key }),
      api.dossiers.getDossier({ key }),
      api.dossiers.listDossiers({}),
      api.imports.listImports({ key }),
      api.imports.listMappings({ key }),
      api.imports.listImportRows({ key, ref: `${key}-I-01` }),
    ])
    expect(JSON.stringify(answers)).not.toContain(canary)
    const [list, , , , , , , , , , , , counts] = answers
    expect(list.total).toBe(1)
    expect(counts.total).toBe(1)
  })

  it('in its export', async () => {
    const { body } = await ours.api('owner').developments.exportDevelopments({ key: ours.key })
    const text = await new Response(body).text()
    expect(text).toContain('sparrow')
    expect(text).not.toContain(canary)
  })

  it('by an id that belongs there, even to somebody who is in both', async () => {
    const { key } = ours
    const api = ours.api('owner')
    const missing = { code: 'NOT_FOUND' }
    await expect(api.baselines.getBaseline({ key, baselineId: foreign.baselineId })).rejects.toMatchObject(
      missing,
    )
    await expect(api.drift.getDrift({ key, baselineId: foreign.baselineId })).rejects.toMatchObject(missing)
    await expect(api.reports.getReport({ key, reportId: foreign.report.id })).rejects.toMatchObject(missing)
    await expect(api.reports.previewReport({ key, reportId: foreign.report.id })).rejects.toMatchObject(
      missing,
    )
    await expect(api.developments.getDevelopment({ key, ref: foreign.ref })).rejects.toMatchObject(missing)
    await expect(api.imports.getImport({ key, ref: foreign.batch.ref })).rejects.toMatchObject(missing)
    await expect(api.imports.listImportRows({ key, ref: foreign.batch.ref })).rejects.toMatchObject(missing)
    await expect(api.claims.getClaim({ key, ref: foreign.claim.ref })).rejects.toMatchObject(missing)
    await expect(
      api.annotations.placeAnnotation({
        key,
        target: { type: 'claim', id: foreign.claim.id },
        kind: 'comment',
        body: 'x',
      }),
    ).rejects.toMatchObject(missing)
    await expect(
      api.reports.composeReport({ key, title: 'x', settings: { baselineId: foreign.baselineId } }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(
      (await api.audit.listHistory({ key, subjectType: 'claim', subjectId: foreign.claim.id })).total,
    ).toBe(0)
  })
})
