import { acrossReasons, type Reason } from './across-reasons'
import type { Crossed, Kindred, Nearness, Subject } from './crossing'
import { likeness, stemsOf, tellingOver, type Telling } from './stems'

/** A claim in the order of working across, with why it stands there. */
export type Ranked = { ref: string; score: number; trips: boolean; breaks: boolean; reasons: Reason[] }

/** As many imagined developments of the common mix as keep one chance link from looking like a rule. */
const PRIOR = 3
/** What a unit of each part weighs beside the likeness of words. Set by trying each linked development of the sample against all claims. */
const WEIGHT = { kindred: 1, together: 0.5, kind: 0.1, actors: 0.1 }
/** From this likeness on, words shared with the falsifier put a claim among those that may be broken. */
const BREAKS_FROM = 0.1

const stemSet = (text: string | null) => new Set(stemsOf(text ?? ''))

const lift = (own: number, ownAll: number, share: number) =>
  Math.log((own + PRIOR * share) / (ownAll + PRIOR) / share)

/** Of everything linked: how many there are, and how many have a kind or an actor. */
function sharesOver(claims: readonly Crossed[]) {
  const all = claims.flatMap(({ linked }) => linked)
  const share = (fits: (one: Kindred) => boolean) => (all.filter(fits).length + 1) / (all.length + 2)
  return {
    ofKind: (kind: string) => share((one) => one.kind === kind),
    ofActor: (actor: string) => share((one) => one.actors.includes(actor)),
  }
}

/** The part of nearness that the developments linked to the claim tell. */
function nearKindred(linked: readonly Kindred[], words: ReadonlySet<string>, telling: Telling) {
  const near = linked.map((one) => ({ one, alike: likeness(words, stemSet(one.title), telling) }))
  const best = near.reduce<(typeof near)[number] | null>((a, b) => (a && a.alike >= b.alike ? a : b), null)
  const titles = stemSet(linked.map(({ title }) => title).join(' '))
  return { kindred: best?.alike ?? 0, nearest: best?.one ?? null, together: likeness(words, titles, telling) }
}

const scoreOf = (near: Nearness, actors: number) =>
  near.statement +
  near.falsifier +
  near.confirms +
  WEIGHT.kindred * near.kindred +
  WEIGHT.together * near.together +
  WEIGHT.kind * near.kindLift +
  (WEIGHT.actors * [...near.actorLifts.values()].reduce((sum, each) => sum + each, 0)) /
    Math.sqrt(Math.max(actors, 1))

/**
 * The claims in the order in which a development is best held against them. First those whose tripwires it trips, then those that it may break (its words are those of the
 * falsifier rather than of what would confirm the claim), so that what is contrary is looked at first; then by words, by the developments
 * linked so far, by shared kind and actors. The development's own links must not be in `linked`. Equal claims stand by ref.
 */
export function rankAcross(subject: Subject, claims: readonly Crossed[]): Ranked[] {
  const telling = tellingOver(
    claims.map(({ statement, falsifier, confirms }) => `${statement} ${falsifier ?? ''} ${confirms ?? ''}`),
  )
  const words = stemSet(`${subject.title} ${subject.summary}`)
  const shares = sharesOver(claims)
  const actors = [...new Set(subject.actors)]
  const [kindShare, actorShares] = [shares.ofKind(subject.kind), actors.map(shares.ofActor)]
  const ranked = claims.map((claim): Ranked => {
    const { linked } = claim
    const count = (fits: (one: Kindred) => boolean) => linked.filter(fits).length
    const near: Nearness = {
      statement: likeness(words, stemSet(claim.statement), telling),
      falsifier: likeness(words, stemSet(claim.falsifier), telling),
      confirms: likeness(words, stemSet(claim.confirms), telling),
      ...nearKindred(linked, words, telling),
      kindLift: lift(
        count(({ kind }) => kind === subject.kind),
        linked.length,
        kindShare,
      ),
      actorLifts: new Map(
        actors.map((actor, at) => {
          const own = count((one) => one.actors.includes(actor))
          return [actor, lift(own, linked.length, actorShares[at] ?? 1)]
        }),
      ),
    }
    const breaks = near.falsifier >= BREAKS_FROM && near.falsifier > near.confirms
    const reasons = acrossReasons({ subject, claim, near, words, telling })
    const trips = (claim.trips ?? []).length > 0
    return { ref: claim.ref, score: scoreOf(near, actors.length), trips, breaks, reasons }
  })
  return ranked.toSorted(
    (a, b) =>
      Number(b.trips) - Number(a.trips) ||
      Number(b.breaks) - Number(a.breaks) ||
      b.score - a.score ||
      (a.ref < b.ref ? -1 : 1),
  )
}
