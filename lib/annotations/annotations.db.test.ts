import { beforeAll, describe, expect, it } from 'vitest'
import { logDevelopment, makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'
import type { AnnotationPlacing } from './contract'

type Who = Parameters<World['api']>[0]
let world: World
let baseline: Awaited<ReturnType<typeof makeBaseline>>

beforeAll(async () => {
  world = await makeWorld()
  baseline = await makeBaseline(world)
})

/** A note on a fresh claim, or a reply, by the commenter unless said otherwise. */
async function place(rest: Partial<AnnotationPlacing> = {}, who: Who = 'commenter') {
  const target = rest.threadId
    ? {}
    : { target: { type: 'claim' as const, id: (await baseline.addClaim()).id } }
  return world.api(who).annotations.placeAnnotation({
    key: world.key,
    body: 'Is this still so?',
    kind: 'question',
    ...target,
    ...rest,
  })
}
const list = (who: Who, asked: Record<string, unknown> = {}) =>
  world.api(who).annotations.listAnnotations({ key: world.key, ...asked })
const one = (annotationId: string) => ({ key: world.key, annotationId })
const bodies = async (who: Who, targetId: string | null) =>
  (await list(who, { targetId })).items.flatMap(({ notes }) => notes.map(({ body }) => body))

describe('a note', () => {
  it('opens a thread that others answer', async () => {
    const first = await place()
    const reply = await place({ threadId: first.id, body: 'It is.', kind: 'comment' }, 'analyst')
    expect(reply.target).toEqual(first.target)
    const { items, total } = await list('reader', { targetId: first.target.id })
    expect([total, items[0]!.notes.map(({ body, createdBy, mine }) => [body, createdBy, mine])]).toEqual([
      1,
      [
        ['Is this still so?', 'commenter', false],
        ['It is.', 'analyst', false],
      ],
    ])
  })

  it('is placed by commenters, not by readers or strangers', async () => {
    await expect(place({}, 'reader')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(place({}, 'outsider')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('on selected words makes their passage once, and the page counts its threads', async () => {
    const target = {
      type: 'passage' as const,
      baselineId: baseline.baselineId,
      block: baseline.block,
      start: 8,
      end: 11,
    }
    const [one, two] = [await place({ target }), await place({ target })]
    expect(one.target.id).toBe(two.target.id)
    const { items } = await list('reader', { baselineId: baseline.baselineId, targetType: 'passage' })
    expect(items[0]!.target).toMatchObject({
      label: 'was',
      passage: { start: 8, end: 11, block: baseline.block },
    })
    const { passages } = await world
      .api('reader')
      .baselines.getBaseline({ key: world.key, baselineId: baseline.baselineId })
    expect(passages.find(({ id }) => id === one.target.id)).toMatchObject({ annotations: 2, claims: [] })
    await expect(place({ target: { ...target, end: 4_000 } })).rejects.toMatchObject({
      data: { issues: [{ path: ['target', 'end'] }] },
    })
  })

  it('goes on developments, links and points of a chart too', async () => {
    const { id, ref } = await logDevelopment(world)
    const { ref: claim } = await baseline.addClaim()
    const link = await world.api('editor').links.proposeLink({
      ...{ key: world.key, claim, development: ref, relation: 'supports', strength: 1 },
      rationale: 'It bears on it.',
    })
    await place({ target: { type: 'development', id } })
    await place({ target: { type: 'link', id: link.id } })
    await place({ target: { type: 'chart', selector: { label: 'Loans, 2019', month: '2019-07' } } })
    const { items } = await list('reader', { limit: 3 })
    expect(items.map(({ target }) => target.label)).toEqual(['Loans, 2019', `${ref} to ${claim}`, ref])
    expect(items[0]!.target.selector).toEqual({ label: 'Loans, 2019', month: '2019-07' })
  })

  it('goes on a section of a report, and its label names both', async () => {
    const { id } = await world.api('editor').reports.composeReport({
      ...{ key: world.key, title: 'Where we stood' },
      settings: { baselineId: baseline.baselineId },
    })
    const selector = { section: 'drift', label: 'Drift and coverage' }
    await place({ target: { type: 'report', id, selector } })
    await place({ target: { type: 'report', id } })
    const { items } = await list('reader', { targetType: 'report', targetId: id })
    expect(items.map(({ target }) => [target.label, target.selector])).toEqual([
      ['Where we stood', null],
      ['Where we stood: Drift and coverage', selector],
    ])
  })

  it('on a stretch of a chart can be on words of the baseline too, and stands beside them', async () => {
    const { baselineId, block } = baseline
    const selector = { panel: 'period', label: 'Over time', from: '2021-01-01', to: '2021-03-31', records: 4 }
    const passage = { baselineId, block, start: 0, end: 7 }
    const whole = { ...selector, query: `step=month&${'pick.kind=sanction&'.repeat(40)}` }
    const first = await place({ target: { type: 'chart', selector: whole, passage } })
    await place({ threadId: first.id, body: 'Look at the drills.' }, 'analyst')
    const { items } = await list('reader', { baselineId, targetType: 'chart' })
    expect(items).toHaveLength(1)
    expect(items[0]!.target).toMatchObject({ selector: whole, passage: { baselineId, start: 0, end: 7 } })
    expect(items[0]!.notes).toHaveLength(2)
    const { passages } = await world.api('reader').baselines.getBaseline({ key: world.key, baselineId })
    expect(passages.find(({ id }) => id === first.target.id)).toMatchObject({ annotations: 1 })
    await expect(
      place({ target: { type: 'chart', selector, passage: { ...passage, end: 4_000 } } }),
    ).rejects.toMatchObject({ data: { issues: [{ path: ['target', 'passage', 'end'] }] } })
  })

  it('on what belongs to another dossier is not found', async () => {
    const other = await makeWorld()
    const there = await makeBaseline(other)
    const { id } = await there.addClaim()
    for (const target of [
      { type: 'claim' as const, id },
      { type: 'passage' as const, baselineId: there.baselineId, block: there.block, start: 0, end: 3 },
      {
        type: 'chart' as const,
        selector: { panel: 'period' },
        passage: { baselineId: there.baselineId, block: there.block, start: 0, end: 3 },
      },
    ])
      await expect(place({ target })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const mine = await place()
    await expect(
      other.api('owner').annotations.resolveThread({ ...one(mine.id), key: other.key }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a private note', () => {
  it('is its author’s alone, whoever asks and however', async () => {
    const hidden = await place({ visibility: 'private', body: 'Nobody reads this.' })
    expect(await bodies('commenter', hidden.target.id)).toEqual(['Nobody reads this.'])
    expect(await bodies('owner', hidden.target.id)).toEqual([])
    const owner = world.api('owner').annotations
    const key = one(hidden.id)
    const attempts = await Promise.allSettled([
      owner.reviseAnnotation({ ...key, version: 1, body: 'Mine now.' }),
      owner.removeAnnotation(key),
      owner.resolveThread(key),
      owner.restoreAnnotation(key),
      place({ threadId: hidden.id }, 'owner'),
    ])
    const refused = { status: 'rejected', reason: { code: 'NOT_FOUND' } }
    expect(attempts).toMatchObject(attempts.map(() => refused))
    const audit = await world.api('owner').audit.listAudit({ key: world.key, limit: 200 })
    expect(JSON.stringify(audit)).not.toContain('Nobody reads this.')
  })

  it('leaves no trace of its passage on the page of others', async () => {
    const target = {
      type: 'passage' as const,
      baselineId: baseline.baselineId,
      block: baseline.block,
      start: 12,
      end: 15,
    }
    const hidden = await place({ target, visibility: 'private' })
    const passages = async (who: Who) =>
      (
        await world.api(who).baselines.getBaseline({ key: world.key, baselineId: baseline.baselineId })
      ).passages.map(({ id }) => id)
    expect(await passages('commenter')).toContain(hidden.target.id)
    expect(await passages('owner')).not.toContain(hidden.target.id)
  })

  it('has only private replies, and a reply among others can be private', async () => {
    const hidden = await place({ visibility: 'private' })
    expect(await place({ threadId: hidden.id })).toMatchObject({ visibility: 'private' })
    await expect(place({ threadId: hidden.id, visibility: 'team' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    const open = await place()
    await place({ threadId: open.id, visibility: 'private', body: 'To myself.' }, 'analyst')
    expect(await bodies('commenter', open.target.id)).toEqual(['Is this still so?'])
    expect(await bodies('analyst', open.target.id)).toEqual(['Is this still so?', 'To myself.'])
  })
})

describe('a change of a note', () => {
  const revise = (who: Who, id: string, version: number, changes: object) =>
    world.api(who).annotations.reviseAnnotation({ ...one(id), version, ...changes })

  it('is its author’s, and a stale one goes back with both', async () => {
    const note = await place()
    expect(await revise('commenter', note.id, 1, { body: 'Is it?' })).toMatchObject({
      version: 2,
      body: 'Is it?',
    })
    await expect(revise('commenter', note.id, 1, { body: 'Lost.' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { yours: { body: 'Lost.' }, theirs: { body: 'Is it?', version: 2 } },
    })
    await expect(revise('owner', note.id, 2, { body: 'Mine.' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('cannot hide a thread that others have answered', async () => {
    const note = await place()
    await place({ threadId: note.id }, 'analyst')
    await expect(revise('commenter', note.id, 1, { visibility: 'private' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})

describe('a thread', () => {
  it('is resolved and opened again by anyone who may comment', async () => {
    const note = await place()
    const reply = await place({ threadId: note.id }, 'analyst')
    await world.api('analyst').annotations.resolveThread(one(reply.id))
    const states = async (state: string) => (await list('reader', { targetId: note.target.id, state })).total
    expect([await states('open'), await states('resolved')]).toEqual([0, 1])
    await expect(world.api('commenter').annotations.resolveThread(one(note.id))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await world.api('commenter').annotations.reopenThread(one(note.id))
    expect([await states('open'), await states('resolved')]).toEqual([1, 0])
  })

  it('loses a removed note until it is restored; a removed first note keeps its place without its words', async () => {
    const note = await place()
    const reply = await place({ threadId: note.id, body: 'Rude.' }, 'analyst')
    await expect(world.api('commenter').annotations.removeAnnotation(one(reply.id))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await world.api('commenter').annotations.removeAnnotation(one(note.id))
    expect(await bodies('reader', note.target.id)).toEqual(['', 'Rude.'])
    await world.api('editor').annotations.removeAnnotation(one(reply.id))
    expect((await list('reader', { targetId: note.target.id })).total).toBe(0)
    await expect(world.api('analyst').annotations.restoreAnnotation(one(reply.id))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await world.api('commenter').annotations.restoreAnnotation(one(note.id))).toMatchObject({
      body: 'Is this still so?',
    })
    expect(await bodies('reader', note.target.id)).toEqual(['Is this still so?'])
  })

  it('is found by the kind of any of its notes', async () => {
    const note = await place()
    await place({ threadId: note.id, kind: 'dissent' }, 'analyst')
    const found = async (kind: string) => (await list('reader', { targetId: note.target.id, kind })).total
    expect([await found('dissent'), await found('question'), await found('gap')]).toEqual([1, 1, 0])
  })
})
