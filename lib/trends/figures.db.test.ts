import { beforeAll, describe, expect, it } from 'vitest'
import { log } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { figureMarks, unitOf } from './rules/figures'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  const money = (best: number, currency: string) => ({ metric: 'commitment', best, unit: 'money', currency })
  const heads = { metric: 'personnel', unit: 'head' }
  await log(world, {
    happened: '2021-09-10',
    kind: 'military-exercise',
    title: 'Zapad-2021',
    series: 'Zapad',
    measurements: [
      { ...heads, best: 12_800, basis: 'declared', attributedTo: 'BY' },
      { ...heads, low: 12_000, high: 40_000, basis: 'estimated' },
      { ...heads, best: 2_500, part: 'Russian part, in Belarus' },
    ],
  })
  await log(world, {
    happened: '2017-09-14',
    kind: 'military-exercise',
    title: 'Zapad-2017',
    series: 'Zapad',
    measurements: [{ ...heads, best: 12_700 }],
  })
  await log(world, { kind: 'loan-credit', title: 'A loan', measurements: [money(630e6, 'USD')] })
  await log(world, { kind: 'loan-credit', title: 'Another loan', measurements: [money(700e6, 'EUR')] })
})

const figures = async (question: { metric: string; currency?: string; series?: string[] }) =>
  (await world.api('reader').trends.seriesFigures({ key: world.key, ...question })).figures

describe('figures', () => {
  it('come in order of time, as they were claimed, each with whose it is', async () => {
    const found = await figures({ metric: 'personnel', series: ['Zapad'] })
    expect(
      found.map(({ title, low, best, high, part, attributedTo }) => [
        title,
        low,
        best,
        high,
        part,
        attributedTo,
      ]),
    ).toEqual([
      ['Zapad-2017', null, 12_700, null, null, null],
      ['Zapad-2021', null, 12_800, null, null, 'BY'],
      ['Zapad-2021', 12_000, null, 40_000, null, null],
      ['Zapad-2021', null, 2_500, null, 'Russian part, in Belarus', null],
    ])
  })

  it('keep parts out of the marks of the whole', async () => {
    const [series] = figureMarks(await figures({ metric: 'personnel' }), 'head', () => 'Zapad')
    expect(series!.marks.map(({ low, best, high }) => [low, best, high])).toEqual([
      [12_700, 12_700, 12_700],
      [12_000, 12_800, 40_000],
    ])
  })

  it('are never added or converted across currencies', async () => {
    const all = await figures({ metric: 'commitment' })
    expect(all.map(unitOf).toSorted()).toEqual(['EUR', 'USD'])
    const marks = figureMarks(all, 'USD', () => 'loans')
    expect(marks).toHaveLength(1)
    expect(marks[0]!.marks.map(({ best }) => best)).toEqual([630e6])
    expect((await figures({ metric: 'commitment', currency: 'EUR' })).map(({ best }) => best)).toEqual([
      700e6,
    ])
    const { metrics } = await world.api('reader').trends.listSeries({ key: world.key })
    expect(metrics.filter(({ metric }) => metric === 'commitment')).toHaveLength(2)
  })

  it('leave with the development that is retracted', async () => {
    const { ref } = await log(world, {
      title: 'Zapad-2025, as reported first',
      series: 'Zapad',
      measurements: [{ metric: 'personnel', unit: 'head', best: 13_000 }],
    })
    const told = async () => {
      const { metrics, series } = await world.api('reader').trends.listSeries({ key: world.key })
      const counted = metrics.find(({ metric }) => metric === 'personnel')!.figures
      return { drawn: (await figures({ metric: 'personnel' })).length, counted, series }
    }
    expect(await told()).toEqual({ drawn: 5, counted: 5, series: [{ name: 'Zapad', developments: 3 }] })
    await world
      .api('editor')
      .developments.retractDevelopment({ key: world.key, ref, reason: 'Another year.' })
    expect(await told()).toEqual({ drawn: 4, counted: 4, series: [{ name: 'Zapad', developments: 2 }] })
  })
})
