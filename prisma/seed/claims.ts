import type { SeedApi } from './api'
import { json, text } from './files'
import type { ClaimSeed, DevelopmentSeed, DossierSeed, TripwireSeed } from './shapes'

/** Freezes the brief and draws the claims from it, in order, so that their refs come out as in the file. */
export async function seedClaims(api: SeedApi, key: string, { baseline }: DossierSeed): Promise<ClaimSeed[]> {
  const { title, author, publisher, publishedOn, note } = baseline
  const { id: baselineId, blocks } = await api.baselines.addBaseline({ key, title, author, publisher, publishedOn, note, text: text(baseline.text) })
  const claims = json<ClaimSeed[]>('claims.json')
  for (const claim of claims) {
    const { ref, anchor, standings: _standings, statement, type, role, horizon, likelihood, weight, weightReason, confirms, falsifier } = claim
    const block = blocks.find(({ id }) => id === anchor.block)
    const found = [...(block?.text ?? '')].slice(anchor.start, anchor.end).join('')
    if (found !== anchor.exact) throw new Error(`${ref} is anchored on “${anchor.exact}”, but ${anchor.block} says “${found}” there`)
    const { block: name, start, end } = anchor
    const added = await api.claims.addClaim({
      key, baselineId, statement, type, role, horizon, likelihood, weight, weightReason, confirms, falsifier,
      passages: [{ block: name, start, end }],
    })
    if (added.ref !== ref) throw new Error(`${ref} was added as ${added.ref}`)
  }
  return claims
}

/** Links the developments to the claims, accepted by the lead. A link of history counts from the day the development could be known. */
export async function seedLinks(api: SeedApi, key: string, records: DevelopmentSeed[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { ref, knownFrom, links } of records) {
    for (const { claim, relation, strength, rationale, given } of links) {
      const made = await api.links.proposeLink({
        key, development: ref, claim, relation, strength, rationale, accept: true, ...(given ? { givenRelation: given } : {}), ...(knownFrom ? { knownFrom } : {}),
      })
      ids.set(`${ref} ${claim}`, made.id)
    }
  }
  return ids
}

/** The standings as the lead decided them at the end of 2025, each with its reason and the links that drove it. */
export async function seedStandings(api: SeedApi, key: string, claims: ClaimSeed[], linkIds: Map<string, string>): Promise<void> {
  for (const { ref, standings } of claims) {
    for (const { standing, worldDate, reason, decidedAt, driving } of standings) {
      const drivers = driving.flatMap((development) => linkIds.get(`${development} ${ref}`) ?? [])
      await api.claims.decideStanding({ key, ref, standing, worldDate, reason, decidedOn: decidedAt, linkIds: drivers })
    }
  }
}

/** What would break some of the claims, as rules that the log is held against. */
export async function seedTripwires(api: SeedApi, key: string): Promise<void> {
  for (const { claim, ...wire } of json<TripwireSeed[]>('tripwires.json')) await api.tripwires.armTripwire({ key, ref: claim, ...wire })
}
