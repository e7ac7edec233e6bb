import { beforeEach, describe, expect, it } from 'vitest'
import { makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
let key: string
let baselineId: string

beforeEach(async () => {
  world = await makeWorld()
  ;({ key } = world)
  ;({ baselineId } = await makeBaseline(world))
})

const noteOn = (id: string, exact: string) => ({
  ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id: `urn:example:${id}`, type: 'Annotation' },
  body: { type: 'TextualBody', value: `On ${exact}.` },
  target: { source: 'https://example.org/', selector: { type: 'TextQuoteSelector', exact } },
})
const document = [noteOn('1', 'the exception'), noteOn('2', 'so closely'), noteOn('3', 'naïvely')]
const bringIn = () =>
  world.api('commenter').annotations.importAnnotations({ key, document, baselineId, name: 'three.jsonld' })
const here = async () =>
  (await world.api('reader').annotations.listAnnotations({ key, state: 'all', limit: 50 })).items.map(
    ({ notes }) => notes[0]!.body,
  )
const undo = (importId: string, touched?: 'keep' | 'take', who: 'commenter' | 'editor' = 'commenter') =>
  world.api(who).annotations.undoAnnotationImport({ key, importId, ...(touched ? { touched } : {}) })
const listed = async () =>
  (await world.api('reader').annotations.listAnnotationImports({ key, limit: 10 })).items

/** Three notes of which one was edited and one answered by somebody since. */
async function touchedImport() {
  const { id } = await bringIn()
  const { items } = await world.api('commenter').annotations.listAnnotations({ key, state: 'all', limit: 50 })
  const on = (exact: string) => items.find(({ notes }) => notes[0]!.body === `On ${exact}.`)!
  const { id: edited, version } = on('the exception').notes[0]!
  await world
    .api('commenter')
    .annotations.reviseAnnotation({ key, annotationId: edited, version, body: 'Edited since.' })
  await world
    .api('analyst')
    .annotations.placeAnnotation({ key, threadId: on('so closely').id, body: 'Is it?' })
  return id!
}

describe('the notes of a file', () => {
  it('are taken back and brought back as one, and can then come in again', async () => {
    const { id, placed } = await bringIn()
    expect(placed).toBe(3)
    expect(await listed()).toMatchObject([
      { id, name: 'three.jsonld', placed: 3, here: 3, edited: 0, answered: 0 },
    ])
    expect(await undo(id!)).toEqual({ taken: 3, kept: 0 })
    expect(await here()).toEqual([])
    expect(await listed()).toMatchObject([{ here: 0, undoneBy: 'commenter' }])
    const back = await world.api('commenter').annotations.redoAnnotationImport({ key, importId: id! })
    expect(back.restored).toBe(3)
    expect(await here()).toHaveLength(3)
    await undo(id!)
    expect(await bringIn()).toMatchObject({ placed: 3, present: 0 })
  })

  it('stay where somebody edited or answered them since, unless they are asked for too', async () => {
    const id = await touchedImport()
    expect(await listed()).toMatchObject([{ here: 3, edited: 1, answered: 1 }])
    expect(await undo(id)).toEqual({ taken: 1, kept: 2 })
    expect((await here()).toSorted()).toEqual(['Edited since.', 'On so closely.'])
    await world.api('commenter').annotations.redoAnnotationImport({ key, importId: id })
    expect(await undo(id, 'take')).toEqual({ taken: 3, kept: 0 })
  })

  it('are taken back by whoever brought them in, or by an editor, once', async () => {
    const { id } = await bringIn()
    await expect(
      world.api('analyst').annotations.undoAnnotationImport({ key, importId: id! }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await undo(id!, 'keep', 'editor')
    await expect(undo(id!)).rejects.toMatchObject({ code: 'CONFLICT' })
    const other = await makeWorld()
    await expect(
      other.api('owner').annotations.undoAnnotationImport({ key: other.key, importId: id! }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('leave no import behind when none was placed', async () => {
    const strange = [noteOn('9', 'words that are nowhere')]
    const asked = { key, document: strange, baselineId }
    expect(await world.api('commenter').annotations.importAnnotations(asked)).toMatchObject({
      ...{ id: null, placed: 0 },
    })
    expect(await listed()).toEqual([])
  })
})
