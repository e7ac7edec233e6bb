import { expect, it } from 'vitest'
import { log } from '@/tests/harness/log'
import { makeWorld } from '@/tests/harness/world'

it('keeps what was said and done, with its history, and finds what is overdue', async () => {
  const world = await makeWorld()
  const { key } = world
  const api = world.api('editor').developments
  const dates = {
    announcedOn: '2024-01-10',
    agreedOn: '2024-03-01',
    completedOn: null,
    promisedBy: '2025-06-30',
  }
  const late = await log(world, { stage: 'agreed', ...dates })
  await log(world, { stage: 'completed', promisedBy: '2025-06-30' })
  await log(world, { stage: 'announced' })
  expect(await api.getDevelopment({ key, ref: late.ref })).toMatchObject(dates)
  const overdue = async (world?: string) =>
    (await api.listDevelopments({ key, overdue: 'yes' as const, ...(world ? { world } : {}) })).items.map(
      ({ ref }) => ref,
    )
  expect(await overdue()).toEqual([late.ref])
  expect((await api.listDevelopments({ key, overdue: 'yes' })).total).toBe(1)
  expect(await overdue('2025-06-30'), 'on its last day it is not late yet').toEqual([])
  await api.reviseDevelopment({
    key,
    ref: late.ref,
    version: 1,
    stage: 'completed',
    completedOn: '2025-08-01',
  })
  expect(await overdue()).toEqual([])
  expect(await overdue('2025-07-31'), 'the world as it stood before it was kept').toEqual([late.ref])
  const { items } = await world
    .api('editor')
    .audit.listHistory({ key, subjectType: 'development', subjectId: late.id })
  expect(items[0]).toMatchObject({
    before: { stage: 'agreed', completedOn: null },
    after: { stage: 'completed', completedOn: '2025-08-01' },
  })
})
