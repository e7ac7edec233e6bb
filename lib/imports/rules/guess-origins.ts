import type { SaidDate } from '@/lib/developments/rules/promises'
import { moreOrigins, type Known } from './known-origins'
import type { Target } from './mapping'

const plain = (
  field:
    | 'title'
    | 'summary'
    | 'kind'
    | 'stage'
    | 'stageNote'
    | 'polarity'
    | 'significance'
    | 'series'
    | 'marking'
    | 'reviewState',
): Target => ({ field })
const other = (
  field:
    | SaidDate
    | 'knownFrom'
    | 'backfilled'
    | 'externalId'
    | 'ref'
    | 'links'
    | 'otherFigures'
    | 'citations',
): Target => ({ field })
const when = (part: Extract<Target, { field: 'happened' }>['part']): Target => ({ field: 'happened', part })
const where = (part: Extract<Target, { field: 'place' }>['part']): Target => ({ field: 'place', part })
const figure = (part: Extract<Target, { field: 'figure' }>['part'], group = 'figure'): Target => ({
  field: 'figure',
  group,
  part,
})
const actors = (role: Extract<Target, { field: 'actors' }>['role'], split = ''): Target => ({
  field: 'actors',
  role,
  split,
})
const cited = (part: Extract<Target, { field: 'citation' }>['part'], split = ''): Target => ({
  field: 'citation',
  group: 'source',
  part,
  split,
})

const FIGURE = {
  currency: null,
  priceYear: null,
  part: null,
  attributedTo: null,
  stockOrFlow: null,
  power: 0,
  dropZero: false,
} as const
const CITATION = {
  title: null,
  outlet: null,
  url: null,
  published: null,
  reliability: 'F',
  credibility: 6,
  checked: 'not-stated',
} as const

/** What our own export says again in other words is left out: `happened` has the dates, `actors` the supplier, `citations` the sources, the log itself the rest. */
const OWN: Known = {
  columns: [
    ['ref', other('ref')],
    ['title', plain('title')],
    ['kind', plain('kind')],
    ['happened', when('whole')],
    ['stage', plain('stage')],
    ['stage_note', plain('stageNote')],
    ['polarity', plain('polarity')],
    ['significance', plain('significance')],
    ['actors', actors(null, ' | ')],
    ['metric', figure('metric')],
    ['part', figure('part')],
    ['low', figure('low')],
    ['best', figure('best')],
    ['high', figure('high')],
    ['unit', figure('unit')],
    ['currency', figure('currency')],
    ['price_year', figure('priceYear')],
    ['basis', figure('basis')],
    ['attributed_to', figure('attributedTo')],
    ['stock_or_flow', figure('stockOrFlow')],
    ['figure_note', figure('note')],
    ['other_figures', other('otherFigures')],
    ['series', plain('series')],
    ['location', where('name')],
    ['latitude', where('latitude')],
    ['longitude', where('longitude')],
    ['country', where('country')],
    ['geo_precision', where('precision')],
    ['citations', other('citations')],
    ['links', other('links')],
    ['notes', plain('summary')],
    ['marking', plain('marking')],
    ['review_state', plain('reviewState')],
    ['known_from', other('knownFrom')],
    ['backfilled', other('backfilled')],
    ['announced_on', other('announcedOn')],
    ['agreed_on', other('agreedOn')],
    ['completed_on', other('completedOn')],
    ['promised_by', other('promisedBy')],
  ],
  // the first version had no column of whole citations
  unless: {
    column: 'citations',
    columns: [
      ['reliability', cited('reliability')],
      ['credibility', cited('credibility')],
      ['source', cited('title', ' | ')],
      ['source', cited('outlet', ' | ')],
      ['source_urls', cited('url', ' | ')],
    ],
  },
  unguard: true,
  figures: { figure: { ...FIGURE, metric: null, unit: null, basis: 'declared' } },
  citations: { source: { ...CITATION } },
}

const UCDP: Known = {
  columns: [
    ['id', other('externalId')],
    ['conflict_name', plain('series')],
    ['source_article', plain('summary')],
    ['date_start', when('start')],
    ['date_end', when('end')],
    ['date_prec', when('precision')],
    ['side_a', actors('actor')],
    ['side_b', actors('actor')],
    ['where_coordinates', where('name')],
    ['latitude', where('latitude')],
    ['longitude', where('longitude')],
    ['country', where('country')],
    ['low', figure('low')],
    ['best', figure('best')],
    ['high', figure('high')],
    ['source_headline', cited('title', ';')],
    ['source_office', cited('outlet', ';')],
    ['source_date', cited('published', ';')],
  ],
  titleTemplate: '{side_a} and {side_b}: {where_coordinates}',
  figures: {
    figure: { ...FIGURE, metric: 'fatalities', unit: 'head', basis: 'estimated', attributedTo: 'UCDP' },
  },
  citations: { source: { ...CITATION } },
  defaults: { kind: 'incident-force' },
}

const ACLED: Known = {
  columns: [
    ['event_id_cnty', other('externalId')],
    ['event_date', when('whole')],
    ['time_precision', when('precision')],
    ['event_type', plain('kind')],
    ['actor1', actors('actor')],
    ['actor2', actors('actor')],
    ['assoc_actor_1', actors('participant', ';')],
    ['assoc_actor_2', actors('participant', ';')],
    ['location', where('name')],
    ['latitude', where('latitude')],
    ['longitude', where('longitude')],
    ['country', where('country')],
    ['fatalities', figure('best')],
    ['source', cited('outlet', ';')],
    ['notes', plain('summary')],
  ],
  titleTemplate: '{sub_event_type}: {actor1} and {actor2}, {location}',
  figures: {
    figure: { ...FIGURE, metric: 'fatalities', unit: 'head', basis: 'estimated', attributedTo: 'ACLED' },
  },
  citations: { source: { ...CITATION } },
  values: {
    kind: {
      Battles: 'incident-force',
      'Explosions/Remote violence': 'incident-force',
      'Violence against civilians': 'incident-force',
      Protests: 'domestic-politics',
      Riots: 'domestic-politics',
      'Strategic developments': 'other',
    },
  },
}

const SIPRI: Known = {
  columns: [
    ['Supplier', actors('supplier')],
    ['Recipient', actors('recipient')],
    ['Year of order', when('year')],
    ['Number ordered', figure('value', 'ordered')],
    ['Number delivered', figure('value', 'delivered')],
    ['Comments', plain('summary')],
    // new or second hand, and no stage
    ['status', plain('stageNote')],
  ],
  titleTemplate: '{Weapon designation} {Weapon description}: {Supplier} to {Recipient}',
  figures: {
    ordered: { ...FIGURE, metric: 'ordered', unit: 'count', basis: 'estimated', attributedTo: 'SIPRI' },
    delivered: { ...FIGURE, metric: 'delivered', unit: 'count', basis: 'estimated', attributedTo: 'SIPRI' },
  },
  citations: {
    source: {
      ...CITATION,
      title: 'SIPRI Arms Transfers Database',
      outlet: 'SIPRI',
      url: 'https://www.sipri.org/databases/armstransfers',
    },
  },
  defaults: { kind: 'arms-transfer' },
}

const GDELT: Known = {
  columns: [
    ['GLOBALEVENTID', other('externalId')],
    ['SQLDATE', when('whole')],
    ['Actor1Name', actors('actor')],
    ['Actor2Name', actors('recipient')],
    ['ActionGeo_FullName', where('name')],
    ['ActionGeo_Lat', where('latitude')],
    ['ActionGeo_Long', where('longitude')],
    ['ActionGeo_CountryCode', where('country')],
    ['SOURCEURL', cited('url')],
  ],
  titleTemplate: '{Actor1Name} and {Actor2Name}, {ActionGeo_FullName}',
  citations: { source: { ...CITATION } },
  defaults: { kind: 'other', reviewState: 'candidate' },
}

const ALL: Record<string, Known> = {
  'plumbline-log': OWN,
  'ucdp-ged': UCDP,
  acled: ACLED,
  'sipri-transfers': SIPRI,
  gdelt: GDELT,
  ...Object.fromEntries(moreOrigins.map(({ origin, known }) => [origin, known])),
}

/** What the columns of a known data set mean, by their names; null for a file of unknown origin. */
export function knownMapping(origin: string | null): Known | null {
  return origin === null ? null : (ALL[origin] ?? null)
}
