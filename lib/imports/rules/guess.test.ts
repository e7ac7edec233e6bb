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
