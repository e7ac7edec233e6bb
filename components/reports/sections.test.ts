import { describe, expect, it } from 'vitest'
import type { AnnotationThread } from '@/lib/annotations/contract'
import { bySection, sectionsOf } from './sections'

type Model = Parameters<typeof sectionsOf>[0]
const claim = (ref: string, statement: string) => ({ ref, statement }) as Model['claims'][number]
const model: Model = {
  claims: [claim('BLR-C-01', 'It stays out.'), claim('BLR-C-02', 'x'.repeat(300))],
  chart: null,
}
const on = (id: string, selector: Record<string, unknown> | null) =>
  ({ id, target: { selector } }) as unknown as AnnotationThread

describe('the sections of a report', () => {
  it('stand in the order in which it is printed, with names that the API keeps', () => {
    const sections = sectionsOf(model)
    expect(sections.map(({ section }) => section)).toEqual([
      'report',
      'drift',
      'claim:BLR-C-01',
      'claim:BLR-C-02',
      'sources',
    ])
    expect(Math.max(...sections.map(({ label }) => label.length))).toBe(160)
  })

  it('have their threads, and what the report no longer has comes last under its old name', () => {
    const threads = [
      on('gone', { section: 'claim:BLR-C-09', label: 'BLR-C-09 Gone' }),
      on('sources', { section: 'sources', label: 'Sources' }),
      on('first', { section: 'claim:BLR-C-01', label: 'as it was called' }),
      on('elsewhere', null),
      on('second', { section: 'claim:BLR-C-01', label: 'as it was called' }),
    ]
    const grouped = bySection(threads, sectionsOf(model))
    expect(grouped.map(({ label, gone, threads: own }) => [label, gone, own.map(({ id }) => id)])).toEqual([
      ['The whole report', false, ['elsewhere']],
      ['BLR-C-01 It stays out.', false, ['first', 'second']],
      ['Sources', false, ['sources']],
      ['BLR-C-09 Gone', true, ['gone']],
    ])
  })
})
