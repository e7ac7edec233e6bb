import { kinds } from '@/lib/developments/rules/kinds'
import { makeInterpreter } from './interpret'
import { mapping as schema, type Mapping, type Target } from './mapping'
import type { Vocabulary } from './vocabulary'

/** What the dossier of these tests knows. */
export const vocabulary: Vocabulary = {
  kinds,
  actors: [
    { code: 'RU', name: 'Russia', otherNames: ['Russian Federation'] },
    { code: 'BY', name: 'Belarus' },
    { code: 'NATO', name: 'North Atlantic Treaty Organization' },
  ],
  places: [{ name: 'Homel', otherNames: ['Gomel'] }],
  claims: ['BLR-C-04'],
  today: '2026-11-28',
}

export type Columns = Record<string, Target | [Target, object]>

/** One row, with its columns by name, read by a mapping of these targets. */
export function read(cells: Record<string, string>, columns: Columns, more: Partial<Mapping> = {}) {
  const assigned = Object.entries(columns).map(([column, said]) => {
    const [target, rules] = Array.isArray(said) ? said : [said, {}]
    return { column, target, ...rules }
  })
  const keys = Object.keys(cells)
  const plan = { columns: keys }
  const interpret = makeInterpreter(
    plan,
    schema.parse({ columns: assigned, defaults: { kind: 'other' }, ...more }),
    vocabulary,
  )
  return interpret({ line: 2, cells: Object.values(cells) })
}

/** What every row of a file needs: a title and a day. */
export const title: Target = { field: 'title' }
export const whole: Target = { field: 'happened', part: 'whole' }
export const base = { t: 'Zapad 2021', d: '2021-09-10' }
export const always = { t: title, d: whole }
