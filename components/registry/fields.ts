/** A form of plain fields: every value is text as typed. Lists are one entry a line. */
export type Values = Record<string, string>

/** A field of such a form. */
export type Field = {
  name: string
  label: string
  /** what to write, under the label */
  hint?: string
  kind?: 'text' | 'area' | 'lines' | 'choice'
  choices?: { value: string; label: string }[]
  most?: number
  /** stands beside the next one where there is room */
  half?: boolean
}

/** One entry a line, empty lines left out. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Empty is nothing. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** A number as typed, with a dot or a comma; null when empty, NaN when it is none. */
export function numberOf(text: string): number | null {
  const trimmed = text.trim().replace(',', '.')
  if (trimmed === '') return null
  return /^[+-]?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN
}

/** A value of a record as a field shows it. */
export function said(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(String).join('\n')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Where two versions of a record differ, by the fields of its form. */
export function differences(fields: readonly Field[], yours: Values, theirs: Record<string, unknown>) {
  return fields.flatMap(({ name, label }) => {
    const [mine, other] = [yours[name] ?? '', said(theirs[name])]
    return name in theirs && mine !== other ? [{ name, label, yours: mine, theirs: other }] : []
  })
}
