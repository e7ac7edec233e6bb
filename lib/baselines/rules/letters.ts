/** Where a quote nearly stands in a text (code points), and how many letters would have to change. */
export type Near = { start: number; end: number; errors: number }

type Column = { errors: Int32Array; starts: Int32Array }

const columnOf = (length: number): Column => ({
  errors: new Int32Array(length + 1),
  starts: new Int32Array(length + 1),
})

/** The column before the text: each letter of the quote is still to come. */
function firstColumn(length: number): Column {
  const first = columnOf(length)
  for (let row = 0; row <= length; row++) first.errors[row] = row
  return first
}

type Columns = { now: Column; last: Column; before: Column }

/** Fills the column of one letter of the text: the fewest changes for each beginning of the quote, and where that match begins. */
function fill({ now, last, before }: Columns, quote: readonly string[], text: readonly string[], at: number) {
  const letter = text[at]
  now.errors[0] = 0
  now.starts[0] = at + 1
  for (let row = 1; row <= quote.length; row++) {
    const own = quote[row - 1]
    let errors = last.errors[row - 1]! + (own === letter ? 0 : 1)
    let start = last.starts[row - 1]!
    if (last.errors[row]! + 1 < errors) {
      errors = last.errors[row]! + 1
      start = last.starts[row]!
    }
    if (now.errors[row - 1]! + 1 < errors) {
      errors = now.errors[row - 1]! + 1
      start = now.starts[row - 1]!
    }
    const turned = row > 1 && at > 0 && own === text[at - 1] && quote[row - 2] === letter
    if (turned && before.errors[row - 2]! + 1 < errors) {
      errors = before.errors[row - 2]! + 1
      start = before.starts[row - 2]!
    }
    now.errors[row] = errors
    now.starts[row] = start
  }
}

/**
 * Every place where a quote ends in a text with at most `most` letters put in, left out, replaced or turned round (Sellers 1980, with the turn of
 * Damerau 1964), in the order of the text. Capitals are no change.
 */
export function nearPlaces(text: string, quote: string, most: number): Near[] {
  const [letters, own] = [[...text.toLowerCase()], [...quote.toLowerCase()]]
  const places: Near[] = []
  let columns: Columns = {
    now: columnOf(own.length),
    last: firstColumn(own.length),
    before: firstColumn(own.length),
  }
  for (let at = 0; at < letters.length; at++) {
    fill(columns, own, letters, at)
    const { now, last, before } = columns
    const errors = now.errors[own.length]!
    if (errors <= most) places.push({ start: now.starts[own.length]!, end: at + 1, errors })
    columns = { now: before, last: now, before: last }
  }
  return places
}
