import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import claims from '@/prisma/seed/claims.json'
import developments from '@/prisma/seed/developments.json'
import { rankAcross } from './across'
import type { Crossed, Kindred, Subject } from './crossing'

const subject: Subject = {
  ref: 'T-D-0009',
  title: 'Permanent base opened near the border',
  summary: 'Two battalions move in.',
  kind: 'basing-access',
  actors: ['Russia', 'Poland'],
}
const claim = (ref: string, rest: Partial<Crossed> = {}): Crossed => ({
  ...{ ref, statement: 'Nothing of the sort.', confirms: null, falsifier: null, linked: [] },
  ...rest,
})
const kindred = (rest: Partial<Kindred> = {}): Kindred => ({
  ...{
    ref: 'T-D-0001',
    title: 'Something else',
    kind: 'statement',
    actors: ['Russia'],
    relation: 'supports',
  },
  ...rest,
})
const refs = (given: Crossed[]) => rankAcross(subject, given).map(({ ref }) => ref)
const reasonsOf = (given: Crossed, others: Crossed[] = []) =>
  rankAcross(subject, [given, ...others]).find(({ ref }) => ref === given.ref)!.reasons

describe('working across', () => {
  it('has first what would be broken, then what only says the same', () => {
    const breaks = claim('C-2', {
      statement: 'There is no such plan.',
      falsifier: 'A permanent base near the border',
    })
    const says = claim('C-1', { statement: 'Permanent base opened near the border: two battalions move in.' })
    expect(refs([says, breaks, claim('C-0')])).toEqual(['C-2', 'C-1', 'C-0'])
    expect(rankAcross(subject, [says, breaks])[0]).toMatchObject({ ref: 'C-2', breaks: true })
  })

  it('has before all others what a tripwire waits for', () => {
    const waits = claim('C-3', { trips: ['A base is opened'] })
    const breaks = claim('C-2', { falsifier: 'A permanent base near the border' })
    expect(refs([breaks, waits])).toEqual(['C-3', 'C-2'])
    expect(reasonsOf(waits)[0]).toEqual({ of: 'tripwire', said: 'Trips “A base is opened”.' })
  })

  it('says why: words, the nearest linked development, kind and actors', () => {
    const linked = [
      kindred({
        title: 'Permanent base announced',
        kind: 'basing-access',
        actors: ['Poland'],
        relation: 'contradicts',
      }),
    ]
    const others = [
      claim('C-1', { linked: [kindred(), kindred({ ref: 'T-D-0002' }), kindred({ ref: 'T-D-0003' })] }),
    ]
    const near = claim('C-2', { falsifier: 'A permanent base', linked })
    expect(reasonsOf(near, others).map(({ said }) => said)).toEqual([
      'Shares “permanent” and “base” with what would break it.',
      'Like T-D-0001 “Permanent base announced”, which contradicts it.',
      'The same kind as its only development.',
      'Poland is in its only development.',
    ])
    expect(reasonsOf(claim('C-9'), others)).toEqual([])
  })

  it('finds the claims that an analyst linked, each linked development of the sample held against all claims', () => {
    const kinOf = (ref: string, besides: string) =>
      developments.flatMap(({ links, actors, ...one }) =>
        one.ref === besides
          ? []
          : links
              .filter((link) => link.claim === ref)
              .map(
                ({ relation }) => ({ ...one, relation, actors: actors.map(({ code }) => code) }) as Kindred,
              ),
      )
    const places = developments.flatMap(({ links, actors, ...one }, nth) => {
      // Every third one: all of them take seconds and come to the same.
      if (links.length === 0 || nth % 3 !== 0) return []
      const crossed = claims.map((each) => ({ ...each, linked: kinOf(each.ref, one.ref) }))
      const order = rankAcross({ ...one, actors: actors.map(({ code }) => code) }, crossed).map(
        ({ ref }) => ref,
      )
      return links.map((link) => order.indexOf(link.claim) + 1)
    })
    const within = (n: number) => places.filter((place) => place <= n).length / places.length
    expect(places.length).toBeGreaterThan(80)
    expect(within(5), 'among the first five of thirty').toBeGreaterThan(0.78)
    expect(within(10), 'among the first ten of thirty').toBeGreaterThan(0.86)
  })
})

it('keeps every claim once, whatever is given, and no order of theirs matters', () => {
  const text = fc.constantFrom(
    '',
    'A permanent base',
    'Базы не будет',
    'the of and',
    '12,000 troops',
    'naïve Łódź',
  )
  const any = fc.uniqueArray(
    fc
      .record({
        ref: fc.stringMatching(/^C-\d\d$/),
        ...{ statement: text, confirms: fc.option(text), falsifier: fc.option(text) },
        linked: fc.array(
          fc.record({ title: text, kind: fc.constantFrom('statement', 'basing-access') }).map(kindred),
          { maxLength: 4 },
        ),
      })
      .map((made): Crossed => made),
    { selector: ({ ref }) => ref, maxLength: 12 },
  )
  fc.assert(
    fc.property(any, (given) => {
      const order = refs(given)
      expect(order.toSorted()).toEqual(given.map(({ ref }) => ref).toSorted())
      expect(refs(given.toReversed())).toEqual(order)
      for (const { score } of rankAcross(subject, given)) expect(score).toSatisfy(Number.isFinite)
    }),
  )
})
