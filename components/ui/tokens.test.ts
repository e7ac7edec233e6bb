import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast, oklabDistance, seenAs, type Sight } from '@/components/ui/colourMeasures'

const sheet = readFileSync(path.join(import.meta.dirname, 'style/tokens.css'), 'utf8')

function tokens(selector: string): Record<string, string> {
  const start = sheet.indexOf(`${selector} {`)
  const block = sheet.slice(start, sheet.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1], found[2]]),
  )
}

const TONES = ['supports', 'contradicts', 'exceeds', 'qualifies', 'overtaken', 'corrects']
const GROUNDS = ['paper', 'desk', 'hover']
const SIGHTS: Sight[] = ['usual', 'protanopia', 'deuteranopia', 'tritanopia']

describe.each([
  ['light', tokens(':root')],
  ['dark', tokens(":root[data-mantine-color-scheme='dark']")],
])('colours, %s', (_mode, token) => {
  const of = (name: string): string => {
    const value = token[name]
    if (!value) throw new Error(`No token --${name} in tokens.css`)
    return value
  }

  it.each(['ink', 'soft', 'faint', 'accent'])('--%s reads on every ground', (name) => {
    for (const ground of GROUNDS) expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it('the accent and the grave fill carry white words, and the accent reads on its tint', () => {
    for (const fill of ['accent-fill', 'accent-fill-hover', 'grave-fill', 'grave-fill-hover']) {
      expect(contrast(of('on-accent'), of(fill))).toBeGreaterThanOrEqual(4.5)
    }
    for (const tint of ['accent-tint', 'accent-tint-hover']) {
      expect(contrast(of('accent'), of(tint))).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('the outline of a control is seen on every ground', () => {
    for (const ground of GROUNDS) expect(contrast(of('control-line'), of(ground))).toBeGreaterThanOrEqual(3)
  })

  it.each([...TONES, 'amber', 'neutral'])('%s: mark 3:1, ink 4.5:1, words on the tint', (tone) => {
    for (const ground of GROUNDS) {
      expect(contrast(of(tone), of(ground))).toBeGreaterThanOrEqual(3)
      expect(contrast(of(`${tone}-ink`), of(ground))).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(of(`${tone}-ink`), of(`${tone}-tint`))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of('ink'), of(`${tone}-tint`))).toBeGreaterThanOrEqual(7)
  })

  it.each(SIGHTS)('marks differ to the eye with %s sight', (sight) => {
    for (const [place, tone] of TONES.entries()) {
      for (const other of TONES.slice(place + 1)) {
        const distance = oklabDistance(seenAs(of(tone), sight), seenAs(of(other), sight))
        expect(distance, `${tone} and ${other}`).toBeGreaterThanOrEqual(0.05)
      }
    }
  })
})
