import { describe, expect, it } from 'vitest'
import { mapping as schema, type Target } from './mapping'
import { always, base, read, whole, type Columns } from './testing'

const figure = (part: 'value' | 'low' | 'best' | 'high' | 'currency' | 'metric', group = 'g'): Target => ({
  field: 'figure',
  group,
  part,
})
const cite = (part: 'url' | 'title' | 'outlet' | 'published' | 'grade', split = ''): Target => ({
  field: 'citation',
  group: 's',
  part,
  split,
})

describe('how many', () => {
  const rule = {
    figures: { g: schema.shape.figures.unwrap().valueType.parse({ metric: 'personnel', unit: 'head' }) },
  }
  it.each([
    [{ v: '12000-15000' }, { low: 12000, best: null, high: 15000 }],
    [
      { l: '5', b: '7', h: '9' },
      { low: 5, best: 7, high: 9 },
    ],
    [{ v: '12,800' }, { low: null, best: 12800, high: null }],
  ])('%o is %o', (cells, amounts) => {
    const columns = {
      ...always,
      v: [figure('value'), { numbers: { thousands: ',' } }],
      l: figure('low'),
      b: figure('best'),
      h: figure('high'),
    } as Columns
    const { draft } = read({ ...base, v: '', l: '', b: '', h: '', ...cells }, columns, rule)
    expect(draft?.measurements).toMatchObject([{ metric: 'personnel', unit: 'head', ...amounts }])
  })

  it('wants low, best and high in order, and says which cell is no figure', () => {
    const columns = { ...always, l: figure('low'), h: figure('high') }
    expect(read({ ...base, l: '9', h: '5' }, columns, rule).problems).toMatchObject([
      { code: 'figure-order', sentence: expect.stringContaining('Write 5-9') },
    ])
    expect(read({ ...base, l: 'many', h: '5' }, columns, rule).problems).toMatchObject([
      { code: 'number-unread', column: 'l', cell: 'many' },
    ])
  })

  it('reads money with the currency of the cell, of a column or of the mapping, in millions', () => {
    const money = (change: object) => ({
      figures: {
        g: schema.shape.figures.unwrap().valueType.parse({ metric: 'value', unit: 'money', ...change }),
      },
    })
    const columns = { ...always, v: figure('value') }
    expect(read({ ...base, v: '€1.2' }, columns, money({ power: 6 })).draft?.measurements).toMatchObject([
      { best: 1200000, currency: 'EUR' },
    ])
    expect(read({ ...base, v: '5' }, columns, money({ currency: 'USD' })).draft?.measurements).toMatchObject([
      { best: 5, currency: 'USD' },
    ])
    expect(read({ ...base, v: '5' }, columns, money({})).problems).toMatchObject([
      { code: 'currency-missing' },
    ])
  })
})

describe('where', () => {
  const place = (part: 'name' | 'latitude' | 'longitude' | 'coordinates' | 'country'): Target => ({
    field: 'place',
    part,
  })
  const columns = {
    ...always,
    p: place('name'),
    la: place('latitude'),
    lo: place('longitude'),
    xy: place('coordinates'),
    c: place('country'),
  }
  const cells = { ...base, p: '', la: '', lo: '', xy: '', c: '' }
  it.each([
    [{ p: 'gomel' }, { place: 'Homel' }],
    [
      { p: 'Brest', la: '52.1', lo: '23.7', c: 'Belarus' },
      { place: 'Brest', newPlace: { latitude: 52.1, longitude: 23.7, iso3166: 'BY' } },
    ],
    [{ p: 'Brest', xy: 'POINT (23.7 52.1)' }, { newPlace: { latitude: 52.1, longitude: 23.7 } }],
    [{ p: 'Brest', xy: '52.1, 23.7' }, { newPlace: { latitude: 52.1, longitude: 23.7 } }],
    [{ p: 'Minsk', la: '53°54′N', lo: '27°34′E' }, { newPlace: { latitude: 53.9, longitude: 27.5666667 } }],
    [{ p: 'Nowhere', la: '0', lo: '0' }, { newPlace: { latitude: null } }],
  ])('%o is %o', (given, found) => expect(read({ ...cells, ...given }, columns).draft).toMatchObject(found))

  it('imports the row without coordinates that are none', () => {
    expect(read({ ...cells, p: 'Brest', la: '99', lo: '5' }, columns)).toMatchObject({
      draft: { place: 'Brest' },
      problems: [{ column: 'la', level: 'warning' }],
    })
  })
})

describe('sources', () => {
  it('pairs lists of addresses and titles, with grades', () => {
    const cells = { ...base, u: 'https://a.example/1; www.b.example/2', n: 'One; Two', g: 'B2' }
    const { draft } = read(cells, { ...always, u: cite('url', ';'), n: cite('title', ';'), g: cite('grade') })
    expect(draft?.citations).toMatchObject([
      { url: 'https://a.example/1', title: 'One', reliability: 'B', credibility: 2 },
      { url: 'https://www.b.example/2', title: 'Two', reliability: 'B', credibility: 2 },
    ])
  })

  it('keeps what is no address as a title, and says so', () => {
    const { draft, problems } = read({ ...base, u: 'BelTA, 10 Sept' }, { ...always, u: cite('url') })
    expect(draft?.citations).toMatchObject([{ title: 'BelTA, 10 Sept', reliability: 'F', credibility: 6 }])
    expect(problems).toMatchObject([{ code: 'address', level: 'warning' }])
  })
})

describe('texts', () => {
  it('makes a title of other columns, without the empty ones', () => {
    const more = { titleTemplate: '{k}: {a} and {b}, {p}' }
    expect(
      read({ d: '2021', k: 'Talks', a: 'Minsk', b: 'Moscow', p: '' }, { d: whole }, more).draft?.title,
    ).toBe('Talks: Minsk and Moscow')
    expect(read({ d: '2021', k: '', a: 'Minsk', b: '', p: 'Brest' }, { d: whole }, more).draft?.title).toBe(
      'Minsk, Brest',
    )
    expect(read({ d: '2021', k: '', a: '', b: '', p: '' }, { d: whole }, more).problems).toMatchObject([
      { code: 'title-missing' },
    ])
  })

  it('keeps a title that is too long whole in the summary, and columns without a meaning too', () => {
    const long = 'word '.repeat(80).trim()
    const { draft, problems } = read({ t: long, d: '2021', x: 'y' }, always, { restToSummary: true })
    expect(draft?.title.length).toBeLessThanOrEqual(300)
    expect(draft?.summary).toBe(`${long}\n\nx: y`)
    expect(problems).toMatchObject([{ code: 'title-cut', level: 'warning' }])
  })

  it('takes marks for missing as nothing, and the apostrophe before a formula away', () => {
    expect(
      read({ ...base, s: 'n/a' }, { ...always, s: { field: 'summary' } }, { missing: ['N/A'] }).draft
        ?.summary,
    ).toBe('')
    expect(
      read({ ...base, s: "'=1+1" }, { ...always, s: { field: 'summary' } }, { unguard: true }).draft?.summary,
    ).toBe('=1+1')
  })
})
