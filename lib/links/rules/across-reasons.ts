import { RELATION } from '@/lib/drift/rules/relations'
import { listWords } from '@/lib/drift/rules/words'
import type { Crossed, Nearness, Subject } from './crossing'
import { sharedWords, type Telling } from './stems'

/** By what a development is near to a claim. */
export const REASONS = [
  'tripwire',
  'falsifier',
  'statement',
  'confirms',
  'kindred',
  'kind',
  'actors',
] as const

/** Why a claim stands where it does, in a sentence. */
export type Reason = { of: (typeof REASONS)[number]; said: string }

/** Less alike than this (0-1), shared words say nothing. */
const WORTH_SAYING = 0.06
/** A lift (natural logarithm) that is worth saying: the kind or actor is about half as often again as elsewhere. */
const WORTH_LIFT = 0.4
const WORDS_SHOWN = 4

type Given = {
  subject: Subject
  claim: Crossed
  near: Nearness
  words: ReadonlySet<string>
  telling: Telling
}

function byWords({ claim, near, words, telling }: Given): Reason[] {
  const parts = [
    { of: 'falsifier', text: claim.falsifier, what: 'what would break it' },
    { of: 'statement', text: claim.statement, what: 'what it says' },
    { of: 'confirms', text: claim.confirms, what: 'what would confirm it' },
  ] as const
  return parts.flatMap(({ of, text, what }) => {
    if (!text || near[of] < WORTH_SAYING) return []
    const shared = sharedWords(text, words, telling).slice(0, WORDS_SHOWN)
    return [{ of, said: `Shares ${listWords(shared.map((word) => `“${word}”`))} with ${what}.` }]
  })
}

const ofIts = (count: number, all: number) =>
  all === 1 ? 'its only development' : `${count} of its ${all} developments`

/** The reasons for one claim, what could break it first. Actors are called as in `Subject`. */
export function acrossReasons(given: Given): Reason[] {
  const { subject, claim, near } = given
  const { linked } = claim
  const tripped = (claim.trips ?? []).map((says): Reason => ({ of: 'tripwire', said: `Trips “${says}”.` }))
  const reasons = [...tripped, ...byWords(given)]
  if (near.nearest && near.kindred >= 2 * WORTH_SAYING) {
    const { ref, title, relation } = near.nearest
    reasons.push({ of: 'kindred', said: `Like ${ref} “${title}”, which ${RELATION[relation].verb}.` })
  }
  const ofKind = linked.filter(({ kind }) => kind === subject.kind).length
  if (ofKind > 0 && near.kindLift >= WORTH_LIFT)
    reasons.push({ of: 'kind', said: `The same kind as ${ofIts(ofKind, linked.length)}.` })
  const telling = [...near.actorLifts].filter(([, by]) => by >= WORTH_LIFT).map(([actor]) => actor)
  const having = linked.filter(({ actors }) => telling.some((actor) => actors.includes(actor))).length
  if (telling.length > 0 && having > 0)
    reasons.push({
      of: 'actors',
      said: `${listWords(telling)} ${telling.length === 1 ? 'is' : 'are'} in ${ofIts(having, linked.length)}.`,
    })
  return reasons
}
