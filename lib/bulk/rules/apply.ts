import type { BulkChange } from '../contract'

type InRole = { code: string; role: string }

/** A development as far as a bulk edit can change it. */
export type Chosen = {
  stage: string
  reviewState: string
  marking: string
  kind: string
  significance: number
  place: string | null
  actors: InRole[]
  retracted: boolean
}

type Fields = Partial<Omit<Chosen, 'retracted'> & { retracted: boolean }>

/** What a change comes to for one development: the fields before and after, that it says so already, or why it is left as it is. */
export type Applied =
  | { outcome: 'changed'; before: Fields; after: Fields }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; why: string }

const plain = ['stage', 'reviewState', 'marking', 'kind', 'significance', 'place'] as const

const sameActor = (a: InRole, b: InRole) => a.code.toLowerCase() === b.code.toLowerCase() && a.role === b.role

function actorsAfter(actors: InRole[], { addActor, removeActor }: BulkChange): InRole[] {
  const left = actors.filter(
    ({ code, role }) =>
      !removeActor ||
      code.toLowerCase() !== removeActor.code.toLowerCase() ||
      (removeActor.role !== undefined && role !== removeActor.role),
  )
  if (!addActor || left.some((one) => sameActor(one, addActor))) return left
  return [...left, addActor]
}

function applyRetraction({ retracted }: Chosen, retraction: 'retract' | 'restore'): Applied {
  const wanted = retraction === 'retract'
  if (retracted === wanted) return { outcome: 'unchanged' }
  return { outcome: 'changed', before: { retracted }, after: { retracted: wanted } }
}

/** What a change comes to for one development. Lists of actors are sets: taking one out and putting the same in changes nothing. */
export function applyChange(chosen: Chosen, change: BulkChange): Applied {
  if (change.retraction) return applyRetraction(chosen, change.retraction)
  if (chosen.retracted) return { outcome: 'refused', why: 'It was retracted. Restore it before changing it.' }
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const name of plain) {
    const value = change[name]
    if (value === undefined || value === chosen[name]) continue
    before[name] = chosen[name]
    after[name] = value
  }
  const actors = actorsAfter(chosen.actors, change)
  const isSame =
    actors.length === chosen.actors.length &&
    actors.every((one) => chosen.actors.some((other) => sameActor(one, other)))
  if (!isSame) {
    before['actors'] = chosen.actors
    after['actors'] = actors
  }
  if (Object.keys(after).length === 0) return { outcome: 'unchanged' }
  return { outcome: 'changed', before, after }
}
