// The engine reads the catalogue of PostgreSQL, whose columns have types that Prisma's adapter refuses. Here they are given the
// types that they can be read as.
import pg from 'pg'

const CHAR = 18
const TEXT = 25
const TEXT_ARRAY = 1009
/** Types of the catalogue and what they can be read as: "char", vectors of numbers, names of types and functions, and their arrays. */
const READ_AS = new Map([
  [CHAR, TEXT],
  [22, TEXT],
  [30, TEXT],
  [194, TEXT],
  [2205, TEXT],
  [2206, TEXT],
  [4089, TEXT],
  [1002, TEXT_ARRAY],
  [1003, TEXT_ARRAY],
  [2210, TEXT_ARRAY],
  [2211, TEXT_ARRAY],
])

/** Marks, in a column's name, that its type was "char": the engine insists on that one. */
const WAS_CHAR = '\u0001'
/** ColumnType.Character of @prisma/driver-adapter-utils, which the adapter never gives. */
const CHARACTER = 6

class CatalogueClient extends pg.Client {
  /** @param {any[]} args @returns {any} */
  query(...args) {
    // @ts-expect-error every overload is handed on as it came
    const answer = super.query(...args)
    return answer instanceof Promise ? answer.then(relabel) : answer
  }
}

/** The adapter asks the pool, which asks a client with a callback: one of the two answers with a promise, and is relabelled. */
class CataloguePool extends pg.Pool {
  /** @param {any[]} args @returns {any} */
  query(...args) {
    // @ts-expect-error every overload is handed on as it came
    const answer = super.query(...args)
    return answer instanceof Promise ? answer.then(relabel) : answer
  }
}

/** @param {any} result */
function relabel(result) {
  for (const field of result?.fields ?? []) {
    if (field.dataTypeID === CHAR) field.name += WAS_CHAR
    field.dataTypeID = READ_AS.get(field.dataTypeID) ?? field.dataTypeID
  }
  return result
}

/**
 * A pool whose answers the adapter can read, catalogue or not.
 * @param {string} url
 */
export function enginePool(url) {
  const pool = new CataloguePool({
    connectionString: url,
    max: 2,
    Client: CatalogueClient,
  })
  pool.on('error', () => {}) // a lost connection shows in the query that wants it
  return pool
}

/**
 * Gives the columns that were "char" their name and their type back, after the adapter has read them as text.
 * @param {{ queryRaw: (query: any) => Promise<any> }} adapter
 */
export function restoreCharacters(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const [index, name] of result.columnNames.entries()) {
      if (!name.endsWith(WAS_CHAR)) continue
      result.columnNames[index] = name.slice(0, -WAS_CHAR.length)
      result.columnTypes[index] = CHARACTER
    }
    return result
  }
}
