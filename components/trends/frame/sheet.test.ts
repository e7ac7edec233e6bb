import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawnSheet, wrapped, type SheetWords } from './sheet'

/** Every letter as wide as half its size. */
const measure = (text: string) => text.length * 7

const words: SheetWords = {
  title: 'Exercises <rose> & loans fell',
  subtitle: 'Developments per year',
  notes: ['1. Zapad-2021 is why'],
  source: 'Counted from the log of BLR',
  day: '2025-11-28',
  link: 'https://plumbline.example/dossiers/BLR/trends?step=year&as=share#panel-period',
  marking: 'AMBER',
}
const drawn = { markup: '<rect width="700" height="200"/>', width: 700, height: 200 }

it('stands on white paper with its sentence, marking, notes, source, date and address', () => {
  const { markup, width, height } = drawnSheet(drawn, words, measure)
  expect(width).toBe(748)
  expect(height).toBeGreaterThan(300)
  for (const said of [
    'fill="#ffffff"',
    'Exercises &lt;rose&gt; &amp; loans fell',
    'TLP:AMBER',
    '1. Zapad-2021 is why',
    'Counted from the log of BLR. Drawn on 2025-11-28 by Plumbline.',
    'step=year&amp;as=share#panel-period',
    drawn.markup,
  ])
    expect(markup).toContain(said)
})

it('says no marking where there is none, and is never narrower than its words need', () => {
  const { markup, width } = drawnSheet({ ...drawn, width: 100 }, { ...words, marking: 'CLEAR' }, measure)
  expect(markup).not.toContain('TLP')
  expect(width).toBe(408)
})

it('breaks texts into lines that fit, and loses nothing', () => {
  const text = fc.array(fc.stringMatching(/^\S{1,30}$/), { maxLength: 20 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 300 }), (said, width) => {
      const lines = wrapped(said, width, measure)
      for (const line of lines) expect(measure(line) <= width || line.length === 1).toBe(true)
      expect(lines.join('').replaceAll(' ', '')).toBe(said.replaceAll(' ', ''))
    }),
  )
})
