import { plainDecimal } from './numbers'

/** How several simple values stand in one cell. */
export const between = ' | '

/** The actors of a development in one cell: `RU (supplier) | BY (recipient)`. A code has neither blanks nor brackets, so it reads back. */
export function writeActors(actors: readonly { code: string; role: string }[]): string {
  return actors.map(({ code, role }) => `${code} (${role})`).join(between)
}

/** The actors that `writeActors` was given. A code without a role is an actor. Throws a sentence on anything else. */
export function readActors(cell: string): { code: string; role: string }[] {
  if (cell.trim() === '') return []
  return cell.split('|').map((part) => {
    const [, code, role = 'actor'] = /^\s*([^\s()|]+)(?:\s*\(([a-z-]+)\))?\s*$/.exec(part) ?? []
    if (!code) throw new TypeError(`“${part.trim()}” is not an actor; write RU (supplier) | BY (recipient).`)
    return { code, role }
  })
}

type Part = Readonly<Record<string, string | number | boolean | null | undefined>>

const written = (value: string | number | boolean) =>
  typeof value === 'number' ? plainDecimal(value) : JSON.stringify(value)

/** Parts with several fields in one cell: a JSON array without what is empty and without blanks; nothing at all when there are none. */
export function writeParts(parts: readonly Part[]): string {
  if (parts.length === 0) return ''
  const objects = parts.map((part) => {
    const fields = Object.entries(part).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [`${JSON.stringify(name)}:${written(value)}`],
    )
    return `{${fields.join(',')}}`
  })
  return `[${objects.join(',')}]`
}

/** The parts that `writeParts` was given, or what a person wrote in the same way. Throws a sentence when it is no list of objects. */
export function readParts(cell: string): Record<string, unknown>[] {
  if (cell.trim() === '') return []
  const wrong = new TypeError(
    'This cell holds a JSON list of objects, such as [{"metric":"tanks","best":4}].',
  )
  let read: unknown
  try {
    read = JSON.parse(cell)
  } catch {
    throw wrong
  }
  const isObject = (part: unknown) => typeof part === 'object' && part !== null && !Array.isArray(part)
  if (!Array.isArray(read) || !read.every(isObject)) throw wrong
  return read as Record<string, unknown>[]
}
