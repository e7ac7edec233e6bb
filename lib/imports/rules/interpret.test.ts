import { describe, expect, it } from 'vitest'
import { choiceOffer } from './choices'
import type { Target } from './mapping'
import { always, base, read, title, vocabulary, whole } from './testing'

const actors = (role: 'actor' | 'supplier' | null, split = ''): Target => ({ field: 'actors', role, split })

describe('when it happened, from the columns that a file has', () => {
  const part = (name: 'start' | 'end' | 'year' | 'month' | 'day' | 'precision'): Target => ({
    field: 'happened',
    part: name,
  })
  const columns = {
    t: title,
    s: part('start'),
    e: part('end'),
    y: part('year'),
    m: part('month'),
    dd: part('day'),
  }
  it.each([
    [{ s: '2021-09-10', e: '2021-09-16' }, '2021-09-10/2021-09-16'],
    [{ s: '2021-09-10', e: '2021-09-10' }, '2021-09-10'],
    [{ s: '2021-09-10', e: '' }, '2021-09-10'],
    [{ y: '2021', m: '9', dd: '7' }, '2021-09-07'],
    [{ y: '2021', m: 'września', dd: '0' }, '2021-09'],
    [{ y: '2021', m: '', dd: '' }, '2021'],
  ])('%o is %s', (cells, edtf) => {
    const empty = { s: '', e: '', y: '', m: '', dd: '' }
    expect(read({ t: 'a', ...empty, ...cells }, columns).draft?.happened).toBe(edtf)
  })

  it.each([
    [{ s: '2021-09-16', e: '2021-09-10' }, 'date-reversed', 'e'],
    [{ s: 'soon' }, 'date-unread', 's'],
    [{ y: '2021', m: '13' }, 'month-unread', 'm'],
    [{ y: '2021', m: '2', dd: '30' }, 'date-wrong', 'dd'],
    [{}, 'date-missing', 's'],
  ])('%o: %s in %s, and the rest is kept', (cells, code, column) => {
    const empty = { s: '', e: '', y: '', m: '', dd: '' }
    const { draft, kept, problems } = read({ t: 'a', ...empty, ...cells }, columns)
    expect(draft).toBeNull()
    expect(kept.title).toBe('a')
    expect(problems).toMatchObject([{ code, column, level: 'error' }])
  })

  it('asks for the order of the column, and follows it', () => {
    const cells = { t: 'a', d: '4/3/2009' }
    expect(read(cells, always).problems).toMatchObject([
      { column: 'd', cell: '4/3/2009', code: 'date-ambiguous' },
    ])
    expect(read(cells, { t: title, d: [whole, { dates: { order: 'month-first' } }] }).draft?.happened).toBe(
      '2009-04-03',
    )
  })
})

describe('who', () => {
  it('gathers sparse columns, each name by what the dossier or a country calls it', () => {
    const cells = { ...base, A: 'Russian Federation', B: '', C: 'Białoruś', D: 'NATO', E: 'Russia' }
    const { draft } = read(cells, {
      ...always,
      A: actors('actor'),
      B: actors('actor'),
      C: actors('actor'),
      D: actors('actor'),
      E: actors('actor'),
    })
    expect(draft?.actors).toEqual([
      { code: 'RU', role: 'actor' },
      { code: 'BY', role: 'actor' },
      { code: 'NATO', role: 'actor' },
    ])
  })

  it('reads a role in brackets where the column has another for all', () => {
    const { draft } = read({ ...base, a: 'RU (host); Belarus' }, { ...always, a: actors('supplier', ';') })
    expect(draft?.actors).toEqual([
      { code: 'RU', role: 'host' },
      { code: 'BY', role: 'supplier' },
    ])
  })

  it('splits a list and reads roles in brackets', () => {
    const { draft } = read(
      { ...base, a: 'RU (supplier) | BY (recipient)' },
      { ...always, a: actors(null, ' | ') },
    )
    expect(draft?.actors).toEqual([
      { code: 'RU', role: 'supplier' },
      { code: 'BY', role: 'recipient' },
    ])
  })

  it('makes an unknown one a choice of its value, once for all rows', () => {
    const cells = { ...base, a: 'Poland;Wagner Group' }
    const columns = { ...always, a: actors('actor', ';') }
    const asked = read(cells, columns)
    expect(asked.draft).toBeNull()
    expect(asked.problems.map(({ choice }) => choice)).toEqual([
      { field: 'actor', value: 'Poland' },
      { field: 'actor', value: 'Wagner Group' },
    ])
    const offer = choiceOffer(vocabulary)
    expect(offer({ field: 'actor', value: 'Poland', rows: 1, firstLine: 2 }).offer).toEqual({
      code: 'PL',
      name: 'Poland',
      type: 'state',
    })
    const decided = read(cells, columns, {
      values: { actor: { Poland: 'PL', 'Wagner Group': '' } },
      newActors: [{ code: 'PL', name: 'Poland', type: 'state' }],
    })
    expect(decided.draft).toMatchObject({
      actors: [{ code: 'PL', role: 'actor' }],
      newActors: [{ code: 'PL' }],
    })
    expect(read(cells, columns, { unknownActors: 'make' }).draft?.newActors.map(({ code }) => code)).toEqual([
      'PL',
      'WagnerGroup',
    ])
    expect(read(cells, columns, { unknownActors: 'leave-out' })).toMatchObject({
      draft: { actors: [] },
      problems: [{ level: 'warning' }, { level: 'warning' }],
    })
  })
})

describe('what kind, and other codes', () => {
  it.each([
    ['Military exercise', {}, 'military-exercise'],
    ['drill', {}, 'military-exercise'],
    ['manewry', { manewry: 'military-exercise' }, 'military-exercise'],
    ['', {}, 'other'],
  ])('%s is %o %s', (cell, kind, code) => {
    expect(
      read({ ...base, k: cell }, { ...always, k: { field: 'kind' } }, { values: { kind } }).draft?.kind,
    ).toBe(code)
  })

  it('offers what a kind may be', () => {
    const { problems } = read({ ...base, k: 'Battles' }, { ...always, k: { field: 'kind' } })
    expect(problems).toMatchObject([{ code: 'kind-unknown', choice: { field: 'kind', value: 'Battles' } }])
    expect(
      choiceOffer(vocabulary)({ field: 'kind', value: 'Battles', rows: 9, firstLine: 2 }).suggestions[0],
    ).toBe('incident-force')
  })

  it('reads stage, polarity and significance', () => {
    const columns = {
      ...always,
      s: { field: 'stage' },
      p: { field: 'polarity' },
      i: { field: 'significance' },
    } as const
    expect(read({ ...base, s: 'In progress', p: 'no', i: '4' }, columns).draft).toMatchObject({
      stage: 'under-way',
      polarity: 'did-not-occur',
      significance: 4,
    })
    expect(read({ ...base, s: 'x', p: '', i: '9' }, columns).problems.map(({ code }) => code)).toEqual([
      'stage-unknown',
      'significance',
    ])
  })
})
