import type { Findings, ProblemGroup } from './findings'
import type { NewActor, NewKind } from './mapping'
import type { CellProblem, Choice, RowReading } from './types'

/** So many groups of problems and so many open choices are kept: nobody decides more of them one by one. */
const most = { groups: 60, choices: 400 }

/** What the rows of a file have in common, gathered as they go by. */
export type Gathered = {
  see(reading: RowReading, problems: readonly CellProblem[]): void
  found(): Pick<Findings, 'choices' | 'making' | 'problems'>
}

type Waiting = Omit<Choice, 'suggestions' | 'offer'>

const byRows = <T extends { rows: number; firstLine: number }>(all: Iterable<T>) =>
  [...all].toSorted((a, b) => b.rows - a.rows || a.firstLine - b.firstLine)

/** Gathers problems by kind, open choices by value, and what drafts want made. `offer` says what an open choice may mean; of `newKinds` those are made that a row has. */
export function gather(offer: (choice: Waiting) => Choice, newKinds: readonly NewKind[] = []): Gathered {
  const groups = new Map<string, ProblemGroup>()
  const choices = new Map<string, Waiting>()
  const actors = new Map<string, NewActor>()
  const places = new Set<string>()
  const located = new Set<string>()
  const kinds = new Set<string>()

  function seeProblem({ code, column, sentence, level, choice }: CellProblem, firstLine: number) {
    const group = groups.get(`${code}|${column}`)
    if (group) group.rows += 1
    else if (groups.size < 10 * most.groups)
      groups.set(`${code}|${column}`, { code, column, sentence, level, rows: 1, firstLine })
    if (!choice) return
    const waiting = choices.get(`${choice.field}|${choice.value}`)
    if (waiting) waiting.rows += 1
    else choices.set(`${choice.field}|${choice.value}`, { ...choice, rows: 1, firstLine })
  }

  return {
    see({ draft, line }, problems) {
      for (const problem of problems) seeProblem(problem, line)
      for (const actor of draft?.newActors ?? []) actors.set(actor.code.toLowerCase(), actor)
      if (draft) kinds.add(draft.kind)
      if (draft?.placeAt && draft.place) located.add(draft.place.toLowerCase())
      if (draft?.newPlace) places.add(draft.newPlace.name.toLowerCase())
    },
    found: () => ({
      choices: byRows(choices.values()).slice(0, most.choices).map(offer),
      making: {
        actors: [...actors.values()],
        places: places.size,
        located: located.size,
        kinds: newKinds.filter(({ code }) => kinds.has(code)),
      },
      problems: byRows(groups.values()).slice(0, most.groups),
    }),
  }
}
