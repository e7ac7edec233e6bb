import { describe, expect, test } from 'vitest'
import { isRelation, RELATION, relationOfKey, relationOfMark, RELATIONS } from './relations'

describe('relations', () => {
  test('are the nine of the glossary', () => {
    expect(RELATIONS.join(' ')).toBe(
      'supports contradicts exceeds qualifies overtakes fulfils fails corrects context',
    )
  })

  test('each has its own word, shape, key and meaning', () => {
    for (const field of ['word', 'shape', 'key', 'meaning', 'verb', 'verbs'] as const)
      expect(new Set(RELATIONS.map((relation) => RELATION[relation][field])).size).toBe(9)
  })

  test.each([
    ['s', 'supports'],
    ['c', 'contradicts'],
    ['x', 'exceeds'],
    ['q', 'qualifies'],
    ['o', 'overtakes'],
    ['f', 'fulfils'],
    ['a', 'fails'],
    ['r', 'corrects'],
    ['t', 'context'],
    ['e', null],
    ['S', null],
  ])('key %s sets %s', (key, relation) => expect(relationOfKey(key)).toBe(relation))

  test('no key is one that a page already uses', () => {
    for (const relation of RELATIONS) expect('ngjklez/?123').not.toContain(RELATION[relation].key)
  })

  test.each([
    ['+', 'supports'],
    ['!', 'contradicts'],
    ['^', 'exceeds'],
    ['=', 'context'],
    ['~', null],
  ])('mark %s stands for %s', (mark, relation) => expect(relationOfMark(mark)).toBe(relation))

  test('knows its words', () => {
    expect(RELATIONS.every(isRelation)).toBe(true)
    expect(isRelation('support')).toBe(false)
  })
})
