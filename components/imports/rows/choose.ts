import type { Mapping, NewActor, NewKind } from '@/lib/imports/rules/mapping'
import type { Choice } from '@/lib/imports/rules/types'

/** What was decided about a value: `make`, `code:RU`, or `leave`, which leaves its rows out. */
export type Decision = string
export type Decisions = Record<string, Decision>

/** Where a decision about a value is kept. */
export const keyOfChoice = ({ field, value }: Pick<Choice, 'field' | 'value'>) => `${field}|${value}`

/** A code that nobody has yet: RU, RU2, RU3. */
function freeCode(offer: NewActor, taken: Set<string>): NewActor {
  let code = offer.code
  for (let number = 2; taken.has(code.toLowerCase()); number += 1)
    code = `${offer.code.slice(0, 21)}${number}`
  taken.add(code.toLowerCase())
  return { ...offer, code }
}

/** The kind as it is offered: two spellings of one name are one kind, two names with one code are two. */
function freeKind(offer: NewKind, made: readonly NewKind[]): NewKind {
  const same = made.find(({ label }) => label.toLowerCase() === offer.label.toLowerCase())
  if (same) return same
  let { code } = offer
  for (let number = 2; made.some((kind) => kind.code === code); number += 1) code = `${offer.code}-${number}`
  return { ...offer, code }
}

/** The mapping with what was decided; values that nothing was decided about stay open. */
export function withDecisions(
  mapping: Mapping,
  choices: readonly Choice[],
  decisions: Decisions,
  codes: readonly string[],
): Mapping {
  const values = structuredClone(mapping.values)
  const newActors = [...mapping.newActors]
  const newKinds = [...(mapping.newKinds ?? [])]
  const taken = new Set([...codes, ...newActors.map(({ code }) => code)].map((code) => code.toLowerCase()))
  for (const choice of choices) {
    const decision = decisions[keyOfChoice(choice)] ?? ''
    const table = (values[choice.field] ??= {})
    if (decision.startsWith('code:')) table[choice.value] = decision.slice(5)
    if (decision === 'without') table[choice.value] = ''
    if (decision === 'make' && choice.offer) {
      const actor = freeCode(choice.offer, taken)
      newActors.push(actor)
      table[choice.value] = actor.code
    }
    if (decision === 'make' && choice.kindOffer) {
      const kind = freeKind(choice.kindOffer, newKinds)
      if (!newKinds.includes(kind)) newKinds.push(kind)
      table[choice.value] = kind.code
    }
  }
  return { ...mapping, values, newActors, newKinds }
}
