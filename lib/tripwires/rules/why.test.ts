import { expect, it } from 'vitest'
import { whyItFits, type Fits } from './why'

const found: Fits = {
  ...{ kind: 'troop-deployment', happened: '2021-12-31', place: 'Brest' },
  actors: [
    { code: 'RU', name: 'Russia' },
    { code: 'BY', name: 'Belarus' },
    { code: 'PL', name: 'Poland' },
  ],
  figures: [
    { metric: 'personnel', words: '9,000 troops' },
    { metric: 'tanks', words: '40 tanks' },
  ],
}
const say = {
  kind: (code: string) => code.replace('-', ' '),
  metric: (code: string) => `The ${code}`,
  day: (date: string) => date,
}
const days = { after: '2019-07-18', byDate: '2022-01-31' }
const empty = { kinds: [], actors: [], place: null, words: null, figure: null }

it('says of each part of a rule what fits it', () => {
  const rule = {
    ...{
      kinds: ['troop-deployment', 'basing-access'],
      actors: ['ru', 'BY'],
      place: 'brest',
      words: '"a base"',
    },
    figure: { metric: 'personnel', op: 'at-least' as const, value: 9_000 },
  }
  expect(whyItFits(rule, days, found, say)).toEqual([
    'It is of the kind troop deployment, one of 2 that count.',
    'Russia and Belarus take part.',
    'It is at Brest.',
    'Its title or summary has what is searched for: "a base".',
    'The personnel is at least 9,000: 9,000 troops.',
    'It happened on 2021-12-31, after 2019-07-18 and by 2022-01-31.',
  ])
})

it('says nothing of what the rule does not ask, and names one actor alone', () => {
  expect(whyItFits({ ...empty, actors: ['PL'] }, days, found, say)).toEqual([
    'Poland takes part.',
    'It happened on 2021-12-31, after 2019-07-18 and by 2022-01-31.',
  ])
})
