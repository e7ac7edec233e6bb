import { beforeEach, expect, it } from 'vitest'
import { refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})

type Who = Parameters<World['api']>[0]
const api = (who: Who) => world.api(who).dashboards
const panels = [
  { panel: 'grid' as const, width: 'half' as const },
  { panel: 'period' as const, width: 'whole' as const },
]
const save = (who: Who, name: string, more = {}) =>
  api(who).saveDashboard({
    key: world.key,
    name,
    settings: { panels, query: 'step=year&pick.kind=loan' },
    ...more,
  })
const seen = async (who: Who) =>
  (await api(who).listDashboards({ key: world.key })).items.map(({ name, isDefault }) => [name, isDefault])

it('keeps its panels in their order with their filters, for its owner alone', async () => {
  const { id: dashboardId, settings } = await save('reader', 'Mine')
  expect(settings).toEqual({ panels, query: 'step=year&pick.kind=loan' })
  expect(await seen('owner')).toEqual([])
  const foreign = await refusalOf(api('owner').getDashboard({ key: world.key, dashboardId }))
  expect(foreign.code).toBe('NOT_FOUND')
  const { items } = await world.api('owner').audit.listAudit({ key: world.key })
  expect(items[0]).toMatchObject({ type: 'dashboard.saved', by: 'reader' })
  expect(JSON.stringify(items)).not.toContain('"Mine"')
})

it('of the team is shared and changed by those who may, and one opens for everybody', async () => {
  expect((await refusalOf(save('commenter', 'Ours', { scope: 'team' }))).code).toBe('FORBIDDEN')
  expect((await refusalOf(save('editor', 'Ours', { isDefault: true }))).code).toBe('BAD_REQUEST')
  await save('editor', 'Ours', { scope: 'team', isDefault: true })
  const second = await save('analyst', 'Exercises', { scope: 'team' })
  const revision = { key: world.key, dashboardId: second.id, version: 1, isDefault: true }
  await api('editor').reviseDashboard(revision)
  expect(await seen('reader')).toEqual([
    ['Exercises', true],
    ['Ours', false],
  ])
  expect((await refusalOf(api('analyst').reviseDashboard({ ...revision, name: 'Late' }))).data).toMatchObject(
    {
      reason: 'stale',
      theirs: { version: 2 },
    },
  )
})

it('refuses what is no dashboard, with a sentence', async () => {
  const settings = (some: object) => ({ key: world.key, name: 'X', settings: { panels, query: '', ...some } })
  for (const bad of [{ panels: [] }, { panels: [panels[0]!, panels[0]!] }, { query: '?step=year' }])
    expect((await refusalOf(api('editor').saveDashboard(settings(bad)))).code).toBe('BAD_REQUEST')
  await save('editor', 'Loans')
  expect((await refusalOf(save('editor', 'LOANS'))).message).toContain('“Loans” already')
})

it('is removed and brought back', async () => {
  const { id: dashboardId } = await save('analyst', 'A')
  const one = { key: world.key, dashboardId }
  await api('analyst').removeDashboard(one)
  expect(await seen('analyst')).toEqual([])
  expect(await api('analyst').restoreDashboard(one)).toMatchObject({ name: 'A', settings: { panels } })
})
