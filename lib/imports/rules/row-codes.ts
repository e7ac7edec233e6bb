import { actorRoles, bases, polarities, stages } from '@/lib/developments/rules/kinds'
import { reviewStates } from '@/lib/developments/rules/review-states'
import { markings } from '@/lib/dossiers/rules/markings'
import type { Mapping } from './mapping'
import type { ColumnUse, RowCells } from './row-cells'
import { wordsOf } from './synonyms'
import type { ChoiceField } from './types'
import type { Vocabulary } from './vocabulary'

const MOST_KEPT = 20_000

/** Words of other files for our codes: `delivered` is completed. Kinds of ACLED and UCDP are only offered, never taken. */
const WORDS: Partial<Record<ChoiceField, Record<string, string>>> = {
  stage: {
    planned: 'announced',
    proposed: 'announced',
    signed: 'agreed',
    ordered: 'agreed',
    contracted: 'agreed',
    approved: 'agreed',
    ongoing: 'under-way',
    'in progress': 'under-way',
    active: 'under-way',
    current: 'under-way',
    'under way': 'under-way',
    underway: 'under-way',
    done: 'completed',
    delivered: 'completed',
    finished: 'completed',
    complete: 'completed',
    closed: 'completed',
    'w toku': 'under-way',
    zakonczone: 'completed',
    planowane: 'announced',
    canceled: 'cancelled',
    withdrawn: 'cancelled',
    odwolane: 'cancelled',
    завершено: 'completed',
    планируется: 'announced',
    отменено: 'cancelled',
    rumored: 'rumoured',
    'not started': 'announced',
    pledged: 'announced',
    pledge: 'announced',
    geplant: 'announced',
    заплановано: 'announced',
    commitment: 'agreed',
    committed: 'agreed',
    ratified: 'agreed',
    подписано: 'agreed',
    підписано: 'agreed',
    laufend: 'under-way',
    'en cours': 'under-way',
    продолжается: 'under-way',
    триває: 'under-way',
    held: 'completed',
    paid: 'completed',
    disbursed: 'completed',
    исполнено: 'completed',
    выполнено: 'completed',
    wykonane: 'completed',
    abgeschlossen: 'completed',
    postponed: 'suspended',
    скасовано: 'cancelled',
  },
  polarity: {
    yes: 'occurred',
    true: 'occurred',
    '1': 'occurred',
    y: 'occurred',
    tak: 'occurred',
    да: 'occurred',
    no: 'did-not-occur',
    false: 'did-not-occur',
    '0': 'did-not-occur',
    n: 'did-not-occur',
    nie: 'did-not-occur',
    нет: 'did-not-occur',
  },
  marking: {
    white: 'CLEAR',
    'tlp clear': 'CLEAR',
    'tlp white': 'CLEAR',
    'tlp green': 'GREEN',
    'tlp amber': 'AMBER',
    'tlp red': 'RED',
    'tlp amber+strict': 'AMBER+STRICT',
  },
  basis: { official: 'declared', reported: 'declared', estimate: 'estimated' },
}

type Entry = { code: string; names: readonly string[] }

function entriesOf(field: ChoiceField, vocabulary: Vocabulary): Entry[] {
  const listed = (list: readonly { code: string; label: string }[]) =>
    list.map(({ code, label }) => ({ code, names: [label] }))
  const plain = (list: readonly string[]) => list.map((code) => ({ code, names: [] }))
  switch (field) {
    case 'kind':
      return vocabulary.kinds.map(({ code, label, aliases = [] }) => ({ code, names: [label, ...aliases] }))
    case 'stage':
      return listed(stages)
    case 'polarity':
      return listed(polarities)
    case 'role':
      return listed(actorRoles)
    case 'basis':
      return listed(bases)
    case 'marking':
      return plain(markings)
    case 'reviewState':
      return plain(reviewStates)
    default:
      return []
  }
}

/** Finds the code of a value of one field: as the person chose, by the dossier's own words, or not at all. Each value is looked up once. */
export function codeFinder(
  field: ChoiceField,
  { values }: Mapping,
  vocabulary: Vocabulary,
): (value: string) => string | undefined {
  const words = new Map(Object.entries(WORDS[field] ?? {}))
  for (const { code, names } of entriesOf(field, vocabulary))
    for (const name of [code, ...names]) words.set(wordsOf(name), code)
  const chosen = new Map(Object.entries(values[field] ?? {}))
  const kept = new Map<string, string | undefined>()
  return (value) => {
    const said = chosen.get(value)
    if (said !== undefined) return said
    if (kept.has(value)) return kept.get(value)
    const code = words.get(wordsOf(value))
    if (kept.size < MOST_KEPT) kept.set(value, code)
    return code
  }
}

/** A sentence for a value that the dossier does not know and that is decided once for all its rows. */
export const choiceSentence = (what: string, value: string) =>
  `This dossier has no ${what} "${value.length > 60 ? `${value.slice(0, 60)}...` : value}". Choose once what it means; all rows that have it follow.`

/**
 * The code in a cell. '' when there is nothing in it or it is to be left out; null when it waits for a choice, which is said.
 */
export function readCode(
  cells: RowCells,
  use: ColumnUse,
  { field, what, find }: { field: ChoiceField; what: string; find: (value: string) => string | undefined },
): string | null {
  const value = cells.text(use)
  if (value === '') return ''
  const code = find(value)
  if (code !== undefined) return code
  cells.wrong(use, `${field}-unknown`, choiceSentence(what, value), { field, value: value.slice(0, 500) })
  return null
}
