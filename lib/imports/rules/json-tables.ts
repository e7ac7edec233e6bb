type Json = unknown
type Named = Record<string, Json>

const isObject = (value: Json): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isPlain = (value: Json) => typeof value !== 'object' || value === null

/** `{ columns: ['date', …], data: [['2021-09-10', …], …] }`, or a list of lists under any one name, whose first names the columns. */
function splitTable(value: Named): Named[] | null {
  const lists = Object.values(value).find(
    (each): each is Json[][] => Array.isArray(each) && each.length > 0 && each.every(Array.isArray),
  )
  if (!lists) return null
  const named = [value['columns'], value['header'], value['fields']].find(
    (each): each is string[] => Array.isArray(each) && each.every((name) => typeof name === 'string'),
  )
  const names = named ?? lists[0]!.map(String)
  return (named ? lists : lists.slice(1)).map((cells) =>
    Object.fromEntries(names.map((name, at) => [name, cells[at]])),
  )
}

/** `{ date: ['2021-09-10', …], title: ['…', …] }`: columns, each with all its cells. */
function columnTable(value: Named): Named[] | null {
  const columns = Object.entries(value)
  const [first] = columns
  const rows = Array.isArray(first?.[1]) ? first[1].length : 0
  const isTable =
    columns.length > 1 &&
    rows > 1 &&
    columns.every(([, cells]) => Array.isArray(cells) && cells.length === rows && cells.every(isPlain))
  if (!isTable) return null
  return Array.from({ length: rows }, (_, at) =>
    Object.fromEntries(columns.map(([name, cells]) => [name, (cells as Json[])[at]])),
  )
}

/** `{ "2021-09-10": { title: '…' }, … }`: rows by their keys; or `{ date: { "0": '…' }, title: { "0": '…' } }`: columns whose cells have numbers. */
function keyedTable(value: Named): Named[] | null {
  const entries = Object.entries(value)
  if (entries.length < 2 || !entries.every((entry): entry is [string, Named] => isObject(entry[1])))
    return null
  const keys = Object.keys(entries[0]![1])
  const numbered = keys.length > 0 && keys.every((key) => /^\d+$/.test(key))
  if (numbered)
    return keys.map((key) => Object.fromEntries(entries.map(([name, cells]) => [name, cells[key]])))
  const alike = entries.filter(([, row]) => keys.some((key) => key in row)).length
  return keys.length > 0 && alike >= entries.length * 0.8
    ? entries.map(([key, row]) => ({ key, ...row }))
    : null
}

/** The rows of a JSON file that is one object: a table in one of the shapes that programs write, or the object itself as the only row. */
export function rowsOfObject(value: Json): Json[] {
  if (!isObject(value)) return [value]
  return splitTable(value) ?? columnTable(value) ?? keyedTable(value) ?? [value]
}
