import type { Mapping } from './mapping'
import { cutText, type ColumnUse, type RowCells } from './row-cells'

type Texts = { title: string | null; summary: string }

const MOST = { title: 300, summary: 10_000 }

type Piece = { text: string } | { column: number }

/** '{side_a} and {side_b}' as pieces; a name in braces that is no column stays as it is. */
function piecesOf(template: string, keys: readonly string[]): Piece[] {
  return template.split(/(\{[^{}]+\})/).map((piece) => {
    const column = piece.startsWith('{') ? keys.indexOf(piece.slice(1, -1)) : -1
    return column < 0 ? { text: piece } : { column }
  })
}

/** What a template gives for a row: between two filled columns stand the words before the second. Null when all columns are empty. */
function fill(pieces: readonly Piece[], text: (column: number) => string): string | null {
  let said = ''
  let words = ''
  let isFilled = false
  pieces.forEach((piece, at) => {
    if ('text' in piece) {
      if (at === pieces.length - 1 && isFilled) said += piece.text
      else if (piece.text !== '') words = piece.text
      return
    }
    const value = text(piece.column)
    isFilled = value !== ''
    if (!isFilled) return
    // words at the very beginning belong to the first column; others only join two
    said += said !== '' || at === 1 ? words + value : value
    words = ''
  })
  const tidy = said.replace(/\s+/g, ' ').trim()
  return tidy === '' ? null : tidy
}

/**
 * Reads title and summary of a row: columns of one meaning follow each other, and a title that is too long is cut and kept whole in the summary.
 * `said` are the columns that have another meaning.
 */
export function textsReader(
  all: readonly ColumnUse[],
  mapping: Mapping,
  keys: readonly string[],
): (cells: RowCells) => Texts {
  const titles = all.filter(({ target }) => target.field === 'title')
  const summaries = all.filter(({ target }) => target.field === 'summary')
  const pieces = mapping.titleTemplate ? piecesOf(mapping.titleTemplate, keys) : null
  const byColumn = new Map(all.map((use) => [use.at, use]))
  const mapped = new Set(all.map(({ at }) => at))
  const rest = mapping.restToSummary
    ? keys.map((key, at): [string, number] => [key, at]).filter(([, at]) => !mapped.has(at))
    : []
  const plain = (at: number): ColumnUse =>
    byColumn.get(at) ?? { ...all[0]!, at, key: keys[at] ?? '', isMissing: (cell) => cell.trim() === '' }
  return (cells) => {
    const own = titles
      .map((use) => cells.text(use))
      .filter((text) => text !== '')
      .join(' \u2013 ')
    const made = own === '' && pieces ? fill(pieces, (at) => cells.text(plain(at))) : null
    const title = (own === '' ? (made ?? '') : own).replace(/\s+/g, ' ')
    const texts = summaries.map((use) => cells.text(use)).filter((text) => text !== '')
    const more = rest
      .map(([key, at]) => [key, cells.text(plain(at))])
      .filter(([, text]) => text !== '')
      .map(([key, text]) => `${key}: ${text}`)
    if (title.length > MOST.title) {
      texts.unshift(title)
      cells.warn(
        titles[0] ?? null,
        'title-cut',
        `A title has at most ${MOST.title} characters; the whole of it goes into the summary.`,
      )
    }
    const summary = [...texts, more.join('\n')].filter((text) => text !== '').join('\n\n')
    if (summary.length > MOST.summary)
      cells.warn(
        summaries[0] ?? null,
        'summary-cut',
        `A summary has at most ${MOST.summary.toLocaleString('en-GB')} characters; the rest is left out.`,
      )
    return {
      title: title === '' ? null : cutText(title, MOST.title),
      summary: cutText(summary, MOST.summary),
    }
  }
}
