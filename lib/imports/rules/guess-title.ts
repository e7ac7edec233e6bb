import { isId } from './guess-unnamed'
import { wordsOf } from './synonyms'
import { wordPattern } from './word-pattern'
import type { Column } from './types'

const OF_TITLES = wordPattern(
  'titles?|headlines?|events?|incidents?|names?|subject|what|short|agreement|agt|treaty|operation|action|label|measure|deal|system|project|policy|исследование|назв\\p{L}*|найменування|наимен\\p{L}*|событ\\p{L}*|поді\\p{L}*|падзе\\p{L}*|захід|меропр\\p{L}*|nazw\\p{L}*|tytul|wydarzen\\p{L}*|titel|bezeichnung|ereignis|intitule|titre|nombre|titulo',
)
const OF_OTHERS = wordPattern(
  'codes?|keys?|ids?|ref|reference|number|no|region|regions|types?|category|status|e ?mail|source|origin|author|programme|group|class|organi[sz]ation|country|states?|nationality|language|address|txt|part|party|parties|stage|website|phone',
)
/** PLN, UKR, SEK: codes */
const isCode = (cell: string) => /^\p{Lu}{2,4}$/u.test(cell.trim())
const isMail = (cell: string) => /^\S+@\S+\.\S+$/.test(cell.trim())

function scoreOf({ name, samples, distinct, filled, index }: Column): number {
  const words = wordsOf(name)
  const counts = samples.map((cell) => cell.trim().split(/\s+/).length)
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length)
  const said = (OF_TITLES.test(words) ? 2 : 0) - (OF_OTHERS.test(words) ? 2.5 : 0)
  const apart = distinct === null ? 1 : distinct / Math.max(1, filled)
  return said + (mean >= 3 ? 2 : mean >= 1.5 ? 1 : 0) + apart - index / 1_000
}

/** Whether a column may be the titles of a file: words that mostly differ, and no names of places, people, states or rows. */
function mayBe(column: Column, rows: number, isName: (column: Column) => boolean): boolean {
  const { type, longest, distinct, fillRate, samples } = column
  return (
    type === 'text' &&
    // 2019 over figures is no title
    !/^(?:19|20)\d\d$/.test(column.name.trim()) &&
    longest <= 300 &&
    (distinct ?? rows) > rows * 0.5 &&
    fillRate >= 0.7 &&
    !isId(column) &&
    !samples.some(isMail) &&
    !samples.every(isCode) &&
    samples.filter((cell) => /\p{L}/u.test(cell)).length * 2 > samples.length &&
    !isName(column)
  )
}

/**
 * The column that most reads like titles, where no name of a column says so: by the words of its name, by how many words its cells have and by how far they
 * differ. Null where all are better something else; titles are then made of other columns. `isName` tells a column of actors or places.
 */
export function titleColumn(
  columns: readonly Column[],
  rows: number,
  isName: (column: Column) => boolean,
): Column | null {
  const [best] = columns
    .filter((column) => mayBe(column, rows, isName))
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))
  return best && scoreOf(best) >= 0 ? best : null
}
