import { beforeEach, describe, expect, it } from 'vitest'
import { refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})

const api = (who: Parameters<World['api']>[0]) => world.api(who).views
const save = (who: Parameters<World['api']>[0], name: string, more = {}) =>
  api(who).saveView({
    key: world.key,
    name,
    settings: {
      filters: { kind: ['statement'], q: 'loan' },
      sort: 'oldest',
      columns: [{ name: 'title', width: 300 }],
    },
    ...more,
  })
const namesSeen = async (who: Parameters<World['api']>[0]) =>
  (await api(who).listViews({ key: world.key })).items.map(({ name }) => name)

describe('a saved view', () => {
  it('keeps what it shows, and is its owner’s alone', async () => {
    const view = await save('reader', 'Loans')
    expect(view).toMatchObject({ name: 'Loans', scope: 'mine', mine: true, canChange: true, version: 1 })
    expect(view.settings).toEqual({
      filters: { kind: ['statement'], q: 'loan' },
      sort: 'oldest',
      columns: [{ name: 'title', width: 300 }],
    })
    expect(await namesSeen('reader')).toEqual(['Loans'])
    expect(await namesSeen('owner')).toEqual([])
    const foreign = await refusalOf(api('owner').getView({ key: world.key, viewId: view.id }))
    expect(foreign.code).toBe('NOT_FOUND')
    const changing = api('owner').reviseView({ key: world.key, viewId: view.id, version: 1, name: 'Mine' })
    expect((await refusalOf(changing)).code).toBe('NOT_FOUND')
  })

  it('of the team is shared by those who may, and seen by all', async () => {
    expect((await refusalOf(save('commenter', 'Ours', { scope: 'team' }))).code).toBe('FORBIDDEN')
    const view = await save('analyst', 'Ours', { scope: 'team' })
    expect(await namesSeen('reader')).toEqual(['Ours'])
    expect(await api('reader').getView({ key: world.key, viewId: view.id })).toMatchObject({
      mine: false,
      canChange: false,
    })
    const removing = api('commenter').removeView({ key: world.key, viewId: view.id })
    expect((await refusalOf(removing)).code).toBe('FORBIDDEN')
  })

  it('has a name of its own', async () => {
    await save('analyst', 'Loans')
    expect((await refusalOf(save('analyst', 'LOANS'))).message).toContain('“Loans” already')
    await save('editor', 'Loans')
    await save('editor', 'Loans', { scope: 'team' })
    expect(await namesSeen('editor')).toEqual(['Loans', 'Loans'])
  })

  it('is the default one at a time, and of the team only', async () => {
    expect((await refusalOf(save('editor', 'A', { isDefault: true }))).code).toBe('BAD_REQUEST')
    await save('editor', 'A', { scope: 'team', isDefault: true })
    const second = await save('editor', 'B', { scope: 'team' })
    await api('editor').reviseView({ key: world.key, viewId: second.id, version: 1, isDefault: true })
    const { items } = await api('reader').listViews({ key: world.key })
    expect(items.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['B', true],
      ['A', false],
    ])
  })

  it('is not saved over by who has not seen the last version', async () => {
    const { id: viewId } = await save('editor', 'A', { scope: 'team' })
    await api('editor').reviseView({ key: world.key, viewId, version: 1, name: 'B' })
    const late = await refusalOf(api('analyst').reviseView({ key: world.key, viewId, version: 1, name: 'C' }))
    expect(late).toMatchObject({ code: 'CONFLICT', data: { reason: 'stale' } })
  })

  it('is removed and brought back', async () => {
    const { id: viewId } = await save('analyst', 'A')
    await api('analyst').removeView({ key: world.key, viewId })
    expect(await namesSeen('analyst')).toEqual([])
    await save('analyst', 'A')
    const restoring = api('analyst').restoreView({ key: world.key, viewId })
    expect((await refusalOf(restoring)).message).toContain('already')
    const other = await save('analyst', 'B')
    await api('analyst').removeView({ key: world.key, viewId: other.id })
    expect(await api('analyst').restoreView({ key: world.key, viewId: other.id })).toMatchObject({
      name: 'B',
    })
  })

  it('of another dossier answers like none', async () => {
    const { id: viewId } = await save('editor', 'A', { scope: 'team' })
    const other = await makeWorld()
    const views = other.api('owner').views
    for (const ask of [
      () => views.getView({ key: other.key, viewId }),
      () => views.removeView({ key: other.key, viewId }),
      () => views.reviseView({ key: other.key, viewId, version: 1, name: 'Mine' }),
    ])
      expect((await refusalOf(ask())).code).toBe('NOT_FOUND')
  })

  it('kept for oneself says nothing of itself in the audit', async () => {
    await save('analyst', 'Secret search')
    const { items } = await world.api('owner').audit.listAudit({ key: world.key })
    expect(JSON.stringify(items)).not.toContain('Secret search')
    expect(items[0]).toMatchObject({ type: 'view.saved', by: 'analyst' })
  })
})
