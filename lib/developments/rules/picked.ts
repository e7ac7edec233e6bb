import { z } from 'zod'
import { actorCode } from '@/lib/actors/contract'
import { day } from '@/lib/api/endpoint'
import { stepLengths } from './coarse'
import { sayDoStates } from './done'
import { stretch, type PickedPart, type PickedSort } from './picked-words'
import { claimRef, kindCode, line, polarity } from './terms'

const isStretch = (text: string) => {
  const [, from, to, step] = stretch.exec(text) ?? []
  return (
    day.safeParse(from).success && day.safeParse(to).success && stepLengths.some((length) => length === step)
  )
}

/** The sorts of conditions that can be picked out of a drawing, each with what its value may be. */
export const pickedSorts = {
  kind: kindCode,
  /** involved in whatever role, as the one who acts, as the one who receives */
  with: actorCode,
  doer: actorCode,
  receiver: actorCode,
  place: line(200),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** linked to it by a proposed or accepted link; bearing on it by an accepted one, context apart */
  claim: claimRef,
  bears: claimRef,
  /** said, under way, done… on the world's day; what did not occur is in none */
  state: z.enum(sayDoStates),
  polarity,
  within: z.string().refine(isStretch),
  /** with a figure of a metric for the whole, in a unit or currency: personnel;head */
  figure: z.string().regex(/^[A-Za-z]{1,40};[^;]{1,40}$/),
} as const satisfies Record<PickedSort, z.ZodType>

const isSort = (name: string): name is PickedSort => Object.hasOwn(pickedSorts, name)

/** Reads a condition; null for what is none. */
export function readPicked(value: string): PickedPart[] | null {
  const parts = [...new URLSearchParams(value)]
  const good = parts.filter(
    (part): part is PickedPart => isSort(part[0]) && pickedSorts[part[0]].safeParse(part[1]).success,
  )
  return parts.length > 0 && good.length === parts.length ? good : null
}

/** A value of the filter `picked`: conditions that no other filter can say. Of the alternatives of one any fits; of several all must. */
export const picked = z
  .string()
  .max(4_000)
  .refine(
    (value) => readPicked(value) !== null,
    'Write what is picked as conditions, such as doer=RUS or place=Minsk&country=BY.',
  )
