import { countryName, countryOf } from './country-names'
import { usualKind } from './kind-words'
import type { NewActor, NewKind } from './mapping'
import { wordsOf } from './synonyms'
import type { Choice, ChoiceField } from './types'
import type { Vocabulary } from './vocabulary'

type Waiting = Omit<Choice, 'suggestions' | 'offer'>

const CYRILLIC: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/** A code of up to 24 letters for a name: initials of many words, the words themselves where they are few. */
function codeFor(name: string): string {
  // what is an abbreviation already stays as it is: NATO, IMF, SDF
  if (/^[A-Z][A-Z0-9]{1,7}$/.test(name)) return name
  const latin = [...wordsOf(name)].map((letter) => CYRILLIC[letter] ?? letter).join('')
  const words = latin.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const joined = words.map(capital).join('')
  const short = joined.length <= 24 ? joined : words.map((word) => word.charAt(0).toUpperCase()).join('')
  return short.slice(0, 24) || 'X'
}

const KINDS_OF_ACTORS: [RegExp, NewActor['type']][] = [
  [
    /\b(?:government|ministry|president|parliament|rzad|ministerstwo|правительство|министерство|president of)\b/,
    'government',
  ],
  [
    /\b(?:army|armed forces|military|air force|navy|forces|wojsko|sily zbrojne|армия|вооруженные силы)\b/,
    'armed-force',
  ],
  [/\b(?:brigade|battalion|regiment|division|brygada|бригада|полк)\b/, 'unit'],
  [/\b(?:nato|alliance|treaty organization|union|odkb|одкб|csto)\b/, 'alliance'],
  [/\b(?:inc|ltd|llc|gmbh|corp|company|plc|oao|ооо|оао|пао|sa|ag)\b/, 'company'],
]

/** An actor that can be made for a name of a file: a state under its ISO code, anything else under a code made of its words. */
export function offerActor(name: string, taken: ReadonlySet<string> = new Set()): NewActor {
  const clean = name.replace(/\s+/g, ' ').trim().slice(0, 200)
  const country = countryOf(clean)
  if (country) return { code: country, name: countryName(country) ?? clean, type: 'state' }
  const base = codeFor(clean)
  let code = base
  for (let count = 2; taken.has(code); count++) code = `${base.slice(0, 24 - String(count).length)}${count}`
  const type = KINDS_OF_ACTORS.find(([pattern]) => pattern.test(wordsOf(clean)))?.[1] ?? 'other'
  return { code, name: clean, type }
}

/** Offers for name after name: one name has one offer however it is spelled, and no two names share a code. Countries keep their ISO codes. */
export function actorOffers(taken: ReadonlySet<string>): (name: string) => NewActor {
  const offered = new Map<string, NewActor>()
  const codes = new Set(taken)
  return (name) => {
    const words = wordsOf(name)
    const before = offered.get(words)
    if (before) return before
    const offer = offerActor(name, codes)
    offered.set(words, offer)
    codes.add(offer.code)
    return offer
  }
}

/** A kind that can be made for a value of a file: its words as a code of small letters and hyphens. */
export function offerKind(value: string, taken: ReadonlySet<string> = new Set()): NewKind {
  const label = value.replace(/\s+/g, ' ').trim().slice(0, 80).toWellFormed()
  const latin = [...wordsOf(value)].map((letter) => CYRILLIC[letter] ?? letter).join('')
  const base =
    latin
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 56)
      .replace(/^-+|-+$/g, '') || 'kind'
  let code = base
  for (let count = 2; taken.has(code); count++) code = `${base}-${count}`
  return { code, label, plural: label }
}

/** How alike two names are, 0-1, by the pairs of letters that they share (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set([...text.slice(0, -1)].map((letter, at) => letter + text.charAt(at + 1)))
  const [first, second] = [pairs(a), pairs(b)]
  if (first.size === 0 || second.size === 0) return a === b ? 1 : 0
  const shared = [...first].filter((pair) => second.has(pair)).length
  return (2 * shared) / (first.size + second.size)
}

type Named = { code: string; names: readonly string[] }

function nearest(value: string, list: readonly Named[]): string[] {
  const words = wordsOf(value)
  return list
    .map(({ code, names }) => {
      const scores = [code, ...names].map((name) => {
        const other = wordsOf(name)
        const inside =
          other.length > 3 && (` ${words} `.includes(` ${other} `) || ` ${other} `.includes(` ${words} `))
        return Math.max(likeness(words, other), inside ? 0.7 : 0)
      })
      return { code, score: Math.max(...scores) }
    })
    .filter(({ score }) => score >= 0.4)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ code }) => code)
}

function namedOf(field: ChoiceField, { kinds, actors }: Vocabulary): Named[] {
  if (field === 'actor')
    return actors.map(({ code, name, otherNames = [] }) => ({ code, names: [name, ...otherNames] }))
  if (field === 'kind')
    return kinds
      .filter(({ archived }) => !archived)
      .map(({ code, label, aliases = [] }) => ({ code, names: [label, ...aliases] }))
  return []
}

/** Makes an open choice ready for a person: what it may mean, best first, and for an actor one that can be made. */
export function choiceOffer(vocabulary: Vocabulary): (waiting: Waiting) => Choice {
  const lists = new Map<ChoiceField, Named[]>()
  const offerOf = actorOffers(new Set(vocabulary.actors.map(({ code }) => code)))
  const kinds = new Set(vocabulary.kinds.map(({ code }) => code))
  return (waiting) => {
    const { field, value } = waiting
    if (!lists.has(field)) lists.set(field, namedOf(field, vocabulary))
    const named = lists.get(field) ?? []
    const usual = field === 'kind' ? usualKind(value) : undefined
    const first = usual !== undefined && named.some(({ code }) => code === usual) ? [usual] : []
    const suggestions = [...new Set([...first, ...nearest(value, named)])]
    return {
      ...{ ...waiting, suggestions },
      offer: field === 'actor' ? offerOf(value) : null,
      kindOffer: field === 'kind' ? offerKind(value, kinds) : null,
    }
  }
}
