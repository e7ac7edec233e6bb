/** Somebody who has the dossier open, and where in it. */
export type Person = { accountId: string; name: string; at: string }

/** What instances tell each other of who is where. `ask` wants to be told. */
export type Word =
  | { kind: 'here'; instance: string; dossierId: string; people: Person[]; gone: string[] }
  | { kind: 'ask'; instance: string; dossierId: string }

/** The channel of these words. */
export const hereChannel = 'plumbline_here'

/** How often an instance says who is with it, and how long its word is believed. */
export const sayEveryMs = 20_000
export const believedMs = 50_000

/** A notification carries at most 8,000 bytes, so many people are told of in several. */
const peopleAtOnce = 30

type Written = { i: string; d: string; p?: [string, string, string][]; g?: string[] }

/** Words as they go through the database, short enough for a notification each. */
export function writeHere(
  instance: string,
  dossierId: string,
  people: readonly Person[],
  gone: readonly string[],
) {
  const words: string[] = []
  for (let at = 0; at === 0 || at < Math.max(people.length, gone.length); at += peopleAtOnce) {
    const some = people
      .slice(at, at + peopleAtOnce)
      .map(({ accountId, name, at: where }) => [accountId, name.slice(0, 60), where])
    words.push(JSON.stringify({ i: instance, d: dossierId, p: some, g: gone.slice(at, at + peopleAtOnce) }))
  }
  return words
}

export const writeAsk = (instance: string, dossierId: string) => JSON.stringify({ i: instance, d: dossierId })

/** Reads what the two above wrote; null for anything else. */
export function readWord(payload: string): Word | null {
  try {
    const { i, d, p, g = [] } = JSON.parse(payload) as Written
    if (typeof i !== 'string' || typeof d !== 'string') return null
    if (!p) return { kind: 'ask', instance: i, dossierId: d }
    const people = p.map(([accountId, name, at]) => ({ accountId, name, at }))
    return { kind: 'here', instance: i, dossierId: d, people, gone: g }
  } catch {
    return null
  }
}

type Told = Person & { until: number }

/** Who is with the other instances, as they told it; what is not said again is forgotten. */
export class Elsewhere {
  private readonly told = new Map<string, Map<string, Told>>()

  private of(dossierId: string): Map<string, Told> {
    const there = this.told.get(dossierId) ?? new Map<string, Told>()
    this.told.set(dossierId, there)
    return there
  }

  /** Takes a word in; true when it changed who is where. */
  take(word: Extract<Word, { kind: 'here' }>, now: number): boolean {
    const there = this.of(word.dossierId)
    let changed = false
    for (const accountId of word.gone) changed = there.delete(`${word.instance}/${accountId}`) || changed
    for (const person of word.people) {
      const name = `${word.instance}/${person.accountId}`
      changed = there.get(name)?.at !== person.at || changed
      there.set(name, { ...person, until: now + believedMs })
    }
    return changed
  }

  /** Forgets what was not said again; gives the dossiers in which that changed something. */
  forget(now: number): string[] {
    const changed: string[] = []
    for (const [dossierId, there] of this.told) {
      const old = [...there].filter(([, { until }]) => until <= now)
      for (const [name] of old) there.delete(name)
      if (old.length > 0) changed.push(dossierId)
      if (there.size === 0) this.told.delete(dossierId)
    }
    return changed
  }

  people(dossierId: string): Person[] {
    return [...(this.told.get(dossierId)?.values() ?? [])]
  }
}

/** Everybody once, by name; somebody with several windows is where the last of them is. */
export function oncePerPerson(people: readonly Person[]): Person[] {
  const byId = new Map(people.map(({ accountId, name, at }) => [accountId, { accountId, name, at }]))
  return [...byId.values()].toSorted(
    (a, b) => a.name.localeCompare(b.name) || a.accountId.localeCompare(b.accountId),
  )
}
