// Controls, the byte-order mark, non-characters and the marks that turn the reading direction round: no font shows them, PDF/UA
// forbids some, and the last can make a title read as something else. They are shown by number instead of being dropped.
const unprintable =
  /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/u

/** The Unicode number of a character as a reader sees it: `[U+4E2D]`. */
function codeOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

/** Counts what had to be shown by its number. */
type Substitutions = { count: number }

/**
 * The same JSON with every text made printable: lone surrogates, controls and the characters in `missing` become Unicode
 * numbers; tabs become spaces, and all line ends the same line end. Adds what it replaced to `substitutions`.
 */
export function printable<T>(json: T, missing: ReadonlySet<string>, substitutions: Substitutions): T {
  return walk(json, (text) => {
    const plain = text.replace(/\r\n?|[\n\t\u2028\u2029\u0085]/g, (found) => (found === '\t' ? ' ' : '\n'))
    return Array.from(plain, (character) => {
      if (character === '\n') return '\n'
      if (!missing.has(character) && !unprintable.test(character)) return character
      substitutions.count += 1
      return codeOf(character)
    }).join('')
  }) as T
}

function walk(json: unknown, change: (text: string) => string): unknown {
  if (typeof json === 'string') return change(json)
  if (Array.isArray(json)) return json.map((one) => walk(one, change))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([key, one]) => [key, walk(one, change)]))
}

/** The characters that Typst names in "the text `"中"` could not be displayed with font ...". */
export function undisplayed(error: unknown): string[] {
  const words = error instanceof Error ? error.message : String(error)
  const named = [...words.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/gs)]
  return named.flatMap(([, text = '']) =>
    Array.from(
      text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      ),
    ),
  )
}
