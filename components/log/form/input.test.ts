import { describe, expect, it } from 'vitest'
import { changedInput, inputId, readForm } from '@/components/log/form/input'
import { valuesFromCapture } from '@/components/log/form/from-capture'
import {
  emptyValues,
  newActorRow,
  newCitationRow,
  newFigureRow,
  newLinkRow,
} from '@/components/log/form/values'
import type { FormValues } from '@/components/log/form/values'
import { parseCapture } from '@/lib/developments/rules/capture'
import { logging } from '@/lib/developments/rules/draft'

const known = { actors: [{ code: 'RU', name: 'Russia' }], places: ['Minsk'], today: '2026-11-24' }
const filled = (given: Partial<FormValues> = {}): FormValues => ({
  ...emptyValues(),
  title: 'Zapad-2021',
  kind: 'military-exercise',
  happened: '10-16 Sept 2021',
  ...given,
})
const fieldsOf = (values: FormValues) => readForm(values, known).issues.map(({ field }) => field)

describe('readForm', () => {
  it('takes a date, a title and a kind for enough', () => {
    const { input, issues } = readForm(filled(), known)
    expect(issues).toEqual([])
    expect(logging.parse({ key: 'BLR', ...input }).happened).toBe('10-16 Sept 2021')
  })

  it('names what an empty form lacks, once each, in the order of the form', () => {
    expect(fieldsOf(emptyValues())).toEqual(['happened', 'title', 'kind'])
  })

  it('reads numbers as people type them', () => {
    const { input, issues } = readForm(
      filled({
        measurements: [
          newFigureRow({ metric: 'personnel', unit: 'head', low: '12,000', best: '12.8k', high: '15 000' }),
        ],
      }),
      known,
    )
    expect(issues).toEqual([])
    expect(input['measurements']).toMatchObject([{ low: 12_000, best: 12_800, high: 15_000, currency: null }])
  })

  it('says which number is wrong, and only then how they stand to each other', () => {
    const figure = (low: string, best: string) => [
      newFigureRow({ metric: 'personnel', unit: 'head', low, best }),
    ]
    expect(fieldsOf(filled({ measurements: figure('many', '5') }))).toEqual(['measurements.0.low'])
    expect(fieldsOf(filled({ measurements: figure('9', '5') }))).toEqual(['measurements.0.best'])
    expect(fieldsOf(filled({ measurements: figure('', '') }))).toEqual(['measurements.0.best'])
  })

  it('asks for the currency of money and for nothing of the kind elsewhere', () => {
    const loan = newFigureRow({ metric: 'commitment', unit: 'money', best: '1.5bn' })
    expect(fieldsOf(filled({ measurements: [loan] }))).toEqual(['measurements.0.currency'])
    expect(fieldsOf(filled({ measurements: [{ ...loan, currency: 'usd' }] }))).toEqual([])
    expect(fieldsOf(filled({ measurements: [{ ...loan, unit: 'head' }] }))).toEqual([])
  })

  it('wants both halves of a grade and something to find the source by', () => {
    expect(fieldsOf(filled({ citations: [newCitationRow()] }))).toEqual([
      'citations.0.reliability',
      'citations.0.credibility',
      'citations.0.url',
    ])
    const graded = { reliability: 'B', credibility: '2' }
    expect(
      fieldsOf(filled({ citations: [newCitationRow({ ...graded, url: 'javascript:alert(1)' })] })),
    ).toEqual(['citations.0.url'])
    const { input } = readForm(
      filled({
        citations: [
          newCitationRow({ ...graded, sourceId: '018f0000-0000-7000-8000-000000000001', title: 'x' }),
        ],
      }),
      known,
    )
    expect(input['citations']).toEqual([
      {
        sourceId: '018f0000-0000-7000-8000-000000000001',
        reliability: 'B',
        credibility: 2,
        primary: false,
        checked: 'seen',
      },
    ])
  })

  it('makes an actor that is new only with its name', () => {
    expect(fieldsOf(filled({ actors: [newActorRow({ code: 'ru' })] }))).toEqual([])
    expect(fieldsOf(filled({ actors: [newActorRow({ code: 'XK' })] }))).toEqual(['actors.0.name'])
    const second = [newActorRow({ code: 'RU' }), newActorRow({ code: '!', name: 'x' })]
    expect(fieldsOf(filled({ actors: second }))).toEqual(['actors.1.code'])
    const { input } = readForm(
      filled({ actors: [newActorRow({ code: 'XK', name: 'Kosovo', type: 'state' })] }),
      known,
    )
    expect(input['newActors']).toEqual([{ code: 'XK', name: 'Kosovo', type: 'state' }])
  })

  it('makes a place that is new', () => {
    expect(readForm(filled({ place: 'minsk' }), known).input).not.toHaveProperty('newPlace')
    expect(readForm(filled({ place: 'Grodno' }), known).input).toMatchObject({
      place: 'Grodno',
      newPlace: { name: 'Grodno' },
    })
  })

  it('wants a reason for a link', () => {
    expect(fieldsOf(filled({ links: [newLinkRow({ claim: 'BLR-C-04', relation: 'supports' })] }))).toEqual([
      'links.0.rationale',
    ])
  })
})

describe('valuesFromCapture', () => {
  it('fills the form with all that the line says', () => {
    const line =
      '2021-09-10/16 Zapad-2021 #exercise RU>BY @Obuz-Lesnovsky 12800 troops declared:BY A2 https://example.org/z ~C-04+ C-07!3'
    const values = valuesFromCapture(parseCapture(line), 'BLR', {
      'C-04': 'It was held.',
      'C-07': 'So was this.',
    })
    expect(values).toMatchObject({
      title: 'Zapad-2021',
      kind: 'military-exercise',
      happened: '2021-09-10/2021-09-16',
      place: 'Obuz-Lesnovsky',
      actors: [
        { code: 'RU', role: 'actor' },
        { code: 'BY', role: 'recipient' },
      ],
      measurements: [{ metric: 'personnel', best: '12800', basis: 'declared', attributedTo: 'BY' }],
      citations: [{ url: 'https://example.org/z', reliability: 'A', credibility: '2' }],
      links: [
        { claim: 'BLR-C-04', relation: 'supports', strength: 2, rationale: 'It was held.' },
        { claim: 'BLR-C-07', relation: 'contradicts', strength: 3 },
      ],
    })
    expect(
      readForm(values, { ...known, actors: [...known.actors, { code: 'BY', name: 'Belarus' }] }).issues,
    ).toEqual([])
  })
})

describe('a line that was not understood', () => {
  it('goes into the form as it was typed', () => {
    const vocabulary = { actors: ['RU'], claims: ['BLR-C-04'], today: '2026-11-24' }
    const values = valuesFromCapture(
      parseCapture('2021-13-40 Drill #nonsense XX>RU @"Brest https:/// ~C-99+', vocabulary),
      'BLR',
    )
    expect(values.happened).toBe('2021-13-40')
    expect(values.place).toBe('Brest')
    const kept = [values.title, ...values.citations.map(({ url }) => url)].join(' ')
    for (const word of ['Drill', '#nonsense', 'XX>RU', 'https:///', '~C-99+']) expect(kept).toContain(word)
  })
})

describe('changedInput', () => {
  it('keeps only what differs, never links', () => {
    const before = readForm(filled(), known).input
    const after = readForm(filled({ title: 'Zapad 2021', links: [newLinkRow()] }), known).input
    expect(changedInput(before, after)).toEqual({ title: 'Zapad 2021' })
  })

  it('takes new actors along with the list that names them', () => {
    const before = readForm(filled(), known).input
    const after = readForm(filled({ actors: [newActorRow({ code: 'XK', name: 'Kosovo' })] }), known).input
    expect(Object.keys(changedInput(before, after))).toEqual(['actors', 'newActors'])
  })
})

describe('inputId', () => {
  it('stands for the field in the page', () => {
    expect(inputId('measurements.0.best')).toBe('f-measurements-0-best')
  })
})
