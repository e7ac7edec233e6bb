import type { Relation } from '@/lib/drift/rules/relations'

/** A development as far as it can be held against claims. `actors` are their names. */
export type Subject = { ref: string; title: string; summary: string; kind: string; actors: readonly string[] }

/** A development that a claim is linked to already, with how it bears on it. */
export type Kindred = Pick<Subject, 'ref' | 'title' | 'kind' | 'actors'> & { relation: Relation }

/** A claim with the words it can be found by and the developments that bear on it. */
export type Crossed = {
  ref: string
  statement: string
  confirms: string | null
  falsifier: string | null
  linked: readonly Kindred[]
  /** what its tripwires say that the development trips */
  trips?: readonly string[]
}

/** How near a development is to a claim, part by part. Likenesses are 0-1, lifts natural logarithms. */
export type Nearness = {
  statement: number
  falsifier: number
  confirms: number
  /** to the most alike of the developments linked to the claim, which is `nearest` */
  kindred: number
  nearest: Kindred | null
  /** to all their titles together */
  together: number
  /** how much oftener this kind, and each of these actors, is among the claim's developments than among all that are linked */
  kindLift: number
  actorLifts: ReadonlyMap<string, number>
}
