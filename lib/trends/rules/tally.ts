import { coarserThan } from '@/lib/developments/rules/coarse'
import type { Count } from '../contract'
import type { coarseDates } from './steps'
import { dayNumber, dayOfNumber } from './cube'
import { endOfStep, spreadOver, type Step } from './steps'
import { eachFitting, type Dimension, type Lens } from './lens'

type Axis = { starts: string[]; step: Step; dates: (typeof coarseDates)[number] }

/** For every day of the axis the number of its step. */
function slotsOf({ starts, step }: Axis): { first: number; slotOf: Int32Array } {
  if (starts.length === 0) return { first: 0, slotOf: new Int32Array(0) }
  const first = dayNumber(starts[0]!)
  const slotOf = new Int32Array(dayNumber(endOfStep(starts.at(-1)!, step)) - first + 1)
  starts.forEach((start, slot) => slotOf.fill(slot, dayNumber(start) - first))
  return { first, slotOf }
}

/**
 * Developments per step of the axis and kind, seen through a lens but for the named parts of its selection. Dates looser than the step count where
 * their period begins, or spread over it; `coarse` says how many. A step without any has no entry.
 */
export function tally(lens: Lens, axis: Axis, except: Dimension[]): Count[] {
  const { columns, words } = lens.cube
  const { starts, step, dates } = axis
  const { first, slotOf } = slotsOf(axis)
  const slots = new Map(starts.map((start, slot) => [start, slot]))
  const coarse = new Set(coarserThan(step).map((precision) => words.precision!.indexOf(precision)))
  const all = new Float64Array(words.kind!.length * starts.length)
  const loose = new Float64Array(all.length)
  const add = (slot: number | undefined, run: number, n: number, isLoose: boolean) => {
    if (slot === undefined) return
    const cell = columns['kind']![run]! * starts.length + slot
    all[cell]! += n
    if (isLoose) loose[cell]! += n
  }
  eachFitting(lens, except, (row, run, n) => {
    const day = columns['startsOn']![row]!
    const precision = columns['precision']![run]!
    const isLoose = coarse.has(precision)
    if (!isLoose || dates === 'begin') return add(slotOf[day - first], run, n, isLoose)
    for (const { start, share } of spreadOver(dayOfNumber(day), words.precision![precision]!, step))
      add(slots.get(start), run, n * share, true)
  })
  return starts.flatMap((start, slot) =>
    words.kind!.flatMap((kind, at) => {
      const cell = at * starts.length + slot
      return all[cell] ? [{ start, kind, n: all[cell], coarse: loose[cell]! }] : []
    }),
  )
}
