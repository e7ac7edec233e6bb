import { describe, expect, it } from 'vitest'
import { parseCapture } from './capture'

const draftOf = (text: string) => parseCapture(text).draft
const problemsOf = (text: string) => parseCapture(text).chips.flatMap(({ problem }) => problem ?? [])

function figuresOf(text: string) {
  return draftOf(text).measurements.map(({ metric, low, best, high }) => [metric, low, best, high])
}

describe('a measure that a dossier made up', () => {
  const vocabulary = {
    kinds: [
      {
        code: 'forest-fire',
        label: 'Forest fire',
        measures: [{ metric: 'areaBurned', label: 'Area burned', unit: 'ha' }],
      },
    ],
  }
  const figuresOf = (line: string) => parseCapture(line, vocabulary).draft.measurements

  it.each(['120 area burned', '120 areaburned', '120 ha'])('is read in "%s"', (words) =>
    expect(figuresOf(`Fire #forest-fire ${words}`)).toMatchObject([
      { metric: 'areaBurned', unit: 'ha', best: 120 },
    ]),
  )
})

describe('figures in the line', () => {
  it.each([
    ['12800 troops', [['personnel', null, 12800, null]]],
    ['12 800 soldiers', [['personnel', null, 12800, null]]],
    ['12,800 troops, of which', [['personnel', null, 12800, null]]],
    ['12000-13000-15000 troops', [['personnel', 12000, 13000, 15000]]],
    ['12000 - 15000 troops', [['personnel', 12000, null, 15000]]],
    ['up to 18000 troops', [['personnel', null, null, 18000]]],
    ['12000+ troops', [['personnel', 12000, null, null]]],
    ['4 combat aircraft', [['combatAircraft', null, 4, null]]],
    ['200 armoured vehicles', [['armouredVehicles', null, 200, null]]],
    ['18 countries', [['participatingStates', null, 18, null]]],
    ['2000 troops crossed', [['personnel', null, 2000, null]]],
    ['2021 12 800 troops', [['personnel', null, 12800, null]]],
    ['3.5% rate', [['rate', null, 3.5, null]]],
    ['2.1 % GDP', [['shareGdp', null, 2.1, null]]],
    ['127 gasPrice', [['gasPrice', null, 127, null]]],
    ['-1 tone', [['tone', null, -1, null]]],
    ['5 years #loan', [['tenor', null, 5, null]]],
    ['25 years #basing', [['lease', null, 25, null]]],
    ['10 years #treaty', [['term', null, 10, null]]],
    [
      '7 days 500 km',
      [
        ['duration', null, 7, null],
        ['range', null, 500, null],
      ],
    ],
    ['USD 1.5bn #loan', [['commitment', null, 1.5e9, null]]],
    ['USD 1.5bn', [['value', null, 1.5e9, null]]],
    ['$630m disbursed #loan', [['disbursed', null, 630e6, null]]],
    ['4.6 billion USD #budget', [['amount', null, 4.6e9, null]]],
    ['28 agreements', [['instruments', null, 28, null]]],
    ['12800', []],
    ['28 programmatic texts', []],
    ['all 28 of the top 10', []],
    ['1.5bn for Minsk', []],
    ['2021-09-10 troops', []],
  ])('%j', (text, figures) => expect(figuresOf(text)).toEqual(figures))

  it('keeps currency and price year', () => {
    const [figure] = draftOf('EUR 1-1.5bn (2015 prices) committed #military-aid').measurements
    expect(figure).toMatchObject({
      metric: 'committed',
      unit: 'money',
      currency: 'EUR',
      priceYear: 2015,
      low: 1e9,
      high: 1.5e9,
    })
  })

  it('does not take the currency of the next amount', () => {
    expect(draftOf('2021 USD 1.5bn #loan')).toMatchObject({
      happened: '2021',
      measurements: [{ best: 1.5e9 }],
    })
  })

  it.each([
    ['15000-12000 troops', 'Write 12000-15000.'],
    ['12.800 troops', 'a dot begins decimals'],
    ['USD 2-1', 'Write 1-2.'],
    ['9000 trillion tanks', 'Check the zeros'],
  ])('%j says what is wrong', (text, part) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(part)])
    expect(figuresOf(text)).toEqual([])
  })
})

describe('whose figure it is', () => {
  const sources = (text: string) =>
    draftOf(text).measurements.map(({ basis, attributedTo }) => `${basis} ${attributedTo}`)

  it.each([
    ['12800 troops declared:BY', ['declared BY']],
    ['12800 troops est:', ['estimated null']],
    ['12800 troops est:"two words"', ['estimated two words']],
    ['declared:BY 12800 troops', ['declared BY']],
    ['12800 troops declared:BY 5 tanks observed:IISS', ['declared BY', 'observed IISS']],
    ['12800 troops 5 tanks declared:BY', ['null null', 'declared BY']],
    ['12800 troops declared:BY est:NATO 18000 troops', ['declared BY', 'estimated NATO']],
  ])('%j', (text, expected) => expect(sources(text)).toEqual(expected))

  it('asks for the figure that is missing', () => {
    expect(problemsOf('declared:BY')).toEqual([expect.stringContaining('There is no figure for this')])
    expect(problemsOf('5 tanks declared:BY declared:RU')).toEqual([
      expect.stringContaining('There is no figure'),
    ])
    expect(problemsOf('5 tanks est:"open')).toEqual([
      'Close the quotation marks, as in est:"Ministry of Defence".',
    ])
  })
})

describe('citations in the line', () => {
  const cited = (text: string) =>
    draftOf(text).citations.map(({ url, grade }) => [
      url?.at(-1) ?? '',
      grade ? grade.reliability + grade.credibility : '',
    ])

  it.each([
    ['A2 https://x.org/a', [['a', 'A2']]],
    ['https://x.org/a A2', [['a', 'A2']]],
    ['https://x.org/a', [['a', '']]],
    ['B3', [['', 'B3']]],
    [
      'A2 https://x.org/a B3 https://x.org/b',
      [
        ['a', 'A2'],
        ['b', 'B3'],
      ],
    ],
    [
      'https://x.org/a B3 https://x.org/b',
      [
        ['a', ''],
        ['b', 'B3'],
      ],
    ],
    [
      'A2 https://x.org/a B3',
      [
        ['a', 'A2'],
        ['', 'B3'],
      ],
    ],
    ['G2 A7 a2', []],
  ])('%j', (text, expected) => expect(cited(text)).toEqual(expected))

  it('refuses half an address', () => {
    expect(problemsOf('https://')).toEqual(['This is not a whole address. Copy it again from the page.'])
  })
})

describe('links in the line', () => {
  const links = (text: string) =>
    draftOf(text).links.map(({ claim, relation, strength }) => `${claim} ${relation} ${strength}`)

  it.each([
    ['~C-04+', ['C-04 supports null']],
    ['~C-04!', ['C-04 contradicts null']],
    ['~C-04^', ['C-04 exceeds null']],
    ['~C-04=', ['C-04 context null']],
    ['~c4+3', ['C-04 supports 3']],
    ['~BLR-C-12!', ['BLR-C-12 contradicts null']],
    ['~C-104:overtakes2', ['C-104 overtakes 2']],
    ['~C-04+ C-07! C-09=', ['C-04 supports null', 'C-07 contradicts null', 'C-09 context null']],
    ['C-130! lands', []],
    ['~C-04+ and C-07!', ['C-04 supports null']],
    ['~foo', []],
  ])('%j', (text, expected) => expect(links(text)).toEqual(expected))

  it('asks how, and for a claim that is there', () => {
    expect(problemsOf('~C-04')).toEqual([expect.stringContaining('Say how it bears on C-04')])
    expect(problemsOf('~C-04:loves')).toEqual([expect.stringContaining('Say how it bears on C-04')])
    expect(problemsOf('~C-04+ ~C-04!')).toEqual(['This claim is linked twice. Remove one of them.'])
    const known = { claims: ['BLR-C-04'] }
    expect(parseCapture('~C-04+', known).draft.links).toHaveLength(1)
    expect(parseCapture('~C-05+', known).chips[0]?.problem).toContain('There is no claim C-05')
  })
})
