import { describe, expect, it } from 'vitest'
import {
  actorRoles,
  bases,
  findKind,
  kinds,
  labelOf,
  moneyMetrics,
  polarities,
  precisions,
  stages,
  stocksAndFlows,
} from './kinds'
import { findMetric, metrics } from './metrics'

const CODES = `troop-deployment force-withdrawal military-exercise basing-access force-structure joint-command
arms-transfer military-aid nuclear-strategic loan-credit energy-trade trade-economic sanction defence-budget
agreement-treaty doctrine-law statement diplomatic-contact domestic-politics incident-force cyber-information
border-migration other`.split(/\s+/)

describe('the seeded kinds', () => {
  it('are the closed list, in order', () => {
    expect(kinds.map((kind) => kind.code)).toEqual(CODES)
  })

  it.each(kinds.map((kind) => [kind.code, kind] as const))(
    '%s has words and known measures',
    (code, kind) => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(kind.label).toMatch(/^[A-Z][a-z]/)
      expect(kind.plural).toMatch(/^[A-Z][a-z]/)
      expect(new Set(kind.measures.map((measure) => measure.metric)).size).toBe(kind.measures.length)
      for (const measure of kind.measures) expect(findMetric(measure.metric)).toMatchObject(measure)
    },
  )

  it('loses no measure of the list to a misspelt code', () => {
    const used = new Set(kinds.flatMap((kind) => kind.measures.map((measure) => measure.metric)))
    expect(metrics.map((metric) => metric.metric).filter((metric) => !used.has(metric))).toEqual([])
    expect(kinds.map((kind) => kind.measures.length)).toEqual([
      9, 9, 5, 4, 3, 1, 7, 2, 3, 5, 4, 2, 3, 3, 3, 1, 2, 2, 2, 3, 1, 2, 0,
    ])
  })

  it('scores within the PLOVER scale', () => {
    for (const { plover } of kinds) {
      for (const action of plover) {
        expect(action.code).toMatch(/^[A-Z]+$/)
        for (const score of [action.score, action.worst ?? null])
          expect(Math.abs(score ?? 0)).toBeLessThanOrEqual(10)
      }
    }
    expect(findKind('force-withdrawal')?.plover).toEqual([{ code: 'RETREAT', score: 8 }])
    expect(findKind('troop-deployment')?.plover[1]).toEqual({
      code: 'COOPERATE',
      score: 9.5,
      when: 'invited',
    })
    expect(findKind('other')?.plover).toEqual([])
  })

  it('share no alias and no alias is a code', () => {
    const aliases = kinds.flatMap((kind) => kind.aliases)
    expect(new Set([...aliases, ...CODES]).size).toBe(aliases.length + CODES.length)
  })
})

describe('metrics', () => {
  it('have one unit each and no word twice', () => {
    expect(new Set(metrics.map((metric) => metric.metric)).size).toBe(metrics.length)
    const words = metrics.flatMap((metric) => metric.words).map((word) => word.toLowerCase())
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })

  it('know which are money', () => {
    expect([...moneyMetrics]).toEqual([
      'rent',
      'value',
      'committed',
      'commitment',
      'disbursed',
      'tradeAffected',
      'amount',
    ])
    expect(findMetric('rent')?.unit).toBe('money/year')
    expect(findMetric('tone')?.range).toEqual([-2, 2])
    expect(findMetric('nothing')).toBeNull()
  })
})

describe('lists', () => {
  it('hold the codes that the database checks', () => {
    expect(stages.map((stage) => stage.code)).toEqual(
      'rumoured announced agreed funded under-way completed suspended cancelled reversed'.split(' '),
    )
    expect(polarities.map((each) => each.code)).toEqual(['occurred', 'did-not-occur'])
    expect(actorRoles.map((each) => each.code)).toEqual(
      'actor recipient host participant mediator funder supplier speaker'.split(' '),
    )
    expect(bases.map((each) => each.code)).toEqual(['declared', 'observed', 'estimated', 'derived'])
    expect(stocksAndFlows.map((each) => each.code)).toEqual(['stock', 'flow'])
    expect(precisions).toHaveLength(8)
  })

  it('give a label, or the code of what they do not know', () => {
    expect(labelOf(stages, 'under-way')).toBe('Under way')
    expect(labelOf(kinds, 'a-dossiers-own')).toBe('a-dossiers-own')
    expect(findKind('a-dossiers-own')).toBeNull()
  })
})
