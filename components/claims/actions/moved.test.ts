import { describe, expect, it } from 'vitest'
import { movedWords } from './moved'

describe('what a decision did to drift', () => {
  it('says how far it moved', () => {
    expect(movedWords('BLR-C-11', 90.8, 91.24)).toBe('The drift of BLR-C-11 goes from 90.8 to 91.2.')
    expect(movedWords('BLR-C-11', 90.8, 90.76)).toBe('The drift of BLR-C-11 stays at 90.8.')
  })

  it('never calls an untested claim 0', () => {
    expect(movedWords('BLR-C-11', null, 0)).toBe('BLR-C-11 is tested now: drift 0.0.')
    expect(movedWords('BLR-C-11', 12, null)).toBe('BLR-C-11 is untested again.')
    expect(movedWords('BLR-C-11', null, null)).toBe('BLR-C-11 stays untested.')
  })
})
