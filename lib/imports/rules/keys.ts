/** A column's name on one line, without blanks around it and without what spreadsheets put in to break it. */
export function tidyName(name: string): string {
  return name
    .replace(/[\p{Cc}\u00a0\u200b\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}

/** Keys of columns by their names: unique, `Column 3` where there is no name, `date (2)` for the second of one name. */
export function columnKeys(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const base = tidyName(name) || `Column ${index + 1}`
    let key = base
    for (let count = 2; taken.has(key); count++) key = `${base} (${count})`
    taken.add(key)
    return key
  })
}
