import { parseHappened } from '@/lib/developments/rules/dates'

/** When an actor began or ended, as typed: EDTF, or what to write instead. */
type ValidityReading = { ok: true; edtf: string | null } | { ok: false; problem: string }

/** Reads one end of the time in which there is such an actor: a day, a month, a year, or "about 1991". */
export function readValidity(typed: string | null): ValidityReading {
  if (typed === null || typed.trim() === '') return { ok: true, edtf: null }
  const reading = parseHappened(typed)
  if (!reading.ok) return { ok: false, problem: reading.problem }
  const { edtf, start, end } = reading.happened
  if (!start || !end) return { ok: false, problem: 'Write one date, as in 1991 or 1991-12-26.' }
  return { ok: true, edtf }
}

/** Whether something that ends then can have begun then: the first day of the beginning is not after the last day of the end. */
export function endsAfterBeginning(from: string | null, to: string | null): boolean {
  if (!from || !to) return true
  const [began, ended] = [parseHappened(from), parseHappened(to)]
  if (!began.ok || !ended.ok) return true
  return (began.happened.start ?? '') <= (ended.happened.end ?? '9999')
}
