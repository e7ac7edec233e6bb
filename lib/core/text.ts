import 'server-only'
import { badField } from './errors'

type Path = (string | number)[]

/** The first text in an input that cannot be stored as it is: Postgres has no NUL, and half a surrogate pair is no character. */
function findUnstorable(value: unknown, path: Path): Path | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [name, inner] of Object.entries(value)) {
    const found =
      findUnstorable(name, path) ??
      findUnstorable(inner, [...path, Array.isArray(value) ? Number(name) : name])
    if (found) return found
  }
  return null
}

/** Refuses an input with text that could not be kept exactly, instead of changing it silently. */
export function checkText(input: unknown): void {
  const path = findUnstorable(input, [])
  if (path)
    throw badField(
      path,
      'This text has a character that cannot be kept (a NUL or half a character). Remove it; often it came along when copying.',
    )
}
