import { expect, it } from 'vitest'
import type { AnnotationTarget } from '@/lib/annotations/contract'
import { askedFor, placeOfTarget, readShown, wordsOfTarget } from './view'

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

it('leads to the words themselves, of a note on a chart too', () => {
  const passage = { baselineId: 'b', block: 'p1', start: 0, end: 5, exact: 'words' }
  const words = 'baseline?baseline=b&passage=i'
  expect(placeOfTarget({ ...target('passage', 'words'), passage })).toBe(words)
  expect(wordsOfTarget({ ...target('chart', 'A chart'), passage })).toBe(words)
  expect(wordsOfTarget(target('chart', 'A chart'))).toBeNull()
})
