import { expect, it } from 'vitest'
import type { AnnotationTarget } from '@/lib/annotations/contract'
import { askedFor, placeOfTarget, readShown } from './view'

const target = (type: AnnotationTarget['type'], label: string): AnnotationTarget => ({
  ...{ type, label, id: 'i', passage: null, selector: null },
})

it.each([
  [target('claim', 'BLR-C-04'), 'claims/BLR-C-04'],
  [target('development', 'BLR-D-0042'), 'log/BLR-D-0042'],
  [target('link', 'BLR-D-0042 to BLR-C-04'), 'claims/BLR-C-04'],
  [target('report', 'A report'), 'reports/i'],
  [target('chart', 'A chart'), 'trends'],
  [target('passage', 'words'), 'baseline'],
])('a thread leads to what it is on', (on, path) => {
  expect(placeOfTarget(on)).toBe(path)
})

it('the address is read', () => {
  expect(readShown('waiting')).toBe('waiting')
  expect(readShown('nonsense')).toBe('open')
  expect(askedFor('waiting')).toEqual({ state: 'all', mention: 'waiting' })
  expect(askedFor('resolved')).toEqual({ state: 'resolved' })
})
