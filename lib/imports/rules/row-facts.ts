import { saidDates, type SaidDate } from '@/lib/developments/rules/promises'
import { significance } from '@/lib/developments/rules/terms'
import type { ImportDraft, Mapping } from './mapping'
import { readOneNumber } from './number-cell'
import { cutText, type ColumnUse, type RowCells } from './row-cells'
import { codeFinder, readCode } from './row-codes'
import { readDay } from './row-dates'
import type { ChoiceField } from './types'
import type { Vocabulary } from './vocabulary'

type Simple = Pick<
  ImportDraft,
  | 'stage'
  | 'stageNote'
  | SaidDate
  | 'polarity'
  | 'significance'
  | 'series'
  | 'marking'
  | 'reviewState'
  | 'knownFrom'
  | 'backfilled'
>
export type Facts = Simple & { kind: string | undefined; externalId: string | null; ref: string | null }

const CODES = [
  { field: 'stage', what: 'stage' },
  { field: 'polarity', what: 'polarity' },
  { field: 'marking', what: 'marking' },
  { field: 'reviewState', what: 'state of review' },
] as const

const REF = /^[A-Z][A-Z0-9]{1,7}-D-\d{4,9}$/

function significanceIn(cells: RowCells, use: ColumnUse): number | undefined {
  const cell = cells.text(use)
  if (cell === '') return undefined
  const read = significance.safeParse(readOneNumber(cell, use.numbers))
  if (read.success) return read.data
  cells.wrong(
    use,
    'significance',
    'Significance is a whole number from 1 to 5. Correct it, or leave the cell empty.',
  )
  return undefined
}

function flagIn(cells: RowCells, use: ColumnUse): boolean | undefined {
  const cell = cells.text(use).toLowerCase()
  if (cell === '') return undefined
  if (/^(?:true|yes|y|1|tak|да)$/.test(cell)) return true
  if (!/^(?:false|no|n|0|nie|нет)$/.test(cell)) cells.wrong(use, 'flag', 'Write true or false.')
  return false
}

function refIn(cells: RowCells, use: ColumnUse): string | null {
  const cell = cells.text(use)
  if (cell === '' || REF.test(cell)) return cell || null
  cells.wrong(use, 'ref', 'A development is named like BLR-D-0042. Correct it, or leave the column out.')
  return null
}

/** What a row is that says nothing about it. */
const ordinary = ({
  stage = 'completed',
  polarity = 'occurred',
  significance: weight = 3,
  marking = 'CLEAR',
  reviewState = 'accepted',
  backfilled = false,
}: Mapping['defaults']) => ({ stage, polarity, significance: weight, marking, reviewState, backfilled })

/** Reads the facts of a row that have a column of their own, with what the mapping says for rows that do not say. */
export function factsReader(
  uses: readonly ColumnUse[],
  mapping: Mapping,
  vocabulary: Vocabulary,
): (cells: RowCells) => Facts {
  const { defaults } = mapping
  const columnFor = (field: string) => uses.find(({ target }) => target.field === field)
  const find = (field: ChoiceField) => codeFinder(field, mapping, vocabulary)
  const kinds = { use: columnFor('kind'), find: find('kind') }
  const codes = CODES.map(({ field, what }) => ({ field, what, use: columnFor(field), find: find(field) }))
  const [stageNote, importance, series, known, flag, id, ref] = [
    'stageNote',
    'significance',
    'series',
    'knownFrom',
    'backfilled',
    'externalId',
    'ref',
  ].map(columnFor)
  const said = saidDates.map((name) => ({ name, use: columnFor(name) }))
  const saidIn = (cells: RowCells) =>
    Object.fromEntries(said.map(({ name, use }) => [name, use ? readDay(cells, use) : null])) as Record<
      SaidDate,
      string | null
    >
  const kindOf = (cells: RowCells): string | undefined => {
    const code = kinds.use
      ? readCode(cells, kinds.use, { field: 'kind', what: 'kind', find: kinds.find })
      : ''
    if (code === null) return undefined
    const kind = code === '' ? defaults.kind : code
    if (!kind)
      cells.wrong(
        kinds.use ?? null,
        'kind-missing',
        'This row has no kind. Choose one for all rows that have none; "other" fits everything.',
      )
    return kind
  }
  return (cells) => {
    const facts: Facts = {
      ...ordinary(defaults),
      kind: kindOf(cells),
      ...saidIn(cells),
      stageNote: stageNote ? cutText(cells.text(stageNote), 1_000) || null : null,
      series: series ? cutText(cells.text(series).replace(/\s+/g, ' '), 100) || null : null,
      knownFrom: known ? readDay(cells, known) : null,
      externalId: id ? cutText(cells.text(id), 200) || null : null,
      ref: ref ? refIn(cells, ref) : null,
    }
    for (const each of codes) {
      const code = each.use ? readCode(cells, each.use, each) : ''
      if (code) Object.assign(facts, { [each.field]: code })
    }
    if (importance) facts.significance = significanceIn(cells, importance) ?? facts.significance
    if (flag) facts.backfilled = flagIn(cells, flag) ?? facts.backfilled
    return facts
  }
}
