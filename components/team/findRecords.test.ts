import { expect, it } from 'vitest'
import { refIn } from './findRecords'

it.each([
  ['BLR-D-0042', 'BLR-D-0042'],
  ['blr-c-4', 'BLR-C-04'],
  ['d42', 'BLR-D-0042'],
  ['C 12', 'BLR-C-12'],
  ['c-0123', 'BLR-C-123'],
  ['D-12345', 'BLR-D-12345'],
  ['XYZ-D-0042', null],
  ['drones', null],
  ['C', null],
  ['42', null],
])('%s names %s', (text, ref) => {
  expect(refIn('BLR', text)).toBe(ref)
})
