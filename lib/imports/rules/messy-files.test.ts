import { Workbook } from '@cj-tech-master/excelts'
import { describe, expect, it } from 'vitest'
import { day, lines, plain, readFile, titles } from '@/tests/harness/messy-file'

const latin = (text: string) => Buffer.from(text, 'latin1')
const cyrillic = (text: string) =>
  Uint8Array.from(
    [...text].map((letter) =>
      letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0),
    ),
  )

async function workbook(rows: unknown[][], merges: string[] = [], notes = false): Promise<Uint8Array> {
  const book = new Workbook()
  if (notes) book.addWorksheet('Read me').addRow(['How to read this'])
  const sheet = book.addWorksheet('Data')
  for (const row of rows) sheet.addRow(row)
  for (const merge of merges) sheet.mergeCells(merge)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a messy file of text', () => {
  it.each<[string, string | Uint8Array, (string | null)[]]>([
    [
      'with a mark, CRLF and quotes',
      `\ufeffDate,Title,Country\r\n${lines((title, at) => `${day(at)},"${title}",Belarus`, '\r\n')}`,
      plain,
    ],
    [
      'with CR alone',
      `Date,Title,Country\r${lines((title, at) => `${day(at)},${title},Belarus`, '\r')}`,
      plain,
    ],
    [
      'in UTF-16',
      Buffer.from(
        `\ufeffDate\tTitle\tCountry\n${lines((title, at) => `${day(at)}\t${title}\tBelarus`)}`,
        'utf16le',
      ),
      plain,
    ],
    ['without a header', lines((title, at) => `${day(at)},${title},Belarus`), plain],
    [
      'with empty columns behind',
      `Date,Title,Country,,,\n${lines((title, at) => `${day(at)},${title},Belarus,,,`)}`,
      plain,
    ],
    [
      'with titles above and a total below',
      `Exercises\n\nDate,Title,Country\n${lines((title, at) => `${day(at)},${title},Belarus`)}\nTotal,,4\n`,
      [...plain, null],
    ],
    [
      'with a quotation mark that is never closed',
      `Date,Title,Country\n2021-08-01,"Never closed,Belarus\n${lines((title, at) => `${day(at)},${title},Belarus`)}`,
      ['2021-08-01 | Never closed | BY actor', ...plain],
    ],
    [
      'with two columns of one name',
      `Date,Title,Country,Country\n${lines((title, at) => `${day(at)},${title},Belarus,Russia`)}`,
      plain.map((row) => `${row}, RU actor`),
    ],
    [
      'with roles in brackets',
      `Date,Title,Countries\n${lines((title, at) => `${day(at)},${title},Belarus (host) | Russia`)}`,
      plain.map((row) => row.replace('actor', 'host, RU actor')),
    ],
    [
      'with every form of date',
      'Date,Title\n2021-09-10,a\n25/09/2021,b\n"Sep 12, 2021",c\n13.09.2021,d\n2021,e\n2021-09-xx,f\n44454,g\n14 September 2021,h\n',
      [
        '2021-09-10 | a',
        '2021-09-25 | b',
        '2021-09-12 | c',
        '2021-09-13 | d',
        '2021 | e',
        '2021-09-XX | f',
        '2021-09-15 | g',
        '2021-09-14 | h',
      ],
    ],
    [
      'with days as Excel counts them',
      `Date,Title\n${lines((title, at) => `${44440 + at},${title}`)}`,
      titles.map((title, at) => `${day(at)} | ${title}`),
    ],
    [
      'of years',
      'Entity,Year,Troops\nBelarus,2019,48000\nBelarus,2020,47000\nRussia,2021,900000\n',
      ['2019 | BY | BY actor | 48000', '2020 | BY | BY actor | 47000', '2021 | RU | RU actor | 900000'].map(
        (row) => row.replace(/\| (BY|RU) \|/, (_, code) => `| ${code === 'BY' ? 'Belarus' : 'Russia'} |`),
      ),
    ],
    [
      'with semicolons and decimal commas, in German',
      'Datum;Titel;Land;Wert (Mio. EUR)\n01.03.2020;Kredit;Russia;1.234,50\n02.03.2020;Rate;Belarus;2,25\n03.03.2020;Rest;Belarus;0,5\n',
      [
        '2020-03-01 | Kredit | RU actor | 1234500000',
        '2020-03-02 | Rate | BY actor | 2250000',
        '2020-03-03 | Rest | BY actor | 500000',
      ],
    ],
    [
      'in Latin-1',
      latin(
        'Fecha;Título;País\n13/10/2020;Operación en Málaga;Belarus\n14/10/2020;Acción en Cádiz;Russia\n15/10/2020;Reunión;Russia\n',
      ),
      [
        '2020-10-13 | Operación en Málaga | BY actor',
        '2020-10-14 | Acción en Cádiz | RU actor',
        '2020-10-15 | Reunión | RU actor',
      ],
    ],
    [
      'in CP1251',
      cyrillic(
        'Дата;Событие;Место\n13.09.2021;Учения начались;Брест\n14.09.2021;Учения идут;Лида\n15.09.2021;Конец учений;Минск\n',
      ),
      [
        '2021-09-13 | Учения начались | Брест',
        '2021-09-14 | Учения идут | Лида',
        '2021-09-15 | Конец учений | Минск',
      ],
    ],
  ])('%s', async (_name, content, expected) => expect((await readFile(content)).said).toEqual(expected))

  it('says of amounts without a currency and of days to come what to do', async () => {
    const { reading, problems } = await readFile('Date,Title,Amount\n2199-01-01,a,5.5\n2021-01-02,b,6.5\n')
    expect(reading.warnings).toContain(
      'Amount: nothing says in which currency these amounts are. They are left out until you choose it for the column.',
    )
    expect(problems).toMatchObject([{ code: 'date-ahead', level: 'warning', cell: '2199-01-01' }])
  })
})

describe('a messy file of JSON', () => {
  const nested = titles.map((title, at) => ({
    ...{ title, when: { start: day(at) }, actors: [{ name: 'Belarus', role: 'host' }, { name: 'Russia' }] },
    ...{ figures: { troops: { low: 100, high: 200 } }, sources: [{ url: `https://a.example/${at}` }] },
  }))
  const columns = {
    date: titles.map((_, at) => day(at)),
    title: titles,
    country: titles.map(() => 'Belarus'),
  }
  const byNumber = (cells: string[]) => Object.fromEntries(cells.entries())
  it.each<[string, unknown, string[]]>([
    [
      'lists in objects',
      { meta: {}, data: { rows: nested } },
      titles.map((title, at) => `${day(at)} | ${title} | BY host, RU actor | 100-200`),
    ],
    [
      'days of what happened and of what was written, in objects',
      {
        data: titles.map((name, at) => ({
          id: `${at}`,
          fields: { name, date: { created: '2021-10-01', event: day(at) } },
        })),
      },
      titles.map((title, at) => `${day(at)} | ${title}`),
    ],
    ['columns of cells', columns, plain],
    [
      'columns of numbered cells',
      Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, byNumber(cells)])),
      plain,
    ],
    [
      'rows by key',
      Object.fromEntries(titles.map((title, at) => [day(at), { title, country: 'Belarus' }])),
      plain,
    ],
    [
      'names apart from rows',
      { columns: ['date', 'title', 'country'], data: titles.map((title, at) => [day(at), title, 'Belarus']) },
      plain,
    ],
  ])('%s', async (_name, content, expected) =>
    expect((await readFile(JSON.stringify(content))).said).toEqual(expected),
  )
})

describe('a messy workbook', () => {
  it.each<[string, unknown[][], string[], string[]]>([
    [
      'with titles and groups above the header',
      [
        ['Exercises'],
        [],
        ['When', null, 'What', 'Troops', null],
        ['Start', 'End', 'Exercise', 'Low', 'High'],
        ...titles.map((title, at) => [new Date(day(at)), new Date('2021-09-20'), title, 100, 200]),
      ],
      ['A1:E1', 'A3:B3', 'D3:E3'],
      titles.map((title, at) => `${day(at)}/2021-09-20 | ${title} | 100-200`),
    ],
    [
      'with a header of two lines',
      [
        ['Exercise', 'Date', null, 'Country'],
        [null, 'From', 'To', null],
        ...titles.map((title, at) => [title, new Date(day(at)), new Date('2021-09-20'), 'Belarus']),
      ],
      ['A1:A2', 'B1:C1', 'D1:D2'],
      titles.map((title, at) => `${day(at)}/2021-09-20 | ${title} | BY actor`),
    ],
    [
      'with a text over several rows',
      [
        ['Country', 'Date', 'Title'],
        ...titles.map((title, at) => [at === 0 ? 'Belarus' : null, new Date(day(at)), title]),
      ],
      ['A2:A5'],
      plain,
    ],
  ])('%s', async (_name, rows, merges, expected) =>
    expect((await readFile(await workbook(rows, merges, true))).said).toEqual(expected),
  )
})
