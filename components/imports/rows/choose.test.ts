import { expect, it } from 'vitest'
import { mapping } from '@/lib/imports/rules/mapping'
import type { Choice } from '@/lib/imports/rules/types'
import { withDecisions } from './choose'

const choice = (value: string, code: string): Choice => ({
  ...{ field: 'actor', value, rows: 1, firstLine: 2, suggestions: [] },
  offer: { code, name: value, type: 'other' },
})

it('keeps what was decided about each value, and gives every new actor a code of its own', () => {
  const choices = [
    choice('Ruritania', 'RU'),
    choice('Rutland', 'RU'),
    choice('Bel', 'BEL'),
    choice('Nobody', 'NO'),
    choice('Open', 'OP'),
  ]
  const decided = withDecisions(
    mapping.parse({ columns: [] }),
    choices,
    {
      'actor|Ruritania': 'make',
      'actor|Rutland': 'make',
      'actor|Bel': 'code:BY',
      'actor|Nobody': 'without',
      'actor|Open': '',
    },
    ['RU'],
  )
  expect(decided.values.actor).toEqual({ Ruritania: 'RU2', Rutland: 'RU3', Bel: 'BY', Nobody: '' })
  expect(decided.newActors.map(({ code }) => code)).toEqual(['RU2', 'RU3'])
})

it('makes a kind once for two spellings, and never two under one code', () => {
  const kind = (value: string, code: string): Choice => ({
    ...{ field: 'kind', value, rows: 1, firstLine: 2, suggestions: [], offer: null },
    kindOffer: { code, label: value, plural: value },
  })
  const choices = [
    kind('Coast guard', 'coast-guard'),
    kind('COAST GUARD', 'coast-guard'),
    kind('Coast-guard', 'coast-guard'),
  ]
  const make = Object.fromEntries(choices.map(({ value }) => [`kind|${value}`, 'make']))
  const decided = withDecisions(mapping.parse({ columns: [] }), choices, make, [])
  expect(decided.values.kind).toEqual({
    'Coast guard': 'coast-guard',
    'COAST GUARD': 'coast-guard',
    'Coast-guard': 'coast-guard-2',
  })
  expect(decided.newKinds.map(({ code }) => code)).toEqual(['coast-guard', 'coast-guard-2'])
})
