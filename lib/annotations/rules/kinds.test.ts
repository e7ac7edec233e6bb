import { describe, expect, it } from 'vitest'
import { annotationKinds } from '@/lib/annotations/contract'
import { ANNOTATION_KINDS } from './kinds'

describe('kinds of annotation', () => {
  it('are those of the contract, each with a word and a sentence', () => {
    expect(Object.keys(ANNOTATION_KINDS)).toEqual([...annotationKinds])
    for (const { word, meaning } of Object.values(ANNOTATION_KINDS)) {
      expect(word).toMatch(/^[A-Z][a-z]+$/)
      expect(meaning).toMatch(/^[A-Z].*\.$/)
    }
  })
})
