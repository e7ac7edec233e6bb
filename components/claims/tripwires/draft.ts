import type { Tripwire } from '@/lib/tripwires/contract'
import type { figureOps, tripwireEffects, TripwireRule } from '@/lib/tripwires/rules/rule'

/** A tripwire as its form holds it; everything that is typed is text. */
export type TripwireForm = {
  says: string
  effect: (typeof tripwireEffects)[number]
  kinds: string[]
  actors: string[]
  place: string
  words: string
  metric: string
  op: (typeof figureOps)[number]
  value: string
  byDate: string
}

/** An empty form; what would break the claim was said in words already. */
export function emptyForm(falsifier: string | null): TripwireForm {
  return {
    ...{ says: falsifier ?? '', effect: 'breaks', kinds: [], actors: [], place: '', words: '' },
    ...{ metric: '', op: 'at-least', value: '', byDate: '' },
  }
}

/** A tripwire as it stands, for changing it. */
export function formOf({ says, effect, rule, byDate }: Tripwire): TripwireForm {
  const { kinds, actors, place, words, figure } = rule
  return {
    ...{ says, effect, kinds, actors, place: place ?? '', words: words ?? '', byDate },
    ...{
      metric: figure?.metric ?? '',
      op: figure?.op ?? 'at-least',
      value: figure ? String(figure.value) : '',
    },
  }
}

/** The problems of a form by the id of their field. */
export type FormProblems = Partial<Record<'says' | 'rule' | 'value' | 'byDate', string>>

type Read = { ok: true; rule: TripwireRule } | { ok: false; problems: FormProblems }

const figureOf = ({ metric, op, value }: TripwireForm) =>
  metric === '' ? null : { metric, op, value: Number(value.replaceAll(/[\s,]/g, '')) }

/** Reads the rule of a form, or says what is wrong with it. Its sentence is only wanted when it is armed. */
export function readForm(form: TripwireForm, wanted: 'trial' | 'armed'): Read {
  const { says, kinds, actors, place, words, byDate, value } = form
  const figure = figureOf(form)
  const problems: FormProblems = {}
  if (wanted === 'armed' && says.trim() === '') problems.says = 'Say in a sentence what you are waiting for.'
  if (kinds.length === 0 && actors.length === 0 && !place && words.trim() === '' && !figure)
    problems.rule = 'Name at least one of kind, actor, place, words or figure.'
  if (figure && (value.trim() === '' || !Number.isFinite(figure.value)))
    problems.value = 'Write the figure as a number, such as 9,000.'
  if (byDate === '') problems.byDate = 'Give the last day on which it counts.'
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return {
    ok: true,
    rule: { kinds, actors, place: place || null, words: words.trim() || null, figure },
  }
}
