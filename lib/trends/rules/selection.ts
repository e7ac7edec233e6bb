/** What is picked out of the trends. It lives in the address beside the filters: a link shows a colleague the same. */
export type Selection = {
  /** days, both included */
  from: string | null
  to: string | null
  kinds: string[]
  /** who did it, and to or with whom: codes of actors */
  actor: string | null
  recipient: string | null
  /** involved in whatever role: code of an actor */
  who: string | null
  /** ISO 3166-1, and names of places: in any of them */
  countries: string[]
  places: string[]
  /** refs of claims: bearing on any of them */
  claims: string[]
}

export const nothing: Selection = {
  from: null,
  to: null,
  kinds: [],
  actor: null,
  recipient: null,
  who: null,
  countries: [],
  places: [],
  claims: [],
}

const names = {
  from: 'pick.from',
  to: 'pick.to',
  kinds: 'pick.kind',
  actor: 'pick.actor',
  recipient: 'pick.recipient',
  who: 'pick.who',
  countries: 'pick.country',
  places: 'pick.place',
  claims: 'pick.claim',
} as const

const isDay = (text: string | null): text is string =>
  text !== null &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

type Params = { get(name: string): string | null; getAll(name: string): string[] }

const dayIn = (params: Params, name: string) => {
  const day = params.get(name)
  return isDay(day) ? day : null
}
const codeIn = (params: Params, name: string) =>
  params.getAll(name).find((code) => /^[\p{L}\p{N}_-]{1,24}$/u.test(code)) ?? null

/** Reads what is picked; what it cannot read counts as not said. */
export function readSelection(params: Params): Selection {
  return {
    from: dayIn(params, names.from),
    to: dayIn(params, names.to),
    kinds: params.getAll(names.kinds).filter((code) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)),
    actor: codeIn(params, names.actor),
    recipient: codeIn(params, names.recipient),
    who: codeIn(params, names.who),
    countries: params.getAll(names.countries).filter((code) => /^[A-Z]{2}$/.test(code)),
    places: params.getAll(names.places).filter((place) => place.length > 0 && place.length <= 200),
    claims: params.getAll(names.claims).filter((ref) => /^[A-Z][A-Z0-9]{1,7}-C-\d{2,6}$/.test(ref)),
  }
}

/** The address's parameters with another selection; the others stay. */
export function withSelection(params: URLSearchParams, selection: Selection): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [part, name] of Object.entries(names)) {
    next.delete(name)
    for (const value of [selection[part as keyof Selection] ?? []].flat()) next.append(name, value)
  }
  return next
}

/** What is picked as the API takes it, part by part. */
export function picksQuery(selection: Selection): [string, string][] {
  const { from, to, kinds, actor, recipient, who, countries, places, claims } = selection
  const parts = {
    ...{ pickFrom: from, pickTo: to, pickKind: kinds, pickActor: actor, pickRecipient: recipient },
    ...{ pickWho: who, pickCountry: countries, pickPlace: places, pickClaim: claims },
  }
  return Object.entries(parts).flatMap(([name, said]) =>
    [said ?? []].flat().map((value): [string, string] => [name, value]),
  )
}

export const isNothing = (selection: Selection): boolean =>
  [...withSelection(new URLSearchParams(), selection)].length === 0

/** A word in a list, or out of it when it was in. */
export const toggled = (list: readonly string[], word: string): string[] =>
  list.includes(word) ? list.filter((one) => one !== word) : [...list, word]
