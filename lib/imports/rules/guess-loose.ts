import { currencyInName } from './currency-name'
import type { Mapping, Target } from './mapping'
import { meaningOf, wordsOf } from './synonyms'
import { wordPattern } from './word-pattern'
import type { Column } from './types'

type Chosen = { column: Column; target: Target }

const NUMERIC = new Set(['number', 'money', 'percent', 'range'])
const isNumeric = ({ type }: Column) => NUMERIC.has(type)
const isText = ({ type }: Column) => type === 'text' || type === 'long-text' || type === 'code'
const figure = (metric: string, part: 'value' | 'best' = 'value'): Target => ({
  ...{ field: 'figure', group: metric.toLowerCase(), part },
})

const isCode = ({ values }: Column) =>
  values.length > 0 && values.every(({ value }) => /^[A-Za-z]{3}$/.test(value.trim()))
/** `SRID=4326;POINT(27.5 53.9)` */
const isPoint = ({ samples }: Column) =>
  samples.length > 0 && samples.every((cell) => /^(?:SRID=\d+;\s*)?POINT\s?Z?\s?\(/i.test(cell.trim()))
const isMoney = (column: Column) =>
  isNumeric(column) &&
  (currencyInName(column.name) !== null ||
    (column.numbers?.currencies.length ?? 0) > 0 ||
    MONEY.test(wordsOf(column.name)))

/** Words of amounts of money, as far as a longer name has them. */
const MONEY = wordPattern(
  'amounts?|values?|prices?|costs?|spending|expenditures?|budgets?|obligat\\p{L}*|commitments?|disburse\\p{L}*|\\p{L}*ausgaben|betrag|kosten|сумма|сума|стоимость|вартість|кошт|kwota|wartosc|montant|importe',
)

/** What words in a longer name mean: `How many troops (estimate)?` counts personnel. Each with what its cells have to be. */
const LOOSE: readonly [RegExp, (column: Column) => boolean, Target][] = [
  [
    wordPattern('n?killed|n?kills?|deaths?|fatalities|загинул\\p{L}*|погиб\\p{L}*|zabit\\p{L}*'),
    isNumeric,
    figure('fatalities', 'best'),
  ],
  [
    wordPattern('n?wound(?:ed)?|injur\\p{L}*|ранен\\p{L}*|поранен\\p{L}*|rann\\p{L}*'),
    isNumeric,
    figure('injured'),
  ],
  [
    wordPattern('detain\\p{L}*|arrest\\p{L}*|задерж\\p{L}*|затрим\\p{L}*|затрыма\\p{L}*|zatrzyman\\p{L}*'),
    isNumeric,
    figure('detained'),
  ],
  [
    wordPattern(
      'troops|soldiers|servicemen|personnel|military strength|военнослуж\\p{L}*|військов\\p{L}*|вайскоў\\p{L}*|zolnierz\\p{L}*|soldaten|soldats',
    ),
    isNumeric,
    figure('personnel'),
  ],
  [
    wordPattern('protesters|demonstrators|participants|учасник\\p{L}*|участник\\p{L}*'),
    isNumeric,
    figure('participants'),
  ],
  [
    wordPattern('currency|валюта|waluta|wahrung|devise|moneda'),
    isCode,
    { field: 'figure', group: 'figure', part: 'currency' },
  ],
  [/./u, isPoint, { field: 'place', part: 'coordinates' }],
  [
    wordPattern(
      'locat\\p{L}*|locality|place|city|town|venue|site|miejsc\\p{L}*|мест[оа]|месца|місце|ort|lieu|lugar',
    ),
    isText,
    { field: 'place', part: 'name' },
  ],
  [
    wordPattern(
      'descr\\p{L}*|desc|summary|notes?|comments?|explanation|remarks?|narrative|abstract|details|опис\\p{L}*|opis|примеч\\p{L}*|приміт\\p{L}*|заўваг\\p{L}*|uwagi',
    ),
    isText,
    { field: 'summary' },
  ],
  [MONEY, isMoney, figure('value')],
]

const isTaken = (chosen: readonly Chosen[], target: Target) =>
  chosen.some(({ target: other }) => {
    if (target.field === 'summary' || other.field !== target.field) return false
    if (!('part' in other) || !('part' in target)) return true
    if ('group' in other && 'group' in target && other.group.split('-')[0] !== target.group) return false
    return other.part === target.part || (target.field === 'figure' && target.part !== 'currency')
  })

/**
 * The columns with a meaning that words in their longer names tell and their cells bear out, added to those that were known by their names. A place whose cells
 * are mostly states, by `isActor`, is none.
 */
export function withLoose(
  chosen: readonly Chosen[],
  columns: readonly Column[],
  isActor: (cell: string) => boolean,
): Chosen[] {
  const areActors = ({ samples }: Column) => samples.filter(isActor).length * 2 > samples.length
  const all = [...chosen]
  const taken = new Set(chosen.map(({ column }) => column.key))
  for (const [pattern, fits, target] of LOOSE)
    for (const column of columns) {
      if (taken.has(column.key) || column.type === 'empty' || column.name === '') continue
      if (!pattern.test(wordsOf(column.name)) || !fits(column) || isTaken(all, target)) continue
      if (target.field === 'place' && areActors(column)) continue
      all.push({ column, target })
      taken.add(column.key)
    }
  return all
}

/** The places of the columns that hold figures and that a mapping leaves out. */
export function unreadFigures(columns: readonly Column[], mapping: Pick<Mapping, 'columns'>): number[] {
  const read = new Set(mapping.columns.map(({ column }) => column))
  const counts = ({ name }: Column) =>
    meaningOf(name)?.startsWith('figure.') === true ||
    LOOSE.some(([pattern, , target]) => target.field === 'figure' && pattern.test(wordsOf(name)))
  return columns.flatMap((column) =>
    isNumeric(column) && !read.has(column.key) && (column.type !== 'number' || counts(column))
      ? [column.index]
      : [],
  )
}
