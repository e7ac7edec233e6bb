import { z } from 'zod'
import { actorCode } from '@/lib/actors/contract'
import { day } from '@/lib/api/endpoint'
import { stepLengths, type StepLength } from './coarse'
import { sayDoStates, sayDoWords, type SayDoState } from './done'
import { claimRef, kindCode, line, polarity } from './terms'

/** A stretch of days on an axis of steps: 2021-01-01..2021-12-31/year. What is dated less precisely than the step is in it when it may be. */
const stretch = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})\/([a-z]+)$/
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
} as const
export type PickedSort = keyof typeof pickedSorts
/** One alternative: its sort and value. */
export type PickedPart = [PickedSort, string]

const isSort = (name: string): name is PickedSort => Object.hasOwn(pickedSorts, name)

/** Reads a condition; null for what is none. */
export function readPicked(value: string): PickedPart[] | null {
  const parts = [...new URLSearchParams(value)]
  const good = parts.filter(
    (part): part is PickedPart => isSort(part[0]) && pickedSorts[part[0]].safeParse(part[1]).success,
  )
  return parts.length > 0 && good.length === parts.length ? good : null
}

/** A condition as the filter has it: `place=Minsk&country=BY`, of which any may fit. */
export const pickedValue = (parts: readonly PickedPart[]): string =>
  new URLSearchParams([...parts]).toString()

/** A value of the filter `picked`: conditions that no other filter can say. Of the alternatives of one any fits; of several all must. */
export const picked = z
  .string()
  .max(4_000)
  .refine(
    (value) => readPicked(value) !== null,
    'Write what is picked as conditions, such as doer=RUS or place=Minsk&country=BY.',
  )

/** A stretch of the sort `within`, in its parts. */
export function stretchIn(value: string): { from: string; to: string; step: StepLength } {
  const [, from = '', to = '', step = 'day'] = stretch.exec(value) ?? []
  return { from, to, step: step as StepLength }
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

type Names = { kind(code: string): string; actor(code: string): string }
const codes: Names = { kind: (code) => code, actor: (code) => code }

function partSaid([sort, value]: PickedPart, names: Names): string {
  switch (sort) {
    case 'kind':
      return names.kind(value)
    case 'with':
      return `with ${names.actor(value)}`
    case 'doer':
      return `by ${names.actor(value)}`
    case 'receiver':
      return `to ${names.actor(value)}`
    case 'place':
      return `at ${value}`
    case 'country':
      return `in ${countryNames.of(value) ?? value}`
    case 'claim':
      return `on ${value}`
    case 'bears':
      return `bearing on ${value}`
    case 'state':
      return sayDoWords[value as SayDoState]
    case 'polarity':
      return value === 'occurred' ? 'happened' : 'expected, did not happen'
    case 'within':
      return `in ${stretchIn(value).from} to ${stretchIn(value).to}, as far as its date says`
    case 'figure':
      return `with a figure of ${value.replace(';', ' in ')}`
  }
}

/** A condition in words: "at Minsk or in Belarus"; what is none stands for itself. */
export const pickedSaid = (value: string, names: Names = codes): string =>
  readPicked(value)
    ?.map((part) => partSaid(part, names))
    .join(' or ') ?? value
