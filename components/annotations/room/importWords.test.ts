import { describe, expect, it } from 'vitest'
import type { NoteImport } from '@/lib/annotations/contract'
import { importWords, takingWords } from './importWords'

const brought = (rest: Partial<NoteImport>): NoteImport => ({
  ...{ id: 'i', name: 'notes.jsonld', by: 'Ada', at: '2026-01-01T00:00:00Z', mine: true, placed: 5 },
  ...{ undoneBy: null, undoneAt: null, here: 5, edited: 0, answered: 0 },
  ...rest,
})

describe('a file of notes', () => {
  it('says what is left of it', () => {
    expect(importWords(brought({}))).toBe('5 notes')
    expect(importWords(brought({ here: 4 }))).toBe('5 notes, 4 still here')
    expect(importWords(brought({ undoneBy: 'Bo', here: 0 }))).toBe('5 notes, taken back by Bo')
    expect(importWords(brought({ undoneBy: 'Bo', here: 2 }))).toBe('5 notes, taken back by Bo but for 2')
  })

  it('says what would go and what was done to the rest', () => {
    expect(takingWords(brought({})).touched).toBeNull()
    const { goes, touched } = takingWords(brought({ edited: 1, answered: 2 }))
    expect(goes).toMatch(/^2 notes as they came in/)
    expect(touched).toBe('1 was edited and 2 were answered since and stay')
  })
})
