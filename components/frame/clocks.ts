/** The two dates a page is seen at. null is "now". */
export type Clocks = {
  /** What had happened by this date. */
  world: string | null
  /** What had been recorded by this date. */
  known: string | null
}

type Params = { get(name: string): string | null } | Record<string, string | string[] | undefined>

function one(params: Params, name: string): string | undefined {
  if (typeof params['get'] === 'function') return (params as URLSearchParams).get(name) ?? undefined
  const value = (params as Record<string, string | string[] | undefined>)[name]
  return Array.isArray(value) ? value[0] : value
}

/** Whether the text is a day of the calendar written YYYY-MM-DD. */
export function isDay(text: string | undefined | null): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Reads `?world=` and `?known=` from a page's search params; anything that is not a day counts as now. */
export function readClocks(params: Params): Clocks {
  const world = one(params, 'world')
  const known = one(params, 'known')
  return { world: isDay(world) ? world : null, known: isDay(known) ? known : null }
}

/** The address with these clocks; its other parameters and its hash stay. */
export function withClocks(href: string, clocks: Clocks): string {
  const [beforeHash = '', hash] = href.split('#')
  const [path = '', query = ''] = beforeHash.split('?')
  const params = new URLSearchParams(query)
  for (const name of ['world', 'known'] as const) {
    const day = clocks[name]
    if (day) params.set(name, day)
    else params.delete(name)
  }
  const rest = params.toString()
  return path + (rest ? `?${rest}` : '') + (hash ? `#${hash}` : '')
}
