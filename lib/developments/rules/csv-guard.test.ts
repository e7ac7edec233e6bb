import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardCell, unguardCell } from './csv-guard'

const sharp = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    "'",
    '\t',
    '\r',
    '\n',
    ' ',
    '5',
    '.',
    'e',
    'A',
    '\uff1d',
    '\u00a0',
  ),
})
const any = fc.oneof(sharp, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

describe('guardCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x.org")', '\'=HYPERLINK("http://x.org")'],
    ['+1-2', "'+1-2"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\rfoo', "'\rfoo"],
    ['\nfoo', "'\nfoo"],
    ['  =1', "'  =1"],
    ['\uff1d1', "'\uff1d1"],
    ['- a list', "'- a list"],
    ["'=1", "''=1"],
    ["'-5", "''-5"],
    ['-', "'-"],
  ])('%j becomes %j', (text, cell) => {
    expect(guardCell(text)).toBe(cell)
    expect(unguardCell(cell)).toBe(text)
  })

  it.each([
    '-5',
    '+5',
    '-5.25',
    '-.5',
    '-1e9',
    '5',
    '',
    'Zapad-2021',
    "'quoted'",
    "it's = fine",
    "'",
    ' foo',
    'a=b',
  ])('leaves %j alone', (text) => {
    expect(guardCell(text)).toBe(text)
    expect(unguardCell(text)).toBe(text)
  })

  it('is undone exactly, for every text', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text)
      }),
      { numRuns: 5000 },
    )
  })

  it('never lets a formula begin a cell, and keeps different texts different', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const cell = guardCell(one)
        if (/^[=+\-@\t\r]/.test(cell)) expect(Number.isNaN(Number(cell))).toBe(false)
        expect(guardCell(one) === guardCell(other)).toBe(one === other)
      }),
      { numRuns: 2000 },
    )
  })
})
