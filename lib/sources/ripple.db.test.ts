import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/lib/core/db/reader'
import { makeBaseline } from '@/tests/harness/evidence'
import { log, refusalOf, type Draft } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
let baselineId: string
let claim: string
beforeAll(async () => {
  world = await makeWorld()
  const baseline = await makeBaseline(world)
  baselineId = baseline.baselineId
  claim = (await baseline.addClaim()).ref
})

type Cite = NonNullable<Draft['citations']>[number]
const cited = (title: string, grade: string, outlet = title): Cite => ({
  ...{ title, outlet, url: `https://example.org/${title}` },
  ...{ reliability: grade[0] as 'A', credibility: Number(grade[1]) as 2 },
})

/** A development with these citations, linked to the claim. */
async function linked(citations: Cite[], relation: 'contradicts' | 'supports' = 'contradicts') {
  const made = await log(world, { citations })
  await world.api('editor').links.proposeLink({
    ...{ key: world.key, claim, development: made.ref, relation, strength: 3 },
    ...{ rationale: 'It bears on it.', accept: true },
  })
  return made
}

const sources = () => world.api('analyst').sources
const key = () => world.key

async function idOf(title: string) {
  const { items } = await sources().listSources({ key: key(), q: title })
  return items.find((each) => each.title === title)!
}

/** Drift and standing as everybody else computes them, and the grade that the log filters by. */
async function measured() {
  const { drift, coverage, perClaim } = await world.api('reader').drift.getDrift({ key: key(), baselineId })
  const { suggestion } = await world.api('reader').claims.getClaim({ key: key(), ref: claim })
  return { drift, coverage, claimDrift: perClaim[0]!.drift, suggested: suggestion.standing }
}

const gradesOf = async (ref: string) => {
  const { reliability, credibility, version } = await world
    .api('reader')
    .developments.getDevelopment({ key: key(), ref })
  return { grade: reliability ? `${reliability}${credibility}` : null, version }
}

async function counts() {
  const rows = await reader()<{ reliability: string; n: number }[]>`
    SELECT reliability, sum(n)::int AS n FROM rollup_live WHERE dossier_id = ${world.dossierId} GROUP BY 1 HAVING sum(n) <> 0 ORDER BY 1`
  return Object.fromEntries(rows.map(({ reliability, n }) => [reliability, n]))
}

describe('withdrawing a source', () => {
  it('shows exactly what then happens, and is taken back exactly', async () => {
    const { ref } = await linked([cited('hoax', 'A1'), cited('weak', 'D4')])
    await linked([cited('other', 'C3')], 'supports')
    const { id, version } = await idOf('hoax')
    const before = await measured()
    const ripple = await sources().getRipple({ key: key(), id, withdrawn: true })
    expect(ripple).toMatchObject({
      changed: 1,
      citing: 1,
      developments: [
        {
          ref,
          before: { reliability: 'A', credibility: 1, origins: 2 },
          after: { reliability: 'D', credibility: 4, origins: 1, grade: 0.25 },
        },
      ],
      claims: [
        { ref: claim, standing: null, before: { drift: before.claimDrift, suggested: before.suggested } },
      ],
      baselines: [{ id: baselineId, before: { drift: before.drift, coverage: before.coverage } }],
    })
    expect(await measured()).toEqual(before)
    const rolled = await counts()
    await sources().retractSource({ key: key(), id, version, reason: 'It was a hoax.' })
    const after = await measured()
    expect(ripple.claims[0]!.after).toEqual({ drift: after.claimDrift, suggested: after.suggested })
    expect(ripple.baselines[0]!.after).toEqual({ drift: after.drift, coverage: after.coverage })
    expect(after.claimDrift).toBeLessThan(before.claimDrift!)
    expect((await gradesOf(ref)).grade).toBe('D4')
    expect(await counts()).toEqual({ C: 1, D: 1 })
    const back = await sources().getRipple({ key: key(), id, withdrawn: false })
    expect(back.claims[0]).toMatchObject({ before: ripple.claims[0]!.after, after: ripple.claims[0]!.before })
    await sources().restoreSource({ key: key(), id, reason: 'It was none.' })
    expect(await measured()).toEqual(before)
    expect(await counts()).toEqual(rolled)
  })

  it('takes what repeats it along when asked, and brings it back with it', async () => {
    const { ref } = await linked([cited('wire', 'B2'), cited('copy', 'B2')])
    const copy = await idOf('copy')
    const { id } = await idOf('wire')
    await sources().reviseSource({ key: key(), id: copy.id, version: copy.version, originId: id })
    const alone = await sources().getRipple({ key: key(), id, withdrawn: true })
    expect(alone.repeats).toEqual([{ id: copy.id, title: 'copy', withdrawn: false }])
    expect(alone.developments).toEqual([])
    expect(alone.citing).toBe(1)
    const together = await sources().getRipple({ key: key(), id, withdrawn: true, withRepeats: true })
    expect(together.developments).toMatchObject([{ ref, after: { reliability: null, origins: 0, grade: 0 } }])
    const { version } = await idOf('wire')
    const { sourceIds } = await sources().retractSource({
      key: key(),
      id,
      version,
      withRepeats: true,
      reason: 'The wire was wrong.',
    })
    expect(sourceIds.toSorted()).toEqual([copy.id, id].toSorted())
    expect((await gradesOf(ref)).grade).toBeNull()
    await sources().restoreSource({ key: key(), id: copy.id })
    expect((await idOf('wire')).retractedAt).toBeNull()
    expect((await gradesOf(ref)).grade).toBe('B2')
  })

  it('names the issued editions that cite it', async () => {
    const editor = world.api('editor')
    const { id: reportId } = await editor.reports.composeReport({
      key: key(),
      title: 'A report',
      settings: { baselineId },
    })
    await editor.reports.issueEdition({ key: key(), reportId })
    const { id } = await idOf('hoax')
    const { editions } = await sources().getRipple({ key: key(), id, withdrawn: true })
    expect(editions).toMatchObject([{ reportId, title: 'A report', number: 1, citesSource: true }])
    const uncited = await log(world, { citations: [cited('elsewhere', 'B2')] })
    expect(uncited.ref).toBeTruthy()
    const none = await sources().getRipple({ key: key(), id: (await idOf('elsewhere')).id, withdrawn: true })
    expect(none.editions).toEqual([])
  })
})

describe('saying what a source repeats', () => {
  it('shows that two origins become one, and refuses a circle', async () => {
    const { ref } = await linked([cited('first', 'B2'), cited('second', 'B2')])
    const [first, second] = [await idOf('first'), await idOf('second')]
    const before = await measured()
    const ripple = await sources().getRipple({ key: key(), id: second.id, origin: first.id })
    expect(ripple.developments).toMatchObject([
      { ref, before: { origins: 2 }, after: { origins: 1, grade: 0.75 } },
    ])
    await sources().reviseSource({ key: key(), id: second.id, version: second.version, originId: first.id })
    const after = await measured()
    expect(ripple.claims[0]).toMatchObject({
      before: { drift: before.claimDrift },
      after: { drift: after.claimDrift },
    })
    expect(
      (await refusalOf(sources().getRipple({ key: key(), id: first.id, origin: second.id }))).message,
    ).toContain('repeats this one already')
    const apart = await sources().getRipple({ key: key(), id: second.id, origin: 'none' })
    expect(apart.developments).toMatchObject([{ ref, after: { origins: 2 } }])
  })
})

describe('grading a source anew', () => {
  it('keeps the former grades, is shown before, and is undone except where it was graded again since', async () => {
    const one = await linked([cited('report', 'B2')])
    const two = await log(world, { citations: [cited('report', 'A2')] })
    const { id, version } = await idOf('report')
    const before = await measured()
    const ripple = await sources().getRipple({ key: key(), id, reliability: 'E' })
    expect(ripple.developments.map(({ after }) => after.reliability)).toEqual(['E', 'E'])
    const { batchId, citations } = await sources().regradeSource({
      key: key(),
      id,
      version,
      reliability: 'E',
      reason: 'It made things up.',
    })
    expect(citations).toBe(2)
    expect(ripple.claims[0]!.after.drift).toBe((await measured()).claimDrift)
    expect(await gradesOf(one.ref)).toEqual({ grade: 'E2', version: 2 })
    const whole = await sources().getSource({ key: key(), id })
    expect(whole.regrades.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual(['A2 E2', 'B2 E2'])
    expect(whole.regrades[0]).toMatchObject({
      ...{ fromGradedBy: 'editor', gradedBy: 'analyst', reason: 'It made things up.', undoneAt: null },
    })
    const history = await world
      .api('reader')
      .audit.listHistory({ key: key(), subjectType: 'development', subjectId: one.id })
    expect(history.items[0]).toMatchObject({
      type: 'development.regraded',
      before: { grades: [{ grade: 'report (B2)' }] },
      after: { grades: [{ grade: 'report (E2)' }] },
    })
    const again = whole.developments.find(({ ref }) => ref === two.ref)!
    await sources().regradeSource({
      ...{
        key: key(),
        id,
        version: whole.version,
        credibility: 3,
        citationIds: [again.citationId],
        reason: 'Read once more.',
      },
    })
    expect(await sources().undoRegrade({ key: key(), batchId })).toEqual({ citations: 1, left: 1 })
    expect((await gradesOf(one.ref)).grade).toBe('B2')
    expect((await gradesOf(two.ref)).grade).toBe('E3')
    expect(await measured()).toEqual(before)
    const restored = (await sources().getSource({ key: key(), id })).developments.find(
      ({ ref }) => ref === one.ref,
    )!
    expect(restored.gradedBy).toBe('editor')
  })

  it('refuses a stale version, a step that changes nothing, and citations of another source', async () => {
    const { id } = await idOf('report')
    const other = (await sources().getSource({ key: key(), id: (await idOf('wire')).id })).developments[0]!
      .citationId
    const { version } = await sources().getSource({ key: key(), id })
    const ask = { key: key(), id, reason: 'Because.' }
    expect(
      (await refusalOf(sources().regradeSource({ ...ask, version: 1, reliability: 'A' }))).data,
    ).toMatchObject({ reason: 'stale' })
    const foreign = sources().regradeSource({ ...ask, version, reliability: 'A', citationIds: [other] })
    expect((await refusalOf(foreign)).message).toContain('not of this source')
    const stranger = await makeWorld()
    expect(
      (await refusalOf(stranger.api('owner').sources.getRipple({ key: stranger.key, id, withdrawn: true })))
        .code,
    ).toBe('NOT_FOUND')
  })
})
