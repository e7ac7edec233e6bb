import { moreOrigins } from './known-origins'
import { wordsOf } from './synonyms'

/** Data sets that are known by the names of their columns; `signature` names columns that only they have together. */
const ORIGINS: readonly { origin: string; signature: readonly string[] }[] = [
  {
    origin: 'plumbline-log',
    signature: ['ref', 'happened', 'date_precision', 'other_figures', 'review_state', 'known_from'],
  },
  { origin: 'acled', signature: ['event_id_cnty', 'event_type', 'sub_event_type', 'actor1', 'fatalities'] },
  {
    origin: 'ucdp-ged',
    signature: ['type_of_violence', 'dyad_name', 'side_a', 'side_b', 'deaths_civilians', 'best'],
  },
  { origin: 'gdelt', signature: ['globaleventid', 'sqldate', 'eventcode', 'goldsteinscale'] },
  { origin: 'sipri-transfers', signature: ['supplier', 'recipient', 'weapon designation', 'number ordered'] },
  ...moreOrigins,
]

/** The data set whose columns these are, or null. */
export function originOf(names: readonly string[]): string | null {
  // GoldsteinScale and goldsteinscale are one name
  const bare = (name: string) => wordsOf(name).replaceAll(' ', '')
  const have = new Set(names.map(bare))
  const found = ORIGINS.find(({ signature }) => signature.every((name) => have.has(bare(name))))
  return found?.origin ?? null
}
