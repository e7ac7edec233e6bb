import type { StepLength } from './coarse'
import { sayDoWords, type SayDoState } from './done'

/** The sorts of conditions that can be picked out of a drawing; what each may say is in picked.ts. */
export const sorts = [
  'kind',
  'with',
  'doer',
  'receiver',
  'place',
  'country',
  'claim',
  'bears',
  'state',
  'polarity',
  'within',
  'figure',
] as const
export type PickedSort = (typeof sorts)[number]
/** One alternative: its sort and value. */
export type PickedPart = [PickedSort, string]

/** A stretch of days on an axis of steps: 2021-01-01..2021-12-31/year. What is dated less precisely than the step is in it when it may be. */
export const stretch = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})\/([a-z]+)$/

/** A condition as the filter has it: `place=Minsk&country=BY`, of which any may fit. */
export const pickedValue = (parts: readonly PickedPart[]): string =>
  new URLSearchParams([...parts]).toString()

/** A stretch of the sort `within`, in its parts. */
export function stretchIn(value: string): { from: string; to: string; step: StepLength } {
  const [, from = '', to = '', step = 'day'] = stretch.exec(value) ?? []
  return { from, to, step: step as StepLength }
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

type Names = { kind(code: string): string; actor(code: string): string }
const codes: Names = { kind: (code) => code, actor: (code) => code }

function partSaid([sort, value]: [PickedSort | undefined, string], names: Names): string | undefined {
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
      return /^[A-Z]{2}$/.test(value) ? `in ${countryNames.of(value)}` : undefined
    case 'claim':
      return `on ${value}`
    case 'bears':
      return `bearing on ${value}`
    case 'state':
      return sayDoWords[value as SayDoState]
    case 'polarity':
      return value === 'occurred' ? 'happened' : 'expected, did not happen'
    case 'within':
      return stretch.test(value)
        ? `in ${stretchIn(value).from} to ${stretchIn(value).to}, as far as its date says`
        : undefined
    case 'figure':
      return `with a figure of ${value.replace(';', ' in ')}`
    case undefined:
      return undefined
  }
}

const sortOf = (name: string) => sorts.find((sort) => sort === name)

/** A condition in words: "at Minsk or in Belarus"; what is none stands for itself. */
export function pickedSaid(value: string, names: Names = codes): string {
  const said = [...new URLSearchParams(value)].map(([name, part]) => partSaid([sortOf(name), part], names))
  return said.length > 0 && said.every((words) => words !== undefined) ? said.join(' or ') : value
}
