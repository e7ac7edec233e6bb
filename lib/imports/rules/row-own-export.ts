import type { LinkDraft, MeasurementDraft } from '@/lib/developments/rules/draft'
import { BETWEEN, readFigureWords, readLinkWords } from './own-export'
import { splitCell, type ColumnUse, type RowCells } from './row-cells'
import type { Vocabulary } from './vocabulary'

export type Own = { otherFigures: MeasurementDraft[]; links: LinkDraft[] }

/** Reads the two columns of our own export that hold whole records in words: further figures, and links to claims. */
export function ownExportReader(
  uses: readonly ColumnUse[],
  { claims }: Vocabulary,
): (cells: RowCells, kind: string | null) => Own {
  const figures = uses.find(({ target }) => target.field === 'otherFigures')
  const linked = uses.find(({ target }) => target.field === 'links')
  const known = new Set(claims)
  return (cells, kind) => {
    const own: Own = { otherFigures: [], links: [] }
    for (const words of figures ? splitCell(cells.text(figures), BETWEEN) : []) {
      if (words === '') continue
      const measurement = readFigureWords(words, kind)
      if (measurement) own.otherFigures.push(measurement)
      else
        cells.warn(
          figures ?? null,
          'figure-words',
          `"${words.slice(0, 80)}" was not understood as a figure; the row is imported without it.`,
        )
    }
    for (const words of linked ? splitCell(cells.text(linked), BETWEEN) : []) {
      if (words === '') continue
      const link = readLinkWords(words)
      if (link && known.has(link.claim)) own.links.push(link)
      else
        cells.warn(
          linked ?? null,
          'link-unknown',
          `"${words.slice(0, 80)}" is no link to a claim of this dossier; the row is imported without it.`,
        )
    }
    return own
  }
}
