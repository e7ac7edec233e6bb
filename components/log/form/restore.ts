import {
  emptyValues,
  newActorRow,
  newCitationRow,
  newFigureRow,
  newLinkRow,
} from '@/components/log/form/values'
import type { FormValues } from '@/components/log/form/values'

const LISTS = {
  actors: newActorRow,
  measurements: newFigureRow,
  citations: newCitationRow,
  links: newLinkRow,
} as const

/** The members of `given` that `pattern` has too and that are of the same type. */
function fitting<T extends object>(pattern: T, given: unknown): T {
  if (given === null || typeof given !== 'object') return pattern
  const found = Object.entries(pattern).map(([name, value]) => {
    const other = (given as Record<string, unknown>)[name]
    return [
      name,
      typeof other === typeof value && Array.isArray(other) === Array.isArray(value) ? other : value,
    ]
  })
  return Object.fromEntries(found) as T
}

/** A kept draft as values of the form. It may be of an older version of the page, or anything at all: what fits is taken. */
export function restoreValues(stored: unknown): FormValues {
  const values = fitting(emptyValues(), stored)
  const lists = Object.entries(LISTS).map(([name, make]) => {
    const rows = values[name as keyof typeof LISTS] as unknown[]
    return [name, rows.map((row) => make(fitting(make(), row) as never))]
  })
  return { ...values, ...Object.fromEntries(lists) }
}

/** Whether two forms say the same; the names of their rows do not count. */
export function sameValues(one: FormValues, other: FormValues): boolean {
  const plain = (values: FormValues) =>
    JSON.stringify(values, (name, value) => (name === 'row' ? undefined : value))
  return plain(one) === plain(other)
}
