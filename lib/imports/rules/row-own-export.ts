import type { LinkDraft, MeasurementDraft } from '@/lib/developments/rules/draft'
import type { ImportCitation } from './mapping'
import { BETWEEN, readFigureWords, readLinkWords } from './own-export'
import { readCitationParts, readFigureParts } from './own-parts'
import { splitCell, type ColumnUse, type RowCells } from './row-cells'
import type { Vocabulary } from './vocabulary'

export type Own = { otherFigures: MeasurementDraft[]; citations: ImportCitation[]; links: LinkDraft[] }

/** What is wrong in a list stops the row: left out it would be lost without a trace. */
function partsOf<T>(cells: RowCells, use: ColumnUse, { found, wrong }: { found: T[]; wrong: string[] }): T[] {
  for (const sentence of wrong) cells.wrong(use, 'list', sentence)
  return found
}

function figuresOf(cells: RowCells, use: ColumnUse, kind: string | null): MeasurementDraft[] {
  const cell = cells.text(use)
  return cell.startsWith('[')
    ? partsOf(cells, use, readFigureParts(cell))
    : figuresInWords(cells, use, cell, kind)
}

/** The words in which the first version of the export had further figures. */
function figuresInWords(
  cells: RowCells,
  use: ColumnUse,
  cell: string,
  kind: string | null,
): MeasurementDraft[] {
  return splitCell(cell, BETWEEN).flatMap((words) => {
    if (words === '') return []
    const measurement = readFigureWords(words, kind)
    if (measurement) return [measurement]
    cells.warn(
      use,
      'figure-words',
      `"${words.slice(0, 80)}" was not understood as a figure; the row is imported without it.`,
    )
    return []
  })
}

function linksOf(cells: RowCells, use: ColumnUse, claims: ReadonlySet<string>): LinkDraft[] {
  return splitCell(cells.text(use), BETWEEN).flatMap((words) => {
    if (words === '') return []
    const link = readLinkWords(words)
    if (link && claims.has(link.claim)) return [link]
    cells.warn(
      use,
      'link-unknown',
      `"${words.slice(0, 80)}" is no link to a claim of this dossier; the row is imported without it.`,
    )
    return []
  })
}

/** Reads the columns of our own export that hold whole records in one cell: further figures, citations, and links to claims. */
export function ownExportReader(
  uses: readonly ColumnUse[],
  { claims }: Vocabulary,
): (cells: RowCells, kind: string | null) => Own {
  const columnFor = (field: string) => uses.find(({ target }) => target.field === field)
  const [figures, cited, linked] = ['otherFigures', 'citations', 'links'].map(columnFor)
  const known = new Set(claims)
  return (cells, kind) => ({
    otherFigures: figures ? figuresOf(cells, figures, kind) : [],
    citations: cited
      ? partsOf(cells, cited, readCitationParts(cells.text(cited))).map((one) => ({ ...one, graded: true }))
      : [],
    links: linked ? linksOf(cells, linked, known) : [],
  })
}
