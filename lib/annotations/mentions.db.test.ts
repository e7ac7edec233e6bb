import { beforeAll, describe, expect, it } from 'vitest'
import { logDevelopment, makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'

type Who = Parameters<World['api']>[0]
let world: World
let baseline: Awaited<ReturnType<typeof makeBaseline>>

beforeAll(async () => {
  world = await makeWorld()
  baseline = await makeBaseline(world)
})

async function place(body: string, rest: { visibility?: 'team' | 'private'; threadId?: string } = {}) {
  const target = rest.threadId
    ? {}
    : { target: { type: 'claim' as const, id: (await baseline.addClaim()).id } }
  return world.api('commenter').annotations.placeAnnotation({ key: world.key, body, ...target, ...rest })
}

const waiting = async (who: Who) => {
  const api = world.api(who)
  const [{ counts }, { items }] = await Promise.all([
    api.dossiers.getDossier({ key: world.key }),
    api.annotations.listAnnotations({ key: world.key, mention: 'waiting' }),
  ])
  return { count: counts.mentions, threads: items.map(({ id }) => id) }
}

const revise = (annotationId: string, version: number, change: Record<string, string>) =>
  world.api('commenter').annotations.reviseAnnotation({ key: world.key, annotationId, version, ...change })

describe('a mention', () => {
  it('waits for whoever is named until they answer, and for nobody else', async () => {
    const note = await place('@Analyst and @owner, is this so? And I, @commenter?')
    expect(note.mentions).toEqual(['analyst', 'owner'])
    expect(note.waits).toBe(false)
    expect(await waiting('analyst')).toEqual({ count: 1, threads: [note.id] })
    expect((await waiting('editor')).threads).not.toContain(note.id)
    await world
      .api('analyst')
      .annotations.placeAnnotation({ key: world.key, body: 'It is.', threadId: note.threadId })
    expect(await waiting('analyst')).toEqual({ count: 0, threads: [] })
    const mine = await world.api('analyst').annotations.listAnnotations({ key: world.key, mention: 'mine' })
    expect(mine.items.map(({ id }) => id)).toEqual([note.id])
    expect((await waiting('owner')).threads).toEqual([note.id])
  })

  it('is set aside and waits again, by whoever is named alone', async () => {
    const note = await place('@reader, for your eyes.')
    const named = { key: world.key, annotationId: note.id }
    const reader = world.api('reader').annotations
    await reader.acknowledgeMention(named)
    expect((await waiting('reader')).count).toBe(0)
    await expect(reader.acknowledgeMention(named)).rejects.toMatchObject({ code: 'CONFLICT' })
    await reader.recallMention(named)
    expect((await waiting('reader')).threads).toEqual([note.id])
    await expect(world.api('editor').annotations.acknowledgeMention(named)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('comes and goes with the words of the note, its removal and its privacy', async () => {
    const note = await place('Nobody in particular.')
    const named = { key: world.key, annotationId: note.id }
    await revise(note.id, 1, { body: 'Well, @editor.' })
    expect((await waiting('editor')).threads).toEqual([note.id])
    await world.api('commenter').annotations.removeAnnotation(named)
    expect(await waiting('editor')).toEqual({ count: 0, threads: [] })
    await world.api('commenter').annotations.restoreAnnotation(named)
    expect((await waiting('editor')).count).toBe(1)
    await revise(note.id, 2, { visibility: 'private' })
    expect((await waiting('editor')).count).toBe(0)
    const secret = await place('@editor must not know.', { visibility: 'private' })
    expect(secret.mentions).toEqual([])
    expect((await waiting('editor')).count).toBe(0)
  })
})

it('threads on a claim are asked for with those on its links', async () => {
  const claim = await baseline.addClaim()
  const development = await logDevelopment(world)
  const link = await world.api('editor').links.proposeLink({
    ...{ key: world.key, claim: claim.ref, development: development.ref, relation: 'supports', strength: 2 },
    rationale: 'It bears on it.',
  })
  const annotations = world.api('commenter').annotations
  const on = (type: 'claim' | 'link', id: string) =>
    annotations.placeAnnotation({ key: world.key, target: { type, id }, body: `On the ${type}.` })
  await on('claim', claim.id)
  await on('link', link.id)
  const { items } = await annotations.listAnnotations({ key: world.key, claimId: claim.id })
  expect(items.map(({ target: { type, id } }) => [type, id])).toEqual([
    ['link', link.id],
    ['claim', claim.id],
  ])
})

it('what a note said while it was private is its author’s, also after it was opened', async () => {
  const note = await place('A secret.', { visibility: 'private' })
  await revise(note.id, 1, { body: 'A secret, revised.' })
  await revise(note.id, 2, { body: 'For all.', visibility: 'team' })
  await revise(note.id, 3, { body: 'For all of you.' })
  const asked = { key: world.key, subjectType: 'annotation' as const, subjectId: note.id }
  const bodiesOf = async (who: Who) => JSON.stringify((await world.api(who).audit.listHistory(asked)).items)
  expect(await bodiesOf('editor')).toContain('For all of you.')
  expect(await bodiesOf('editor')).not.toContain('secret')
  expect(await bodiesOf('commenter')).toContain('A secret.')
  const { items } = await world.api('owner').audit.listAudit({ key: world.key, limit: 200 })
  expect(JSON.stringify(items)).not.toContain('A secret')
})
