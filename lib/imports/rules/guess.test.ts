import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { kinds } from '@/lib/developments/rules/kinds'
import { look } from '@/lib/imports/formats/look'
import { guessMapping } from './guess'
import { defaultLimits } from './limits'
import { mapping as schema } from './mapping'

const vocabulary = {
  kinds,
  actors: [
    { code: 'RU', name: 'Russia' },
    { code: 'BY', name: 'Belarus' },
  ],
  places: [],
  claims: [],
  today: '2026-11-28',
}
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-guess-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function guess(csv: string) {
  const file = path.join(folder, 'file.csv')
  writeFileSync(file, csv)
  const mapping = guessMapping(await look(file, {}, defaultLimits, () => undefined), vocabulary)
  expect(schema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping)
  const meanings = mapping.columns.map(({ column, target }) => {
    const { field, part, role } = target as { field: string; part?: string; role?: string }
    return `${column}=${[field, part ?? role].filter(Boolean).join('.')}`
  })
  return { mapping, meanings }
}

describe('columns by their names', () => {
  it.each([
    [
      'Start date,End date,Exercise name,Countries,Location,Troops,Source URL,Notes\n2021-09-10,2021-09-16,Zapad,Russia; Belarus,Brest,12800,https://a.example/1,long\n2021-10-10,2021-10-16,Shield,Russia; Belarus,Minsk,800,https://a.example/2,text\n',
      [
        'Start date=happened.start',
        'End date=happened.end',
        'Exercise name=title',
        'Countries=actors.actor',
        'Location=place.name',
        'Troops=figure.value',
        'Source URL=citation.url',
        'Notes=summary',
      ],
    ],
    [
      'Data;Tytuł;Rodzaj;Kraj;Miejsce;Liczba żołnierzy\n10.09.2021;Zapad;drill;Rosja;Brześć;12 800\n11.10.2021;Tarcza;drill;Białoruś;Mińsk;800\n',
      [
        'Data=happened.whole',
        'Tytuł=title',
        'Rodzaj=kind',
        'Kraj=actors.actor',
        'Miejsce=place.name',
        'Liczba żołnierzy=figure.value',
      ],
    ],
    [
      'Дата;Название;Участники;Место;Источник\n10.09.2021;Запад;Россия, Беларусь;Брест;https://a.example/1\n11.10.2021;Щит;Россия, Беларусь;Минск;https://a.example/2\n',
      [
        'Дата=happened.whole',
        'Название=title',
        'Участники=actors.participant',
        'Место=place.name',
        'Источник=citation.url',
      ],
    ],
    [
      'Year,Month,Day,Headline\n2021,9,10,Zapad\n2021,10,11,Shield\n',
      ['Year=happened.year', 'Month=happened.month', 'Day=happened.day', 'Headline=title'],
    ],
    [
      'id,StateA,StateB,StateC\n1,Russia,Belarus,\n2,Russia,,\n',
      ['id=externalId', 'StateA=actors.participant', 'StateB=actors.participant'],
    ],
    [
      // a status and a stage that say something else than how far it is
      'Event,Event Date,Status,Stage,Location description\nShelling of a bridge,2021-09-10,destroyed,Ceas,near Lida\nFire at a depot,2021-09-11,damaged,Ceas,near Brest\n',
      ['Event=title', 'Event Date=happened.whole', 'Location description=place.name'],
    ],
    ['country,signed,ratified\nUSA,23,15\nRussia,21,21\n', ['country=actors.actor']],
    [
      'Source Country,Code,Day reported,Short description\nBelarus,a-1,2021-09-10,Talks about a loan\nRussia,a-2,2021-09-12,Talks about gas\n',
      ['Source Country=actors.actor', 'Day reported=happened.whole', 'Short description=title'],
    ],
    [
      '10.09.2021,Zapad in the west,RU\n11.10.2021,Shield of the union,BY\n12.10.2021,Another large exercise,RU\n',
      ['Column 1=happened.whole', 'Column 2=title', 'Column 3=actors.actor'],
    ],
  ])('%j', async (csv, meanings) => expect((await guess(csv)).meanings).toEqual(meanings))

  it('splits the actors of one cell', async () => {
    const { mapping } = await guess('date,title,actors\n2021-09-10,Zapad,RU;BY\n2021-10-11,Shield,RU;BY\n')
    expect(mapping.columns[2]?.target).toEqual({ field: 'actors', role: 'actor', split: ';' })
  })
})

describe('data sets that are known', () => {
  it('knows ACLED, with its types of violence as kinds', async () => {
    const { mapping, meanings } = await guess(
      'event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,fatalities,source,notes\nBLR1,10 September 2021,Battles,Armed clash,Army,Police,Brest,52.1,23.7,3,Reuters; AP,text\n',
    )
    expect(meanings).toContain('event_id_cnty=externalId')
    expect(mapping.values.kind?.['Battles']).toBe('incident-force')
    expect(mapping.figures['figure']).toMatchObject({ metric: 'fatalities', attributedTo: 'ACLED' })
  })

  it.each([
    [
      'gtd',
      'eventid,iyear,imonth,iday,country_txt,city,attacktype1_txt,gname,nkill\n201702210012,2017,2,21,Ukraine,Avdiivka,Bombing,Somebody,0\n201702210013,2017,2,0,Ukraine,Avdiivka,Assault,Somebody,1\n',
    ],
    [
      'em-dat',
      'DisNo.,Disaster Type,Country,Location,Start Year,Start Month,Start Day,End Year,End Month,End Day,Total Deaths\n2016-0138-UKR,Explosion,Ukraine,Dnipro,2016,4,12,2016,4,13,11\n2016-0139-UKR,Flood,Ukraine,Lviv,2016,5,,2016,5,,\n',
    ],
    [
      'icews',
      'Event ID\tEvent Date\tSource Name\tEvent Text\tCAMEO Code\tTarget Name\n1\t2014-03-01\tPolice\tArrest\t173\tCitizen\n',
    ],
    [
      'gdelt',
      ['926667235', '20200516', '202005', '2020', '2020.37', 'BLR', 'BELARUS', ...Array<string>(50).fill('')]
        .concat('https://a.example/1')
        .join('\t'),
    ],
    [
      'uk-sanctions',
      'Last Updated,13/05/2022\nName 6,Name 1,DOB,Regime,Listed On,Group ID\nPETROV,Ivan,30/08/1954,Belarus,29/09/2020,1\nNOWAK,Jan,12/11/1960,Belarus,01/03/2022,2\n',
    ],
  ])('knows %s, and when its rows happened', async (origin, csv) => {
    const { mapping, meanings } = await guess(csv)
    expect(mapping.titleTemplate ?? '').not.toBe('')
    expect(meanings.filter((meaning) => /=happened\.(?:whole|year)$/.test(meaning))).toHaveLength(1)
    expect(meanings.join()).not.toContain('DOB')
    expect(mapping.defaults.kind).toBe(
      { 'uk-sanctions': 'sanction', gtd: 'incident-force' }[origin] ?? 'other',
    )
  })

  it('knows SIPRI under its titles, as its own export has it', async () => {
    const { mapping, meanings } = await guess(
      'Transfers of major weapons: Deals\nSource: SIPRI\nRecipient,Supplier,Year of order,Number ordered,Weapon designation,Weapon description,Number delivered\nBelarus,Russia,2015,12,Su-30SM,fighter,4\nPoland,United States,2018,4,Patriot,SAM system,4\n',
    )
    expect(meanings).toEqual([
      'Supplier=actors.supplier',
      'Recipient=actors.recipient',
      'Year of order=happened.year',
      'Number ordered=figure.value',
      'Number delivered=figure.value',
    ])
    expect(mapping.titleTemplate).toBe('{Weapon designation} {Weapon description}: {Supplier} to {Recipient}')
  })
})

it('keeps the rules of each column: order of dates, decimal comma, marks for missing', async () => {
  const { mapping } = await guess(
    'Start;End;Title;Troops\n25/12/2020;1/2/2021;a;1,5\n3/4/2020;4/5/2020;b;-9\n5/6/2020;6/7/2020;NA;2,25\n',
  )
  const of = (name: string) => mapping.columns.find(({ column }) => column === name)
  expect(of('Start')?.dates).toMatchObject({ order: 'day-first' })
  // its own cells leave it open: the other column of the file decides
  expect(of('End')?.dates).toMatchObject({ order: 'day-first' })
  expect(of('Troops')).toMatchObject({ numbers: { decimal: ',' }, missing: ['-9'] })
  expect(mapping.missing).toEqual(['na'])
})
