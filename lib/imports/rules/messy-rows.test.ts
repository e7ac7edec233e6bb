import { describe, expect, it } from 'vitest'
import { day, plain, readFile, titles } from '@/tests/harness/messy-file'
import { guessMapping } from './guess'
import { vocabulary } from './testing'

describe('rows of a messy file', () => {
  it.each<[string, string, (string | null)[]]>([
    [
      'with an id, degrees, begin and end, and participants in sparse columns, and no header',
      titles
        .map((title, at) =>
          [
            `mme${1000 + at}`,
            title,
            `9/${13 + at}/21`,
            `9/${20 + at}/21`,
            'Baltic Sea',
            '53.5',
            '23.2',
            'BLR',
          ]
            .concat(['', at === 1 ? 'RUS' : '', at === 2 ? 'POL' : '', at > 1 ? 'KAZ' : ''])
            .join(','),
        )
        .join('\n'),
      [
        '2021-09-13/2021-09-20 | Zapad near Brest | BY participant | Baltic Sea',
        '2021-09-14/2021-09-21 | Loan signed | BY participant, RU participant | Baltic Sea',
        '2021-09-15/2021-09-22 | Troops arrive | BY participant, PL participant, KZ participant | Baltic Sea',
        '2021-09-16/2021-09-23 | Gas talks resume | BY participant, KZ participant | Baltic Sea',
      ],
    ],
    [
      'with marks that pair across lines',
      'Date,Title,Country,Notes\n2021-01-01,The "West drill,Russia,ok\n2021-01-02,"b,Belarus,fine\n2021-01-03,c,Belarus,"he said "no" twice"\n2021-01-04,d,Russia,end\n',
      [
        '2021-01-01 | The "West drill | RU actor',
        '2021-01-02 | b | BY actor',
        '2021-01-03 | c | BY actor',
        '2021-01-04 | d | RU actor',
      ],
    ],
    [
      'with spans of days',
      'Date,Title\n14-20.09.2017,a\n14.09.-20.10.2017,b\n3-5/10/2019,c\n2017-01-02,d\n',
      [
        '2017-09-14/2017-09-20 | a',
        '2017-09-14/2017-10-20 | b',
        '2019-10-03/2019-10-05 | c',
        '2017-01-02 | d',
      ],
    ],
    [
      'with thousands of heads after a dot, and countries in other languages',
      'Start,Title,Land,Personnel\n2017-09-14,a,Deutschland,12 700\n2018-08-25,b,España,3.500\n2019-02-01,c,Польща,1.200\n',
      [
        '2017-09-14 | a | DE actor | 12700',
        '2018-08-25 | b | ES actor | 3500',
        '2019-02-01 | c | PL actor | 1200',
      ],
    ],
    [
      'with units under the header and a total below',
      'Title,Date,Value,Value\n,,USD,EUR\na,2020-01-01,5.5,4.5\nb,2020-01-02,6.5,5.5\nc,2020-01-03,7.5,6.5\nTotal,,19.5,16.5\n',
      ['2020-01-01 | a | 5.5', '2020-01-02 | b | 6.5', '2020-01-03 | c | 7.5', null],
    ],
    [
      'with a declared and an estimated figure, and a running number',
      'No;Exercise;Date;Troops (declared);Personnel (estimate);Cost, USD m\n1;a;2021-09-10;12800;200000;1.5\n2;b;2021-06-15;300;;\n3;c;2021-09-20;1000;1200;0.25\n',
      [
        '2021-09-10 | a | 12800 | 200000 | 1500000',
        '2021-06-15 | b | 300',
        '2021-09-20 | c | 1000 | 1200 | 250000',
      ],
    ],
    [
      'with thousands in words over the column, in Russian',
      'Дата;Событие;Страны;Численность л/с, тыс. чел.\n13.09.2021;a;РФ, РБ;12,8\n14.09.2021;b;РБ, РФ;0,45\n15.09.2021;c;РФ;12\n',
      [
        '2021-09-13 | a | RU actor, BY actor | 12800',
        '2021-09-14 | b | BY actor, RU actor | 450',
        '2021-09-15 | c | RU actor | 12000',
      ],
    ],
    [
      'of a daily series without names',
      'date,personnel,tank\n2022-02-25,2800,80\n2022-02-26,2900,81\n2022-02-27,3000,82\n',
      [
        '2022-02-25 | personnel and tank, 2022-02-25 | 2800 | 80',
        '2022-02-26 | personnel and tank, 2022-02-26 | 2900 | 81',
        '2022-02-27 | personnel and tank, 2022-02-27 | 3000 | 82',
      ],
    ],
    [
      'with year, month and day of both ends apart, some of them not known',
      'dispute,stday,stmon,styear,endday,endmon,endyear,side_a\n1,-9,5,1902,14,12,1903,Russia\n2,22,2,2014,22,2,2014,Belarus\n3,3,0,2015,0,0,2015,Poland\n',
      [
        '1902-05/1903-12-14 | Russia | RU actor',
        '2014-02-22 | Belarus | BY actor',
        '2015 | Poland | PL actor',
      ],
    ],
    [
      'with a birthday and a day of writing before the day that counts',
      'Name of person;DOB;Last Updated;Listed On\nIvan Petrov;30/08/1954;04/03/2022;29/09/2020\nPiotr Nowak;01/02/1971;01/03/2022;15/03/2022\nJan Kowal;12/12/1960;02/03/2022;16/03/2022\n',
      ['2020-09-29 | Ivan Petrov', '2022-03-15 | Piotr Nowak', '2022-03-16 | Jan Kowal'],
    ],
    [
      'with a day in figures beside its year',
      'date_long,year,country,name\n19500716,1950,USA,First test\n19500805,1950,USA,Second test\n19511002,1951,UK,Third test\n',
      [
        '1950-07-16 | First test | US actor',
        '1950-08-05 | Second test | US actor',
        '1951-10-02 | Third test | GB actor',
      ],
    ],
    [
      'of a form that was filled in later',
      'Timestamp,Email Address,What happened?,When did it happen?,Where?,Who was involved?,How many troops (estimate)?\n2023/09/25 9:05:11 AM GMT+3,a@a.example,Convoy near the border,9/24/2023,Brest,"Belarus, Russia",~300\n2023/09/26 1:05:11 PM GMT+3,b@a.example,Airfield busy,9/26/2023,Lida,Russia,unknown\n',
      [
        '2023-09-24 | Convoy near the border | BY actor, RU actor | Brest | 300',
        '2023-09-26 | Airfield busy | RU actor | Lida',
      ],
    ],
    [
      'that says only when something was announced, with the currency of what was reported',
      'ID,Donor,announcement_date,Explanation,Reporting Currency,Source Reported Value,Rate\na1,Poland,16/03/2022,Helmets,PLN,"8,000,000",3.5\na2,Germany,28/02/2022,Trucks,EUR,.,1.5\n',
      ['2022-03-16 | Helmets | PL funder | 8000000', '2022-02-28 | Trucks | DE funder'],
    ],
    [
      'whose amounts are in dollars beside the currency that was paid in',
      'date,title,amountUSD,originalCurrency\n2022-03-01,First grant,1091703,EUR\n2022-03-15,Second grant,15000000,\n',
      ['2022-03-01 | First grant | 1091703', '2022-03-15 | Second grant | 15000000'],
    ],
    [
      'with a line of tags under the names',
      'Date,Title,Country,Killed\n#date+occurred,#event+name,#country,#affected+killed\n2021-01-02,a,Mali,3\n2021-03-04,b,Niger,\n',
      ['2021-01-02 | a | ML actor | 3', '2021-03-04 | b | NE actor'],
    ],
    [
      'between semicolons, with a decimal comma in every line',
      '№ п/п;Дата подписания;Наименование соглашения;Стороны;Сумма, млрд руб.;Статус\n1;12 марта 2019 г.;О кредите;Россия – Беларусь;38,5;действует\n2;03.12.2020;О визах;РФ, РБ;-,-;действует\n3;дек. 2021;О топливе;РФ и РБ;1 050,25;действует\nИТОГО:;;;;1088,75;\n',
      [
        '2019-03-12 | О кредите | RU actor, BY actor | 38500000000',
        null,
        '2021-12 | О топливе | RU actor, BY actor | 1050250000000',
        null,
      ],
    ],
    [
      'in Belarusian',
      'Дата;Падзея;Месца;Удзельнікі;Колькасць вайскоўцаў\n10 верасня 2021 г.;Пачатак вучэнняў;Ліда;Беларусь, Расія;12 800\nстудзень 2022;Праверка сіл;Гомель;Расія;30 000\n',
      [
        '2021-09-10 | Пачатак вучэнняў | BY participant, RU participant | Ліда | 12800',
        '2022-01 | Праверка сіл | RU participant | Гомель | 30000',
      ],
    ],
    [
      'of days as Excel counts them, with their hours, among days as texts',
      'date,title\n44449,a\n44450.75,b\n2021-09-12,c\n2021-09-13 22:30:00,d\n',
      ['2021-09-10 | a', '2021-09-11 | b', '2021-09-12 | c', '2021-09-13 | d'],
    ],
    [
      'in Ukrainian',
      '№ з/п;Дата початку;Дата завершення;Подія;Країни;Кількість військових;Сума, млн грн\n1;10 вересня 2021 р.;16 вересня 2021 р.;a;росія, Білорусь;200 тис.;1,5\n2;20.09.2021;01.10.2021;b;США, Україна;6 тис. осіб;2,25\nВсього;;;;;;3,75\n',
      [
        '2021-09-10/2021-09-16 | a | RU actor, BY actor | 200000 | 1500000',
        '2021-09-20/2021-10-01 | b | US actor, UA actor | 6000 | 2250000',
        null,
      ],
    ],
    [
      'of orders, some of which nobody is sure of',
      'Title,Date,Tanks\na,2021-01-01,(4)\nb,2021-02-01,12\nc,2021-03-01,7\n',
      ['2021-01-01 | a | 4', '2021-02-01 | b | 12', '2021-03-01 | c | 7'],
    ],
  ])('%s', async (_name, content, expected) => expect((await readFile(content)).said).toEqual(expected))

  it.each<[string, string, object[]]>([
    [
      'a total and a note under the table',
      'No,Title,Date,Troops\n1,a,2020-01-01,5\n2,b,2020-01-02,6\nИтого,,,11\n* counted by hand,,,\n',
      [
        { code: 'no-row', level: 'error' },
        { code: 'no-row', level: 'error' },
      ],
    ],
    [
      'a row whose marks tore it',
      'Date,Title,Country\n2021-01-01,a,Russia\n2021-01-02,"b and c,Belarus" x,"y"\n2021-01-03,e,Russia\n',
      [{ code: 'quotes', level: 'error' }],
    ],
    [
      'a row whose marks may have quoted nothing',
      'Date,Title,Country\n2021-01-01,a,Russia\n2021-01-02,"the "west" drill",Belarus\n2021-01-03,e,Russia\n',
      [{ code: 'quotes', level: 'warning' }],
    ],
    [
      'a date that has no first day',
      'Date,Title\n2021-01-01,a\nbefore 2019,b\n2021-01-03,c\n',
      [{ code: 'date-unread', sentence: expect.stringContaining('says only by when') }],
    ],
  ])('says of %s what it is, once', async (_name, content, expected) => {
    expect((await readFile(content)).problems).toMatchObject(expected)
  })

  it('leaves out the line and the reason of rows that came back, corrected', async () => {
    const { said, reading } = await readFile(
      'Date,Title,Country,line,reason\n2021-01-01,a,Russia,4,"Date: ""soonish"" was not understood as a date, and what to do about it is written here at some length."\n2021-01-02,b,Belarus,9,Another reason that is as long as reasons are and goes on for more than a hundred characters in all of them\n',
    )
    expect(said).toEqual(['2021-01-01 | a | RU actor', '2021-01-02 | b | BY actor'])
    expect(guessMapping(reading, vocabulary).columns.map(({ column }) => column)).toEqual([
      'Date',
      'Title',
      'Country',
    ])
  })

  it('says of a column for each year, and of a row with a cell too many, what to do', async () => {
    const years = await readFile('Country,2018,2019,2020\nBelarus,700,780,620\nRussia,1,2,3\nPoland,4,5,6\n')
    expect(years.reading.warnings.join(' ')).toContain('The columns 2018 to 2020 are years')
    const long = await readFile(
      'Date,Title,Country\n2021-01-01,a,Russia\n2021-01-02,b, c,Russia\n2021-01-03,d,Russia\n',
    )
    expect(long.reading.warnings.join(' ')).toContain(
      'One row has more cells than the header, first in line 3',
    )
  })

  it('of places has the types of what happened there, and not that each is a feature', async () => {
    const features = titles.map((name, at) => ({
      ...{ type: 'Feature', geometry: { type: 'Point', coordinates: [27.5, 53.9] } },
      properties: { name, date: day(at), country: 'BY', type: 'exercise' },
    }))
    const { said } = await readFile(JSON.stringify({ type: 'FeatureCollection', features }))
    expect(said).toEqual(plain.map((row) => `${row} | 53.9, 27.5`))
  })
})
