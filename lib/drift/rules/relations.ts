import type { ColourKey } from '@/lib/claims/rules/standing'

/** How a development can bear on a claim. */
export const RELATIONS = [
  'supports',
  'contradicts',
  'exceeds',
  'qualifies',
  'overtakes',
  'fulfils',
  'fails',
  'corrects',
  'context',
] as const

export type Relation = (typeof RELATIONS)[number]

/** What a relation does in the method: feeds the sums S, X or E (in halves for qualifies), settles the claim, shows an error, or nothing. */
export type Place = 'S' | 'X' | 'E' | 'half S, half X' | 'settles' | 'error' | 'nothing'

/**
 * How a relation is named, drawn and typed. `verb` reads "development ... claim" for one development and `verbs` for
 * several; `key` is the key that sets it on a page: the first letter of its word that is free (x is taken for exceeds,
 * since e edits). `mark` is what the capture line writes after a claim, where it has one.
 */
export type RelationLook = {
  word: string
  verb: string
  verbs: string
  meaning: string
  place: Place
  shape: string
  colour: ColourKey
  key: string
  mark: string | null
}

/** Every relation with its words, shape, colour key, keyboard key and its place in the sum. */
export const RELATION = {
  supports: {
    word: 'Supports',
    verb: 'supports it',
    verbs: 'support it',
    meaning: 'What we would expect to see if the claim is true.',
    place: 'S',
    shape: 'triangle-up',
    colour: 'supports',
    key: 's',
    mark: '+',
  },
  contradicts: {
    word: 'Contradicts',
    verb: 'contradicts it',
    verbs: 'contradict it',
    meaning: 'What we would not expect to see if the claim is true.',
    place: 'X',
    shape: 'triangle-down',
    colour: 'contradicts',
    key: 'c',
    mark: '!',
  },
  exceeds: {
    word: 'Exceeds',
    verb: 'goes beyond it',
    verbs: 'go beyond it',
    meaning: 'The same direction, past the range or pace stated.',
    place: 'E',
    shape: 'double-chevron-right',
    colour: 'exceeds',
    key: 'x',
    mark: '^',
  },
  qualifies: {
    word: 'Qualifies',
    verb: 'qualifies it',
    verbs: 'qualify it',
    meaning: 'The claim is true in part, or under a condition.',
    place: 'half S, half X',
    shape: 'half-circle',
    colour: 'qualifies',
    key: 'q',
    mark: null,
  },
  overtakes: {
    word: 'Overtakes',
    verb: 'overtakes it',
    verbs: 'overtake it',
    meaning: 'The question itself is gone.',
    place: 'settles',
    shape: 'diamond-open',
    colour: 'overtaken',
    key: 'o',
    mark: null,
  },
  fulfils: {
    word: 'Fulfils',
    verb: 'fulfils it',
    verbs: 'fulfil it',
    meaning: 'The forecast has come about.',
    place: 'settles',
    shape: 'check',
    colour: 'supports',
    key: 'f',
    mark: null,
  },
  fails: {
    word: 'Fails',
    verb: 'fails it',
    verbs: 'fail it',
    meaning: 'The forecast has not come about in its time.',
    place: 'settles',
    shape: 'cross',
    colour: 'contradicts',
    key: 'a',
    mark: null,
  },
  corrects: {
    word: 'Corrects',
    verb: 'corrects it',
    verbs: 'correct it',
    meaning: 'The statement was wrong on the day it was written.',
    place: 'error',
    shape: 'square-open',
    colour: 'corrects',
    key: 'r',
    mark: null,
  },
  context: {
    word: 'Context',
    verb: 'is context to it',
    verbs: 'are context to it',
    meaning: 'Worth reading, moves nothing.',
    place: 'nothing',
    shape: 'ring',
    colour: 'neutral',
    key: 't',
    mark: '=',
  },
} as const satisfies Record<Relation, RelationLook>

/** Whether a text is one of the relations. */
export function isRelation(text: string): text is Relation {
  return (RELATIONS as readonly string[]).includes(text)
}

/** The relation that a key sets (lower case), or null. */
export function relationOfKey(key: string): Relation | null {
  return RELATIONS.find((relation) => RELATION[relation].key === key) ?? null
}

/** The relation that a mark of the capture line stands for, or null. */
export function relationOfMark(mark: string): Relation | null {
  return RELATIONS.find((relation) => RELATION[relation].mark === mark) ?? null
}
