import type { CitationRule, FigureRule, Mapping, Target } from './mapping'

/** Columns of a data set by name with what they mean. `unless` has columns that are read only where the file has not the one that says the same better. */
export type Known = {
  columns: [string, Target][]
  unless?: { column: string; columns: [string, Target][] }
} & Partial<Omit<Mapping, 'columns'>>

const plain = (field: 'title' | 'summary' | 'kind' | 'stageNote' | 'series'): Target => ({ field })
const when = (part: Extract<Target, { field: 'happened' }>['part']): Target => ({ field: 'happened', part })
const where = (part: Extract<Target, { field: 'place' }>['part']): Target => ({ field: 'place', part })
const who = (role: Extract<Target, { field: 'actors' }>['role'], split = ''): Target => ({
  ...{ field: 'actors', role, split },
})
const figure = (group: string, part: 'best' | 'value' = 'best'): Target => ({ field: 'figure', group, part })
const cited = (part: Extract<Target, { field: 'citation' }>['part'], split = ''): Target => ({
  ...{ field: 'citation', group: 'source', part, split },
})
const id: Target = { field: 'externalId' }

const heads = (metric: string, attributedTo: string): FigureRule => ({
  ...{ metric, unit: 'head', currency: null, priceYear: null, part: null, attributedTo },
  ...{ basis: 'estimated', stockOrFlow: null, power: 0, dropZero: false },
})
const source = (title: string | null, outlet: string | null): Record<string, CitationRule> => ({
  source: {
    ...{ title, outlet, url: null, published: null },
    ...{ reliability: 'F', credibility: 6, checked: 'not-stated' },
  },
})

const GTD: Known = {
  columns: [
    ['eventid', id],
    ['iyear', when('year')],
    ['imonth', when('month')],
    ['iday', when('day')],
    ['country_txt', where('country')],
    ['city', where('name')],
    ['latitude', where('latitude')],
    ['longitude', where('longitude')],
    ['summary', plain('summary')],
    ['gname', who('actor')],
    ['natlty1_txt', who('recipient')],
    ['nkill', figure('killed')],
    ['nwound', figure('wounded')],
    ['scite1', cited('title')],
  ],
  titleTemplate: '{attacktype1_txt}: {gname}, {target1}, {city}',
  figures: { killed: heads('fatalities', 'GTD'), wounded: heads('injured', 'GTD') },
  citations: source(null, null),
  defaults: { kind: 'incident-force' },
}

const EMDAT: Known = {
  columns: [
    ['DisNo.', id],
    ['Start Year', when('year')],
    ['Start Month', when('month')],
    ['Start Day', when('day')],
    ['End Year', when('endYear')],
    ['End Month', when('endMonth')],
    ['End Day', when('endDay')],
    ['Country', who('actor')],
    ['Location', where('name')],
    ['Latitude', where('latitude')],
    ['Longitude', where('longitude')],
    ['Total Deaths', figure('killed')],
    ['No. Injured', figure('injured')],
  ],
  titleTemplate: '{Disaster Type} {Event Name}: {Country}, {Location}',
  figures: { killed: heads('fatalities', 'EM-DAT'), injured: heads('injured', 'EM-DAT') },
  citations: source('EM-DAT', 'CRED / UCLouvain'),
  defaults: { kind: 'other' },
}

const ICEWS: Known = {
  columns: [
    ['Event ID', id],
    ['Event Date', when('whole')],
    ['Source Country', who('actor')],
    ['Target Country', who('recipient')],
    ['City', where('name')],
    ['Country', where('country')],
    ['Latitude', where('latitude')],
    ['Longitude', where('longitude')],
    ['Publisher', cited('outlet')],
  ],
  titleTemplate: '{Source Name}: {Event Text}, {Target Name}',
  citations: source(null, null),
  defaults: { kind: 'other', reviewState: 'candidate' },
}

/** The consolidated list of the British Treasury */
const OFSI: Known = {
  columns: [
    ['Listed On', when('whole')],
    ['Nationality', who('recipient')],
    ['Other Information', plain('summary')],
    ['Regime', plain('series')],
  ],
  titleTemplate: 'Listed: {Name 6} {Name 1} {Name 2} {Name 3} {Name 4} {Name 5}',
  citations: source('Consolidated list of financial sanctions targets', 'HM Treasury'),
  defaults: { kind: 'sanction' },
}

const EU_LIST: Known = {
  columns: [
    ['Entity_Regulation_PublicationDate', when('whole')],
    ['Entity_Regulation_Programme', plain('series')],
    ['Entity_Remark', plain('summary')],
    ['Citizenship_CountryIso2Code', who('recipient')],
    ['Entity_Regulation_PublicationUrl', cited('url')],
  ],
  titleTemplate: 'Listed: {NameAlias_WholeName}',
  citations: source('Consolidated list of persons under EU financial sanctions', 'European Union'),
  defaults: { kind: 'sanction' },
}

/** Data sets that are known by the names of their columns, beside those that guess-origins.ts has; `signature` names columns that only they have together. */
export const moreOrigins: readonly { origin: string; signature: readonly string[]; known: Known }[] = [
  { origin: 'gtd', signature: ['eventid', 'iyear', 'imonth', 'iday', 'gname'], known: GTD },
  { origin: 'em-dat', signature: ['disno', 'start year', 'start month', 'total deaths'], known: EMDAT },
  { origin: 'icews', signature: ['event text', 'cameo code', 'source name', 'target name'], known: ICEWS },
  { origin: 'uk-sanctions', signature: ['name 6', 'regime', 'listed on', 'group id'], known: OFSI },
  {
    origin: 'eu-sanctions',
    signature: ['entity_regulation_programme', 'entity_regulation_publicationdate', 'namealias_wholename'],
    known: EU_LIST,
  },
]

const EVENT_PARTS = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
]
const TYPES = ['Type1Code', 'Type2Code', 'Type3Code']
const actorNames = (actor: string) => [...EVENT_PARTS, ...TYPES].map((part) => actor + part)
const placeNames = (place: string, has2: boolean) =>
  [
    'Type',
    'FullName',
    'CountryCode',
    'ADM1Code',
    ...(has2 ? ['ADM2Code'] : []),
    'Lat',
    'Long',
    'FeatureID',
  ].map((part) => `${place}Geo_${part}`)

/** The names of GDELT's columns, whose files have none: 58 in those of every day, 61 in those of every quarter of an hour; null for another table. */
export function gdeltNames(cells: readonly string[]): string[] | null {
  const [id = '', day = '', month = '', year = ''] = cells
  const has = cells.length === 58 || cells.length === 61
  if (
    !has ||
    !/^\d{6,12}$/.test(id) ||
    !/^\d{8}$/.test(day) ||
    !day.startsWith(month) ||
    !month.startsWith(year)
  )
    return null
  const two = cells.length === 61
  return [
    ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
    ...actorNames('Actor1'),
    ...actorNames('Actor2'),
    ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
    ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
    ...['Actor1', 'Actor2', 'Action'].flatMap((place) => placeNames(place, two)),
    ...['DATEADDED', 'SOURCEURL'],
  ]
}
