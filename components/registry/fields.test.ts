import { describe, expect, it } from 'vitest'
import { differences, linesOf, numberOf, orNull } from './fields'

describe('fields as typed', () => {
  it.each([
    ['', null],
    ['52.43', 52.43],
    ['-30,9', -30.9],
    ['52°', Number.NaN],
    ['1.000,5', Number.NaN],
  ])('the number %s', (typed, value) => expect(numberOf(typed)).toEqual(value))

  it('lists have one entry a line, and empty is nothing', () => {
    expect(linesOf(' Homel \n\nГомель')).toEqual(['Homel', 'Гомель'])
    expect([orNull('  '), orNull(' a ')]).toEqual([null, 'a'])
  })

  it('two versions differ where they say different things', () => {
    const fields = [
      { name: 'name', label: 'Name' },
      { name: 'otherNames', label: 'Other names' },
      { name: 'note', label: 'Note' },
    ]
    const theirs = { name: 'Homel', otherNames: ['Gomel'], version: 3 }
    expect(differences(fields, { name: 'Gomel', otherNames: 'Gomel', note: 'x' }, theirs)).toEqual([
      { name: 'name', label: 'Name', yours: 'Gomel', theirs: 'Homel' },
    ])
  })
})
