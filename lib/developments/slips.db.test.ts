import { beforeAll, describe, expect, it } from 'vitest'
import { log, refusalOf, type Draft } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await world
    .api('analyst')
    .actors.addActor({ key: world.key, code: 'BY', name: 'Belarus', otherNames: ['Беларусь'] })
})

describe('a slip', () => {
  it.each<[string, Draft, (string | number)[], RegExp]>([
    ['a day that is not', { happened: '31 Sept 2021' }, ['happened'], /September 2021 has 30 days/],
    ['a date without a beginning', { happened: '../2021-09' }, ['happened'], /began/],
    ['no date at all', { happened: 'some day' }, ['happened'], /not understood/],
    ['a kind of another dossier', { kind: 'weather' }, ['kind'], /no kind weather/],
    [
      'an unknown actor',
      { actors: [{ code: 'BY' }, { code: 'XX' }] },
      ['actors', 1, 'code'],
      /no actor with the code XX/,
    ],
    ['a name for a code', { actors: [{ code: 'Беларусь' }] }, ['actors', 0, 'code'], /Write BY/],
    ['an unknown place', { place: 'Atlantis' }, ['place'], /no place called Atlantis/],
    [
      'figures out of order',
      { measurements: [{ metric: 'tanks', low: 3, best: 2, unit: 'count' }] },
      ['measurements', 0, 'best'],
      /lowest figure comes first/,
    ],
    [
      'no figure',
      { measurements: [{ metric: 'tanks', unit: 'count' }] },
      ['measurements', 0, 'best'],
      /at least one/,
    ],
    [
      'money without a currency',
      { measurements: [{ metric: 'value', best: 2, unit: 'money' }] },
      ['measurements', 0, 'currency'],
      /currency/,
    ],
    [
      'a currency that is none',
      { measurements: [{ metric: 'value', best: 2, unit: 'money', currency: 'XYZ' }] },
      ['measurements', 0, 'currency'],
      /ISO 4217/,
    ],
    [
      'a date of a source',
      { citations: [{ title: 'A', published: 'soon', reliability: 'A', credibility: 2 }] },
      ['citations', 0, 'published'],
      /not understood/,
    ],
    [
      'a source from elsewhere',
      { citations: [{ sourceId: '0198f7a0-0000-7000-8000-000000000000', reliability: 'A', credibility: 2 }] },
      ['citations', 0, 'sourceId'],
      /not in the dossier/,
    ],
    [
      'a claim that is not there',
      { links: [{ claim: 'ZZ-C-01', relation: 'supports', rationale: 'x' }] },
      ['claim'],
      /no claim ZZ-C-01/,
    ],
  ])(
    'is answered with a sentence at its field, and leaves nothing: %s',
    async (_name, draft, path, sentence) => {
      const before = await world.api('reader').dossiers.getDossier({ key: world.key })
      const { code, message, data } = await refusalOf(
        log(world, { ...draft, newActors: [{ code: 'NEW', name: 'New' }] }),
      )
      expect(code).toBe('BAD_REQUEST')
      expect(message).toMatch(sentence)
      expect(data.issues![0]!.path).toEqual(path)
      expect((await world.api('reader').dossiers.getDossier({ key: world.key })).counts).toEqual(
        before.counts,
      )
    },
  )
})
