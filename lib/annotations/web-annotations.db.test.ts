import { beforeAll, describe, expect, it } from 'vitest'
import { sliceCodePoints } from '@/lib/baselines/rules/code-points'
import { logDevelopment, makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'

type Resource = Record<string, unknown>
type Collection = { total: number; first: { items: Resource[] } }
type Who = Parameters<World['api']>[0]

let world: World
let baseline: Awaited<ReturnType<typeof makeBaseline>>
beforeAll(async () => {
  world = await makeWorld()
  baseline = await makeBaseline(world)
})

const bodyOf = async (answer: Promise<{ body: ReadableStream }>) => new Response((await answer).body).text()

async function exported(from: World, who: Who = 'reader'): Promise<Collection> {
  const answer = from.api(who).annotations.exportAnnotations({ key: from.key })
  return JSON.parse(await bodyOf(answer)) as Collection
}

/** A question on the words after an emoji, a reply, and notes on a claim, a development, a chart; one of them private. */
async function annotate({ key, api }: World) {
  const block = baseline.blocks.find(({ text }) => text.includes('🤝'))!
  const start = [...block.text].indexOf('🤝') + 2
  const place = (rest: object) => api('commenter').annotations.placeAnnotation({ key, ...rest } as never)
  const target = { type: 'passage', baselineId: baseline.baselineId, block: block.id, start, end: start + 11 }
  const { id: threadId } = await place({ target, body: 'By *whom*?', kind: 'question' })
  await place({ threadId, body: 'By them.' })
  const claim = await baseline.addClaim()
  await place({ target: { type: 'claim', id: claim.id }, body: 'Too strong.', kind: 'dissent' })
  const { id } = await logDevelopment(world)
  await place({ target: { type: 'development', id }, body: 'Unknown who paid.', kind: 'gap' })
  await place({ target: { type: 'chart', selector: { label: 'Loans', month: '2019-07' } }, body: 'A step.' })
  await place({ target: { type: 'claim', id: claim.id }, body: 'To myself.', visibility: 'private' })
  const { type: _, ...passage } = target
  const selector = { label: 'Over time', panel: 'period', from: '2019-07-01', to: '2019-09-30' }
  await place({ target: { type: 'chart', selector, passage }, body: 'Here it turned.' })
}

it('goes out as a collection whose positions select what their quotes say in the text that they name', async () => {
  await annotate(world)
  const { total, first } = await exported(world)
  expect([total, first.items.length]).toEqual([6, 6])
  expect(JSON.stringify(first)).not.toContain('To myself.')
  const [question, reply] = first.items as [Resource, Resource]
  const { source, selector } = question['target'] as { source: string; selector: [Resource, Resource] }
  const text = await bodyOf(
    world
      .api('reader')
      .baselines.getVersionText({ key: world.key, baselineId: baseline.baselineId, version: 1 }),
  )
  const [quote, position] = selector
  expect(sliceCodePoints(text, position['start'] as number, position['end'] as number)).toBe(quote['exact'])
  expect([quote['exact'], source.endsWith('/versions/1/text.txt')]).toEqual(['was handled', true])
  expect(reply).toMatchObject({ motivation: 'replying', target: question['id'] })
  const page = world.api('reader').annotations.exportAnnotations({ key: world.key, page: 2 })
  await expect(page).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

describe('what comes in', () => {
  it('is in its own dossier already', async () => {
    const document = (await exported(world)) as never
    const answer = await world.api('commenter').annotations.importAnnotations({ key: world.key, document })
    expect(answer).toEqual({ id: null, placed: 0, present: 6, skipped: [] })
  })

  it('is on a chart and on words of the baseline, and comes back to both', async () => {
    const { first } = await exported(world)
    const note = first.items.at(-1)!
    const [chart, words] = note['target'] as [Resource, Resource]
    expect(chart).toMatchObject({ selector: { value: expect.stringContaining('panel=period') } })
    expect(words).toMatchObject({ selector: [{ exact: 'was handled' }, { type: 'TextPositionSelector' }] })
    const { api, key } = world
    const id = 'urn:uuid:0190a2b4-0000-7000-8000-000000000001'
    const document = [{ ...note, id, body: 'Came back.' }] as never
    expect(await api('commenter').annotations.importAnnotations({ key, document })).toMatchObject({
      placed: 1,
    })
    const { items } = await api('reader').annotations.listAnnotations({ key, targetType: 'chart' })
    const [came, own] = ['Came back.', 'Here it turned.'].map(
      (body) => items.find(({ notes }) => notes[0]!.body === body)!.target,
    )
    expect(came).toMatchObject({ selector: own!.selector, passage: own!.passage })
    expect(own!.passage).toMatchObject({ exact: 'was handled' })
  })

  it('stands at the same words elsewhere, keeps author, date, kind and thread, and goes out again as it came', async () => {
    const other = await makeWorld()
    const { baselineId } = await makeBaseline(other)
    const out = await exported(world)
    const bring = () =>
      other.api('commenter').annotations.importAnnotations({ key: other.key, document: out, baselineId })
    const answer = await bring()
    expect([answer.placed, answer.present, answer.skipped.length]).toEqual([2, 0, 5])
    for (const { reason } of answer.skipped) expect(reason).toBe('Its target is nothing of this dossier.')
    expect(await bring()).toMatchObject({ placed: 0, present: 2 })
    const { items } = await other
      .api('reader')
      .annotations.listAnnotations({ key: other.key, targetType: 'passage' })
    expect(items[0]).toMatchObject({ target: { label: 'was handled' } })
    expect(items[0]!.notes.map(({ kind, body }) => [kind, body])).toEqual([
      ['question', 'By *whom*?'],
      ['comment', 'By them.'],
    ])
    const again = await exported(other)
    const withoutSource = ({ target: _, modified: __, ...rest }: Resource) => rest
    const came = out.first.items.filter(({ id }) => again.first.items.some((item) => item['id'] === id))
    expect(again.first.items.map(withoutSource)).toEqual(came.map(withoutSource))
  })

  it('is refused with a sentence when it holds no annotation, and never by a reader', async () => {
    const bring = (who: Who, document: object) =>
      world.api(who).annotations.importAnnotations({ key: world.key, document: document as never })
    await expect(bring('commenter', { type: 'Note' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(bring('reader', { type: 'Annotation' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('names what it cannot place, and why', async () => {
    const { key } = world
    const note = (exact: string) => ({
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'Well.' },
      target: { source: 'https://example.org/', selector: { type: 'TextQuoteSelector', exact } },
    })
    const document = [note('no such words'), note('the'), note('In no other field did')] as never
    const bring = (baselineId?: string) =>
      world
        .api('commenter')
        .annotations.importAnnotations({ key, document, ...(baselineId ? { baselineId } : {}) })
    expect(await bring()).toMatchObject({
      placed: 0,
      skipped: [{ reason: expect.stringContaining('no text') }, {}, {}],
    })
    const { placed, skipped } = await bring(baseline.baselineId)
    expect([placed, skipped.map(({ reason }) => reason)]).toEqual([
      1,
      [
        'Its quote stands nowhere in version 1 of the text.',
        'Its quote stands in several places in version 1 of the text.',
      ],
    ])
  })
})
