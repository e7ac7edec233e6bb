/** Marks that stand for nothing in the files of the field, in small letters: found in a column, they are offered. */
const WORDS = new Set(
  `na|n/a|n.a.|#n/a|#n/a n/a|#na|null|#null!|none|nil|nan|-nan|\\n|-|--|---|–|—|.|..|...|. .|xxx|?|??|-0-|unknown|unk|not available|not applicable|not known|no data|missing|tbd|t.b.d.|undefined|(blank)|(none)|n/d|nd|n.d.|nat|s/d|k.a.|k. a.|keine angabe|keine angaben|sin datos|néant|aucun|not stated|not reported|unspecified|не указано|неизв.|nie podano|brak|brak danych|b.d.|bd|nieznany|nieznane|nie dotyczy|нет|нет данных|н/д|н.д.|неизвестно|неизвестен|невідомо|немає даних`.split(
    '|',
  ),
)
/** These stand for nothing where a column has no other negative numbers; -1 is left out, since too much of it is real. */
const FIGURES = new Set([
  '-9',
  '-99',
  '-999',
  '-9999',
  '-99999',
  '-88',
  '-888',
  '-77',
  '-777',
  '9999-99-99',
  '0000-00-00',
])
const LONGEST = 16

const plain = (cell: string) => cell.trim().toLowerCase()

/** The mark for missing that a cell is, as it is compared, or null: ' N/A ' gives 'n/a'. */
export function missingMark(cell: string): string | null {
  if (cell.length > LONGEST) return null
  const mark = plain(cell)
  return WORDS.has(mark) || FIGURES.has(mark) ? mark : null
}

/** Whether a mark is a number that may also be meant as one. */
export const isFigureMark = (mark: string) => FIGURES.has(mark)

/** Whether a cell is empty or one of the marks chosen for its column. */
export function missingTest(marks: readonly string[]): (cell: string) => boolean {
  const chosen = new Set(marks.map(plain))
  const longest = Math.max(0, ...[...chosen].map((mark) => mark.length))
  return (cell) => {
    if (cell === '') return true
    // most cells are longer than any mark, and trimming each would cost more than all the rest
    if (cell.length > longest + 8) return cell.trim() === ''
    const mark = plain(cell)
    return mark === '' || chosen.has(mark)
  }
}
