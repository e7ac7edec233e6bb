import { numberOf } from '@/components/registry/fields'
import type { KindAction, KindEntry } from '@/lib/kinds/contract'
import { metricCode } from '@/lib/kinds/rules/measures'

export type MeasureDraft = { row: number; metric: string; label: string; unit: string }
export type ActionDraft = {
  row: number
  code: string
  score: string
  worst?: number | undefined
  when: string
}
export type KindDraft = {
  code: string
  label: string
  plural: string
  /** weight in the intensity line; empty leaves the kind out */
  score: string
  measures: MeasureDraft[]
  plover: ActionDraft[]
}

/** A number for a row that no other row of the list has. */
export const nextRow = (rows: readonly { row: number }[]): number =>
  Math.max(0, ...rows.map(({ row }) => row)) + 1

/** A kind as its sheet edits it; an empty one to begin with. */
export function draftOf(kind: KindEntry | null): KindDraft {
  if (!kind) return { code: '', label: '', plural: '', score: '', measures: [], plover: [] }
  const { code, label, plural, score, measures, plover } = kind
  return {
    ...{ code, label, plural, score: score === null ? '' : String(score) },
    measures: measures.map(({ metric, label: name, unit }, row) => ({ row, metric, label: name, unit })),
    plover: plover.map(({ code: action, score: weight, worst, when }, row) => ({
      ...{ row, code: action, score: weight === null ? '' : String(weight), when: when ?? '' },
      ...(worst === undefined ? {} : { worst }),
    })),
  }
}

/** A draft as the API takes it. Empty rows are left out; an empty code is made from the label; no plural is the label. */
export function givenOf({ label, plural, score, measures, plover }: KindDraft) {
  return {
    label,
    plural: plural.trim() || label,
    score: numberOf(score),
    measures: measures
      .filter((each) => [each.metric, each.label, each.unit].some((text) => text.trim() !== ''))
      .map((each) => ({
        ...{ label: each.label.trim(), unit: each.unit.trim() },
        metric: each.metric.trim() || metricCode(each.label),
      })),
    plover: plover
      .filter(({ code }) => code !== '')
      .map(({ code, score: weight, worst, when }) => ({
        ...{ code: code as KindAction['code'], score: numberOf(weight) },
        ...(worst === undefined ? {} : { worst }),
        ...(when.trim() === '' ? {} : { when: when.trim() }),
      })),
  }
}
