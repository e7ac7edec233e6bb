/** The address as it is now, with some parameters set, or taken away by null. */
export function hrefNow(change: Record<string, string | null>): string {
  const url = new URL(window.location.href)
  for (const [name, value] of Object.entries(change)) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return url.pathname + url.search
}
