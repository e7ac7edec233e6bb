import { Workbook } from '@cj-tech-master/excelts'
import { describe, expect, it } from 'vitest'
import { readFile } from '@/tests/harness/messy-file'
import { guessMapping } from './guess'
import { vocabulary } from './testing'

/** Windows-1250 of the few Polish letters that stand below. */
const polish = (text: string) =>
  Uint8Array.from(
    [...text].map(
      (letter) => ({ ć: 0xe6, ń: 0xf1, ł: 0xb3, ż: 0xbf, ś: 0x9c })[letter] ?? letter.charCodeAt(0),
    ),
  )

async function book(rows: unknown[][], merges: string[]): Promise<Uint8Array> {
  const workbook = new Workbook()
  workbook.addWorksheet('Cover').addRow(['See the next sheet'])
  const sheet = workbook.addWorksheet('Exercises')
  for (const row of rows) sheet.addRow(row)
  for (const merge of merges) sheet.mergeCells(merge)
  workbook.addWorksheet('Loans').addRow(['date', 'amount'])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('a file from elsewhere', () => {
  it.each<[string, string | Uint8Array, (string | null)[]]>([
    [
      'with a form of date in every cell',
      'When,What happened\n3-5 May 2021,a\nQ3 2021,b\nMarch 2021,c\n2021,d\n12.09.2021,e\n09/16/2021,f\n4.XI.2021,g\nmid-2021,h\n30 Dec 2021 - 2 Jan 2022,i\nH1 2021,j\n2021-W37,k\n',
      [
        '2021-05-03/2021-05-05 | a',
        '2021-35 | b',
        '2021-03 | c',
        '2021 | d',
        '2021-09-12 | e',
        '2021-09-16 | f',
        '2021-11-04 | g',
        '2021-05~/2021-08~ | h',
        '2021-12-30/2022-01-02 | i',
        '2021-01/2021-06 | j',
        '2021-09-13/2021-09-19 | k',
      ],
    ],
    [
      'in French',
      Buffer.from(
        'Date de début;Date de fin;Intitulé;Pays hôte;Participants;Effectif;Coût (M EUR)\n12/03/2018;15/03/2018;Été slave;Biélorussie;Russie, Biélorussie;1 250;2,5\n28/06/2018;02/07/2018;Défense;Biélorussie;Russie;12 000;11,75\n1er octobre 2019;;Réunion;Biélorussie;Pologne;-;n/d\n',
        'latin1',
      ),
      [
        '2018-03-12/2018-03-15 | Été slave | BY host, RU participant, BY participant | 1250 | 2500000',
        '2018-06-28/2018-07-02 | Défense | BY host, RU participant | 12000 | 11750000',
        '2019-10-01 | Réunion | BY host, PL participant',
      ],
    ],
    [
      'in Russian, with figures in words',
      '№;Дата;Наименование;Страны-участницы;Численность;Место проведения\n1;с 10 по 16 сентября 2021 г.;a;Россия, Беларусь;12 800;Лида\n2;II квартал 2021 г.;b;РФ, РБ;30 тыс.;Брест\n3;сентябрь 2019;c;РФ;свыше 12 тыс. чел.;Мулино\n4;весна 2020 г.;d;РБ;н/д;\n',
      [
        '2021-09-10/2021-09-16 | a | RU participant, BY participant | Лида | 12800',
        '2021-34 | b | RU participant, BY participant | Брест | 30000',
        '2019-09 | c | RU participant | Мулино | 12000',
        '2020-21 | d | BY participant',
      ],
    ],
    [
      'in Polish, with a running number and a sum',
      polish(
        'Lp.;Termin;Nazwa ćwiczenia;Liczba żołnierzy;Koszt (mln zł)\n1.;10-16 września 2021 r.;a;ok. 200 tys.;1,5\n2.;III kw. 2022;b;ponad 9000;b.d.\n3.;jesień 2023;c;od 500 do 700 żołnierzy;0,75\nRazem;;;;2,25\n',
      ),
      [
        '2021-09-10/2021-09-16 | a | 200000 | 1500000',
        '2022-35 | b | 9000',
        '2023-23 | c | 500-700 | 750000',
        null,
      ],
    ],
    [
      'in German, with two marks between thousands',
      "Datum;Ereignis;Land;Truppen;Betrag CHF\n01.02.2016;a;Russland;12'800;1'250'000.50\n14.03.2016;b;Belarus;3\u00a0500;2'000.00\n30.04.2016;c;Polen;10\u202f000;950.75\n",
      [
        '2016-02-01 | a | RU actor | 12800 | 1250000.5',
        '2016-03-14 | b | BY actor | 3500 | 2000',
        '2016-04-30 | c | PL actor | 10000 | 950.75',
      ],
    ],
    [
      'of indicators, with a financial year, percent and a currency in the name',
      'Country;Year;Military expenditure (% of GDP);Spending (USD m)\nBelarus;2019;1,2%;780\nRussia;2020.0;3,9;(12)\nPoland;2021/22;-;65 100\n',
      [
        '2019 | Defence budget: Belarus | BY actor | 1.2 | 780000000',
        '2020 | Defence budget: Russia | RU actor | 3.9 | -12000000',
        '2021/2022 | Defence budget: Poland | PL actor | 65100000000',
      ],
    ],
    [
      'of a program, with an index and empty marks of its own',
      ',date,title,troops,actor1,actor2\n0,2019-02-01 00:00:00,a,1200.0,Russia,Belarus\n1,2019-03-01 00:00:00,b,nan,Russia,\n2,NaT,c,3.0,Belarus,nan\n',
      ['2019-02-01 | a | RU actor, BY actor | 1200', '2019-03-01 | b | RU actor', null],
    ],
    [
      'with the header again on every page',
      'Date,Event,Country,Country\n2015-02-01,a,Russia,Belarus\nDate,Event,Country,Country\n2015-04-01,b,Poland,\n',
      ['2015-02-01 | a | RU actor, BY actor', null, '2015-04-01 | b | PL actor'],
    ],
    [
      'drawn as a table of text',
      '| Date | Title | Actor | Link |\n|------|-------|-------|------|\n| 2018-05-01 | a | Russia | https://a.example/1 |\n| 2018-06-02 | b | Belarus | https://a.example/2 |\n',
      ['2018-05-01 | a | RU actor', '2018-06-02 | b | BY actor'],
    ],
    [
      'with names over half of its columns',
      'Date,Title,,\n2020-01-01,a,Russia,https://a.example/1\n2020-01-02,b,Belarus,https://a.example/2\n',
      ['2020-01-01 | a | RU actor', '2020-01-02 | b | BY actor'],
    ],
    [
      'of what still goes on',
      'Begin,End,Operation,Participating country 1,Participating country 2,Host nation\n2014-03-01,present,a,Russia,,Belarus\n2015-05,ongoing,b,Canada,United Kingdom,Ukraine\n2016-06-07,2016-06-17,c,Poland,USA,Poland\n',
      [
        '2014-03-01/.. | a | RU participant, BY host',
        '2015-05/.. | b | CA participant, GB participant, UA host',
        '2016-06-07/2016-06-17 | c | PL participant, US participant, PL host',
      ],
    ],
    [
      'whose amounts have their currency beside them',
      'Signed,Date,Agreement name,Value,Currency\n2019-02-01,2019-02-01,a,"1,200,000",USD\n,2020-03-01,b,500 m,EUR\n',
      ['2019-02-01 | a | 1200000', '2020-03-01 | b | 500000000'],
    ],
    [
      'whose actors are split by another mark than usual',
      'date,title,actors\n2020-01-10,a,Russia; Belarus\n2020-03-01,b,"Russia, Belarus"\n2020-04-12,c,"Russia; Belarus, Kazakhstan"\n2020-05-12,d,"Poland; Korea, South"\n2020-06-12,e,Russia / Belarus\n2020-07-12,f,Russia – Belarus\n2020-08-12,g,Bahrain Island\n',
      [
        '2020-01-10 | a | RU actor, BY actor',
        '2020-03-01 | b | RU actor, BY actor',
        '2020-04-12 | c | RU actor, BY actor, KZ actor',
        '2020-05-12 | d | PL actor, KR actor',
        '2020-06-12 | e | RU actor, BY actor',
        '2020-07-12 | f | RU actor, BY actor',
        // Island is Iceland in German, and no actor of its own here
        '2020-08-12 | g | BahrainIsland actor',
      ],
    ],
    [
      'with coordinates in letters and with decimal commas',
      'Date,Title,Coords\n2020-01-01,a,"59.33 N, 18.06 E"\n2020-01-02,b,"53,9045; 27,5615"\n2020-01-03,c,53°54′N 27°34′E\n',
      [
        '2020-01-01 | a | 59.33, 18.06',
        '2020-01-02 | b | 53.9045, 27.5615',
        '2020-01-03 | c | 53.9, 27.5666667',
      ],
    ],
  ])('%s', async (_name, content, expected) => expect((await readFile(content)).said).toEqual(expected))

  it('as a workbook with titles, groups of participants, several sheets and notes under the table', async () => {
    const groups = ['No.', 'Period', null, 'Exercise', 'Participants', null, 'Strength', null]
    const names = [null, 'from', 'to', null, 'State 1', 'State 2', 'declared', 'estimated']
    const content = await book(
      [
        ['Exercises'],
        [],
        groups,
        names,
        [1, new Date('2016-08-15'), new Date('2016-08-22'), 'a', 'Belarus', 'Russia', 6000, null],
        [2, new Date('2018-06-12'), '20.06.2018', 'b', 'Russia', 'Serbia', 'approx. 1,000', 'n/a'],
        [
          3,
          'Sept 2019',
          null,
          'c',
          'Russia',
          'Belarus',
          { formula: '12000+800', result: 12800 },
          '3,000 (est.)',
        ],
        ['Total', null, null, null, null, null, 19800, null],
        ['Note: strength as declared by the host.'],
      ],
      ['A1:H1', 'A3:A4', 'B3:C3', 'D3:D4', 'E3:F3', 'G3:H3'],
    )
    expect((await readFile(content)).said).toEqual([
      '2016-08-15/2016-08-22 | a | BY participant, RU participant | 6000',
      '2018-06-12/2018-06-20 | b | RU participant, RS participant | 1000',
      '2019-09 | c | RU participant, BY participant | 12800 | 3000',
      null,
      null,
    ])
  })

  it('takes outlets and grades along with each of several addresses', async () => {
    const records = [
      {
        ...{ date: '2022-03-01', title: 'a' },
        sources: [
          { url: 'https://a.example/1', publisher: 'First', grade: 'B2' },
          { url: 'https://b.example/2', publisher: 'Second', grade: 'C3' },
        ],
      },
      {
        date: '2022-03-02',
        title: 'b',
        sources: [{ url: 'https://a.example/3', publisher: 'First', grade: 'A1' }],
      },
    ]
    const { reading, problems } = await readFile(JSON.stringify({ meta: {}, records }))
    const targets = guessMapping(reading, vocabulary).columns.map(({ target }) => target)
    expect(
      targets.flatMap((target) => (target.field === 'citation' ? [[target.part, target.split]] : [])),
    ).toEqual([
      ['url', ';'],
      ['outlet', ';'],
      ['grade', ';'],
    ])
    expect(problems).toEqual([])
  })

  it('makes one source of `Source 2` and `Link 2`', async () => {
    const { reading } = await readFile(
      'Date;Event;Source 1;Link 1;Source 2;Link 2\n2020-01-01;a;Belta;https://a.example/1;Tass;https://b.example/1\n2020-01-02;b;Belta;https://a.example/2;;\n',
    )
    const { columns } = guessMapping(reading, vocabulary)
    expect(
      columns.flatMap(({ target }) => ('group' in target ? [`${target.group} ${target.part}`] : [])),
    ).toEqual([...['source title', 'source url', 'source-2 title', 'source-2 url']])
  })
})

describe('what a file from elsewhere has wrong', () => {
  it.each<[string, string, object[]]>([
    [
      'two actors in one cell',
      'date,title,actors\n2020-01-10,a,Russia;Belarus\n2020-03-01,b,"Russia, Belarus"\n',
      [
        {
          code: 'actor-split',
          level: 'warning',
          sentence: '"Russia, Belarus" is read as 2 actors: Russia, Belarus.',
        },
      ],
    ],
    [
      'an end without a beginning',
      'Begin,End,Title\n2020-01-10,2020-01-11,a\n,2020-03-01,b\n',
      [{ code: 'date-start-missing', level: 'warning' }],
    ],
    [
      'a figure in words among others',
      'Date,Title,Troops\n2020-01-10,a,100\n2020-01-11,b,several hundred\n2020-01-12,c,300\n',
      [{ code: 'number-unread', level: 'error', cell: 'several hundred' }],
    ],
    [
      'a place that lies elsewhere than before',
      'Date,Title,Place,Latitude,Longitude\n2020-01-10,a,Range Eight,52.5,27.5\n2020-01-11,b,Range Eight,52.51,27.5\n2020-01-12,c,Range Eight,52.9,27.5\n',
      [
        {
          code: 'place-elsewhere',
          level: 'warning',
          sentence: expect.stringContaining('lies at 52.5, 27.5 and not at 52.9, 27.5'),
        },
      ],
    ],
  ])('is said of %s', async (_name, content, expected) =>
    expect((await readFile(content)).problems).toMatchObject(expected),
  )

  it.each<[string, string]>([
    ['Date,Title\n2020-01-01,Ð£Ñ‡ÐµÐ½Ð¸Ñ\n', 'Letters were spoilt before this file was saved'],
    [
      '"Date,Title,Country"\n"2020-01-01,Drill,Belarus"\n"2020-01-02,More,Russia"\n',
      'whole lines stand in quotation marks',
    ],
  ])('is said of the whole of %j', async (content, sentence) =>
    expect((await readFile(content)).reading.warnings.join(' ')).toContain(sentence),
  )

  it.each<[string, string]>([
    ['[{"title":"a","troops":NaN}]', 'NaN or Infinity stands there'],
    ['{\n"title":"a"\n}\n{\n"title":"b"\n}\n', 'Behind the first value another begins'],
    ['[{"title":"a"},]', 'A comma stands before the closing bracket'],
    ["[{'title':'a'}]", 'double quotation marks only'],
  ])('is said of %j', async (content, sentence) => expect(readFile(content)).rejects.toThrow(sentence))

  it('gives two odd names codes of their own', async () => {
    const { said } = await readFile('Date,Title,Actors\n2020-01-01,a,"Red, Blue"\n2020-01-02,b,Red / Blue\n')
    expect(new Set(said.map((row) => row?.split(' | ')[2])).size).toBe(2)
  })
})
