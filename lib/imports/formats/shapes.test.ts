import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '@/lib/imports/rules/limits'
import type { Limits, ReadOptions, Reading } from '@/lib/imports/rules/types'
import { look } from './look'
import { plannedRows } from './rows'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-shapes-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
async function readBack(
  content: string | Uint8Array,
  options: ReadOptions = {},
  limits: Partial<Limits> = {},
) {
  const file = path.join(folder, `file-${(count += 1)}`)
  writeFileSync(file, content)
  const all = { ...defaultLimits, ...limits }
  const reading = await look(file, options, all, () => undefined)
  const rows: string[][] = []
  const lines: number[] = []
  for await (const batch of plannedRows(file, reading.plan, all)) {
    rows.push(...batch.map(({ cells }) => cells))
    lines.push(...batch.map(({ line }) => line))
  }
  expect(rows.length).toBe(reading.rows)
  return { reading, rows, lines }
}
const keys = ({ columns }: Reading) => columns.map(({ key }) => key)
const column = ({ columns }: Reading, key: string) => columns.find((each) => each.key === key)!
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('what a text file is', () => {
  it('reads UTF-16 with tabs, as Excel writes "Unicode text"', async () => {
    const { reading, rows } = await readBack(utf16('Date\tTytuł\r\n2021-09-10\tĆwiczenia "Запад"\r\n'))
    expect(reading).toMatchObject({
      format: { value: 'tsv' },
      encoding: { value: 'utf-16le', sure: true },
      lineEnds: 'crlf',
    })
    expect(rows).toEqual([['2021-09-10', 'Ćwiczenia "Запад"']])
  })

  it('reads semicolons with decimal commas in CP1251', async () => {
    const cyrillic = (text: string) =>
      Uint8Array.from(
        [...text].map((letter) =>
          letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
        ),
      )
    const text =
      'Дата;Название;Сумма\n10.09.2021;Учения, запад;1,5\n11.09.2021;Сбор;2,25\n12.09.2021;Смотр;1.000,75\n'
    const { reading, rows } = await readBack(cyrillic(text))
    expect(reading).toMatchObject({ encoding: { value: 'windows-1251' }, delimiter: { value: ';' } })
    expect(column(reading, 'Сумма').numbers).toMatchObject({ decimal: ',', thousands: '.', sure: true })
    expect(rows[0]).toEqual(['10.09.2021', 'Учения, запад', '1,5'])
  })

  it('keeps line breaks, delimiters and quotation marks inside cells, and counts lines', async () => {
    const { rows, lines } = await readBack('a,b\r\n"one\r\ntwo, ""three""",1\r\nfour,2\r\n')
    expect(rows).toEqual([
      ['one\r\ntwo, "three"', '1'],
      ['four', '2'],
    ])
    expect(lines).toEqual([2, 4])
  })

  it('reads lines that end in several ways, and ragged rows', async () => {
    const { reading, rows } = await readBack('date,title\n2021,a\r\n2022,b,more\r\n\n2023\n')
    expect(reading.lineEnds).toBe('mixed')
    expect(rows).toEqual([
      ['2021', 'a', ''],
      ['2022', 'b', 'more'],
      ['2023', '', ''],
    ])
    expect(reading.warnings.join(' ')).toContain(
      'One row has more cells than the header, first in line 3; the cells are kept as Column 3.',
    )
  })

  it('names every column once', async () => {
    const { reading } = await readBack('date,name,name,,date \n2021-01-02,a,b,c,d\n2021-01-03,e,f,g,h\n')
    expect(keys(reading)).toEqual(['date', 'name', 'name (2)', 'Column 4', 'date (2)'])
  })

  it('takes quotation marks for marks of inches where they do not pair', async () => {
    const { rows } = await readBack('name\tsize\ngun\t5" barrel\nmortar\t120 mm\n')
    expect(rows[0]).toEqual(['gun', '5" barrel'])
  })

  it('obeys "sep=;" and says a control character at the end', async () => {
    const { reading, rows } = await readBack('sep=;\r\ntitle;kind\r\nZapad, the west;exercise\r\n\u001a')
    expect(rows).toEqual([['Zapad, the west', 'exercise']])
    expect(reading.warnings.join(' ')).toContain('0x1A')
  })

  it('says a NUL, and which cell cannot be kept', async () => {
    const { reading } = await readBack('title,kind\nZa\0pad,exercise\n')
    expect(reading.sample[0]).toEqual({ line: 2, cells: ['Za\ufffdpad', 'exercise'], broken: [0] })
    expect(reading.warnings.join(' ')).toContain('cannot be kept')
  })

  it('finds no header where there is none, and calls the columns by their place', async () => {
    const text =
      '36,"AEROCARIBBEAN",-0- ,"CUBA",-0- \n173,"ANGLO-CARIBBEAN",-0- ,"CUBA",x\n306,"BANCO",-0- ,"CUBA",-0- \n424,"BOUTIQUE",-0- ,"CUBA",y\n'
    const { reading, rows } = await readBack(text)
    expect(reading.header.value).toBe(false)
    expect(keys(reading)[0]).toBe('Column 1')
    expect(rows).toHaveLength(4)
    expect(column(reading, 'Column 5').missing).toEqual([{ mark: '-0-', count: 2 }])
  })

  it('finds the header under titles and over units', async () => {
    const text =
      'Exercises in the west,,\nSource: own count,,\nDate,Name,Troops\n(day),(official),(thousands)\n2021-09-10,Zapad,12.8\n2021-10-01,Shield,3\n2021-10-02,Union,2\n2022-02-10,Resolve,30\n'
    const { reading, rows, lines } = await readBack(text)
    expect(reading.above).toEqual(['Exercises in the west', 'Source: own count'])
    expect(keys(reading)).toEqual(['Date', 'Name', 'Troops'])
    expect(rows[0]).toEqual(['2021-09-10', 'Zapad', '12.8'])
    expect(lines[0]).toBe(5)
  })

  it('takes the line that the person says', async () => {
    const text = 'x,y\nDate,Name\n2021,a\n2022,b\n'
    expect(keys((await readBack(text, { headerLine: 2 })).reading)).toEqual(['Date', 'Name'])
    expect((await readBack(text, { headerLine: 0 })).rows).toHaveLength(4)
  })

  it('finds 39 sparse columns of participants, mixed dates and -9 for nothing', async () => {
    const states = [...Array(39).keys()].map(
      (at) => `State${String.fromCharCode(65 + (at % 26))}${at > 25 ? 'x' : ''}`,
    )
    const row = (date: string, name: string, who: string[]) =>
      [date, name, ...states.map((_, at) => who[at] ?? '')].join(',')
    const rows = [
      row('9/25/80', '-9', ['USA', 'Poland']),
      row('2005-05-xx', 'Union Shield', ['Russia', 'Belarus']),
      row('4/3/09', 'Zapad', ['Russia']),
    ]
    const { reading } = await readBack(`StartDate,Name,${states.join(',')}\r\n${rows.join('\r\n')}\r\n`)
    expect(column(reading, 'StartDate').dates).toMatchObject({
      order: 'month-first',
      twoDigitYears: 2,
      ambiguous: { count: 1 },
    })
    expect(column(reading, 'StartDate').dates!.sentence).toContain('"9/25/80" in line 2')
    expect(column(reading, 'Name').missing).toEqual([{ mark: '-9', count: 1 }])
    expect(column(reading, 'StateZ').type).toBe('empty')
  })

  it('leaves dates that can be read both ways to the person', async () => {
    const { reading } = await readBack('date,title\n4/3/2009,a\n5/6/2010,b\n')
    expect(column(reading, 'date').dates!.order).toBe('undecided')
    expect(reading.warnings.join(' ')).toContain(
      'Choose whether the day or the month comes first: 2 cells can be read both ways',
    )
  })
})

describe('JSON', () => {
  it('flattens what is nested, and learns columns as they turn up', async () => {
    const objects = [
      { date: '2022-02-25', tank: 80, place: { name: 'Kyiv', at: { deep: 1 } } },
      { date: '2022-02-26', 'special equipment': 5, who: ['RU', 'UA'], ok: true, none: null },
    ]
    const { reading, rows } = await readBack(JSON.stringify(objects))
    expect(keys(reading)).toEqual([
      'date',
      'tank',
      'place.name',
      'place.at.deep',
      'special equipment',
      'who',
      'ok',
      'none',
    ])
    expect(rows).toEqual([
      ['2022-02-25', '80', 'Kyiv', '1', '', '', '', ''],
      ['2022-02-26', '', '', '', '5', 'RU; UA', 'true', ''],
    ])
  })

  it('finds the rows inside an object, as in GeoJSON', async () => {
    const feature = {
      type: 'Feature',
      properties: { name: 'Brest' },
      geometry: { type: 'Point', coordinates: [23.7, 52.1] },
    }
    const { reading, rows } = await readBack(
      JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
    )
    expect(keys(reading)).toEqual(['properties.name', 'geometry'])
    expect(rows[0]).toEqual(['Brest', 'POINT (23.7 52.1)'])
  })

  it('reads lists of lists with a header, JSON lines with a broken one, and long numbers as they are', async () => {
    expect((await readBack('[["date","title"],["2021","a"],["2022","b"]]')).rows).toEqual([
      ['2021', 'a'],
      ['2022', 'b'],
    ])
    const lines = await readBack('{"id":12345678901234567891,"n":1e-7}\n{"id":2\n{"id":3,"n":1.5}\n')
    expect(lines.rows).toEqual([
      ['12345678901234567891', '0.0000001'],
      ['3', '1.5'],
    ])
    expect(lines.reading.warnings).toContain('One line is no JSON and left out: line 2.')
  })

  it.each([
    [
      'a list inside an object on one line',
      '{"status":1,"venues":[{"name":"a","at":"2021"},{"name":"b","at":"2022"}]}\n',
      2,
    ],
    ['one object on one line', '{"name":"a","at":"2021"}\n', 1],
    ['one object a line', '{"name":"a","at":"2021"}\n{"name":"b","at":"2022"}\n', 2],
  ])('reads %s', async (_name, text, count) => {
    const { reading, rows } = await readBack(text)
    expect(keys(reading)).toEqual(['name', 'at'])
    expect(rows).toHaveLength(count)
  })

  it('reads degrees by their names, however deep', async () => {
    const deep = { a: { b: { c: { lat: 52.1, lon: '23.7' } } } }
    const { rows } = await readBack(JSON.stringify([deep, deep]))
    expect(rows[0]).toEqual(['52.1, 23.7'])
  })

  it('reads dates, ids and numbers as MongoDB writes them', async () => {
    const row = '{"_id":{"$oid":"5f"},"at":{"$date":{"$numberLong":"1631232000000"}},"n":{"$numberInt":"3"}}'
    const { reading, rows } = await readBack(`${row}\n${row}\n`)
    expect(keys(reading)).toEqual(['_id', 'at', 'n'])
    expect(rows[0]).toEqual(['5f', '2021-09-10T00:00:00.000Z', '3'])
  })

  it('says half a character', async () => {
    const { reading } = await readBack('[{"title":"a\\ud800b"}]')
    expect(reading.sample[0]).toMatchObject({ cells: ['a\ufffdb'], broken: [0] })
  })

  it('refuses what is cut off', async () => {
    await expect(readBack('[{"a":1},{"a":')).rejects.toThrow('in the middle of a value')
  })
})

describe('what is refused, each with what to do', () => {
  const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0)
  it.each([
    ['', 'empty'],
    ['  \n \n', 'empty'],
    [old, 'not-a-table'],
    ['%PDF-1.7', 'not-a-table'],
    ['<!DOCTYPE html><html></html>', 'not-a-table'],
    [Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3), 'broken'],
  ])('%j: %s', async (content, code) => {
    await expect(readBack(content)).rejects.toMatchObject({ code })
  })

  it.each([
    [{ fileBytes: 20 }, 'fileBytes'],
    [{ rows: 1 }, 'rows'],
    [{ columns: 2 }, 'columns'],
    [{ cellCharacters: 10 }, 'cellCharacters'],
  ] as const)('%o', async (limits, code) => {
    await expect(readBack('a,b,c\n1,2,three and a half\n4,5,6\n', {}, limits)).rejects.toMatchObject({ code })
  })
})
