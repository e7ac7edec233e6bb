import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { Sort } from '../rules/filters'
import type { Condition } from './where'

type Place = { startsOn: string; id: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const shapes = {
  dated: new RegExp(`^(\\d{4}-\\d{2}-\\d{2})\\.(${uuid})$`),
  recorded: new RegExp(`^(${uuid})$`),
  relevance: /^(\d{1,5})$/,
}

function partsOf(cursor: string, shape: keyof typeof shapes): string[] {
  const parts = shapes[shape].exec(cursor)?.slice(1)
  if (!parts) throw badField(['cursor'], 'This is not a cursor that an earlier page in this order gave.')
  return parts
}

/** The cursor of what follows this row in an order by date or by recording. */
export function cursorAfter(sort: Sort, { startsOn, id }: Place): string {
  return sort === 'recorded' ? id : `${startsOn}.${id}`
}

/** How many ranked hits the pages before had. */
export function offsetOf(cursor: string | undefined): number {
  return cursor === undefined ? 0 : Number(partsOf(cursor, 'relevance')[0])
}

/** The rows `d` after a cursor. The bound on the date alone says nothing new, but lets the index begin at the place. */
export function afterCursor({ read }: Caller, sort: Sort, cursor: string | undefined): Condition {
  if (cursor === undefined) return read`true`
  if (sort === 'recorded') return read`d.id < ${partsOf(cursor, 'recorded')[0]!}::uuid`
  const [startsOn, id] = partsOf(cursor, 'dated') as [string, string]
  return sort === 'oldest'
    ? read`d.starts_on >= ${startsOn} AND (d.starts_on, d.id) > (${startsOn}, ${id}::uuid)`
    : read`d.starts_on <= ${startsOn} AND (d.starts_on, d.id) < (${startsOn}, ${id}::uuid)`
}

/** The order by itself, along the index of the list; ids are made in the order of recording. */
export function orderOf({ read }: Caller, sort: Sort) {
  if (sort === 'recorded') return read`d.id DESC`
  return sort === 'oldest' ? read`d.starts_on, d.id` : read`d.starts_on DESC, d.id DESC`
}
