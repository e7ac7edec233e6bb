import { describe, expect, it } from 'vitest'
import { parseCapture } from './capture'
import { matchKinds } from './kind-match'
import { kinds } from './kinds'

const LINE =
  '2021-09-10/16 Zapad-2021 #exercise RU>BY @Obuz-Lesnovsky 12800 troops declared:BY A2 https://example.org/zapad ~C-04+ C-07!'

const draftOf = (text: string) => parseCapture(text).draft
const problemsOf = (text: string) => parseCapture(text).chips.flatMap(({ problem }) => problem ?? [])

describe('the capture line', () => {
  it('reads the line of the handbook', () => {
    const { chips, title, draft } = parseCapture(LINE)
    expect(chips.map((chip) => [chip.kind, chip.text])).toEqual([
      ['date', '2021-09-10/16'],
      ['kind', '#exercise'],
      ['actors', 'RU>BY'],
      ['place', '@Obuz-Lesnovsky'],
      ['figure', '12800 troops'],
      ['attribution', 'declared:BY'],
      ['grade', 'A2'],
      ['url', 'https://example.org/zapad'],
      ['link', '~C-04+'],
      ['link', 'C-07!'],
    ])
    expect(title).toBe('Zapad-2021')
    expect(chips.filter((chip) => chip.problem)).toEqual([])
    expect(draft).toEqual({
      title: 'Zapad-2021',
      happened: '2021-09-10/2021-09-16',
      kind: 'military-exercise',
      actors: [
        { code: 'RU', role: 'actor' },
        { code: 'BY', role: 'recipient' },
      ],
      place: 'Obuz-Lesnovsky',
      measurements: [
        {
          metric: 'personnel',
          unit: 'head',
          low: null,
          best: 12800,
          high: null,
          currency: null,
          priceYear: null,
          basis: 'declared',
          attributedTo: 'BY',
        },
      ],
      citations: [{ url: 'https://example.org/zapad', grade: { reliability: 'A', credibility: 2 } }],
      links: [
        { claim: 'C-04', relation: 'supports', strength: null },
        { claim: 'C-07', relation: 'contradicts', strength: null },
      ],
    })
  })

  it('reads every beginning of the line while it is typed', () => {
    for (let length = 0; length <= LINE.length; length++)
      expect(() => parseCapture(LINE.slice(0, length))).not.toThrow()
    expect(parseCapture('')).toMatchObject({ title: '', chips: [] })
  })

  it('leaves a pasted article alone', () => {
    const { title, chips } = parseCapture(`${LINE}\n`.repeat(20))
    expect(chips).toEqual([])
    expect(title).toBe(Array.from({ length: 20 }, () => LINE).join(' '))
  })
})

describe('dates in the line', () => {
  it.each([
    ['10-16 Sept 2021 Zapad', '2021-09-10/2021-09-16', 'Zapad'],
    ['Zapad on 10 Sept 2021, Minsk', '2021-09-10', 'Zapad on Minsk'],
    ['mid-2020 talks', '2020-05~/2020-08~', 'talks'],
    ['2021 talks', '2021', 'talks'],
    ['Zapad 2021', null, 'Zapad 2021'],
    ['Treaty of 2 April 1996 renewed 2021-09-10', '2021-09-10', 'Treaty of 2 April 1996 renewed'],
    ['2019-11-08 extended until 2021', '2019-11-08', 'extended until 2021'],
    ['extended until 2021', null, 'extended until 2021'],
    ['base by 2015 announced April 2013', '2013-04', 'base by 2015 announced'],
    ['since 2014 sanctions', '2014/..', 'sanctions'],
    ['Q3 2019 gas', '2019-35', 'gas'],
    ['March of the Millions', null, 'March of the Millions'],
    ['10 new march songs', null, '10 new march songs'],
  ])('%j', (text, happened, title) => expect(draftOf(text)).toMatchObject({ happened, title }))

  it.each([
    ['03/04/2021 foo', '2021-04-03 for 3 April'],
    ['foo 03/04/2021', '2021-04-03 for 3 April'],
    ['foo 31 Feb 2021 bar', 'February 2021 has 28 days'],
    ['2021-02-30 foo', 'February 2021 has 28 days'],
    ['10-16 Sept Zapad', 'has no year'],
    ['[2021..2022] foo', 'Sets and lists'],
    ['until 2021 foo', 'needs a first day'],
  ])('%j says what is wrong', (text, part) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(part)])
    expect(draftOf(text).happened).toBeNull()
  })

  it('knows today only when told', () => {
    expect(parseCapture('today talks', { today: '2025-01-02' }).draft.happened).toBe('2025-01-02')
    expect(draftOf('today talks')).toMatchObject({ happened: null, title: 'today talks' })
  })
})

describe('kinds in the line', () => {
  it.each([
    ['exercise', 'military-exercise'],
    ['military-exercise', 'military-exercise'],
    ['exerc', 'military-exercise'],
    ['EXERCISE', 'military-exercise'],
    ['statement', 'statement'],
    ['agreement', 'agreement-treaty'],
    ['deployment', 'troop-deployment'],
    ['talks', 'diplomatic-contact'],
    ['loan', 'loan-credit'],
    ['doctrine', 'doctrine-law'],
    ['incident', 'incident-force'],
    ['legislation', 'doctrine-law'],
    ['arms_contract', 'arms-transfer'],
    ['energy', 'energy-trade'],
    ['nuclear', 'nuclear-strategic'],
    ['sanction', 'sanction'],
    ['basing', 'basing-access'],
    ['arms_transfer', 'arms-transfer'],
    ['membership', 'agreement-treaty'],
    ['election', 'domestic-politics'],
    ['other', 'other'],
  ])('#%s is %s', (typed, code) => expect(matchKinds(typed, kinds).map((kind) => kind.code)).toEqual([code]))

  it('asks where a word may be two, or none', () => {
    const [two] = parseCapture('#military x').chips
    expect(two).toMatchObject({ value: null, choices: ['military-exercise', 'military-aid'] })
    expect(two?.problem).toContain('#military may be military-exercise or military-aid')
    const [none] = parseCapture('#1 priority').chips
    expect(none?.problem).toContain('There is no kind "1"')
    expect(none?.choices).toHaveLength(kinds.length)
    expect(parseCapture('#').chips[0]?.choices).toHaveLength(kinds.length)
    expect(problemsOf('#loan #exercise')).toEqual(['A development has one kind. Remove one of them.'])
    expect(draftOf('#loan #exercise').kind).toBe('loan-credit')
  })

  it("uses the dossier's own kinds", () => {
    const own = [
      { code: 'space-launch', label: 'Space launch', measures: [{ metric: 'tenor', unit: 'years' }] },
    ]
    expect(parseCapture('#launch', { kinds: own }).draft.kind).toBe('space-launch')
    expect(parseCapture('#loan', { kinds: own }).draft.kind).toBeNull()
  })
})

describe('actors and places in the line', () => {
  it.each([
    ['RU>BY', ['RU actor', 'BY recipient']],
    ['RU,BY>PL,LT', ['RU actor', 'BY actor', 'PL recipient', 'LT recipient']],
    ['RU+BY>', ['RU actor', 'BY actor']],
    ['>UnionState', ['UnionState recipient']],
    ['host:PL US>PL', ['US actor', 'PL recipient', 'PL host']],
    ['RU>BY RU>KZ', ['RU actor', 'BY recipient', 'KZ recipient']],
    ['speaker:Шойгу', ['Шойгу speaker']],
    ['RU>BY,', ['RU actor', 'BY recipient']],
    ['A>B>C', []],
    ['>', []],
    ['5>3', []],
  ])('%j', (text, actors) =>
    expect(draftOf(text).actors.map(({ code, role }) => `${code} ${role}`)).toEqual(actors),
  )

  it("knows the dossier's actors", () => {
    const { chips, draft } = parseCapture('RU>XX', { actors: ['RU', 'BY'] })
    expect(chips[0]).toMatchObject({ value: null, choices: ['RU', 'BY'] })
    expect(chips[0]?.problem).toContain('XX is not an actor of this dossier')
    expect(draft.actors).toEqual([])
    expect(parseCapture('RU>BY', { actors: ['RU', 'BY'] }).draft.actors).toHaveLength(2)
  })

  it.each([
    ['@Minsk', 'Minsk'],
    ['@Minsk, ', 'Minsk'],
    ['@"Brest  region" x', 'Brest region'],
    ['@Obuz-Lesnovsky', 'Obuz-Lesnovsky'],
  ])('%j', (text, place) => expect(draftOf(text).place).toBe(place))

  it('asks for a whole place', () => {
    expect(problemsOf('@')).toEqual([expect.stringContaining('between quotation marks')])
    expect(problemsOf('@"Brest region')).toEqual([expect.stringContaining('between quotation marks')])
    expect(problemsOf('@Minsk @Brest')).toEqual(['A development has one place. Remove one of them.'])
  })
})
