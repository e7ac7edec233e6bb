import 'server-only'
import { badField, notFound, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { bestGrade } from '@/lib/sources/rules/grade'
import type { Merged, Receipt } from '../contract'
import type { MergeField } from '../rules/merge'
import { lockLog, refuseDuplicate } from './check'
import { writeActors, writeSearch } from './children'
import {
  asColumns,
  factsAfter,
  factsOf,
  movingOf,
  moveTo,
  rolesAfter,
  rolesOf,
  sameRoles,
  type Facts,
  type InRole,
  type MergePlan,
} from './merge-plan'
import { differences, loadLocked, stateOf, type Loaded } from './state'

type Merging = {
  ref: string
  into: string
  version: number
  intoVersion: number
  take: MergeField[]
  reason?: string | undefined
}

const receiptOf = ({ id, ref, title }: Loaded, version: number): Receipt => ({ id, ref, title, version })

/** Both records locked, always in the same order: two merges the wrong way round wait for each other instead of for ever. */
async function loadBoth(act: Act, { ref, into, version, intoVersion }: Merging) {
  if (ref === into) throw badField(['into'], 'A record cannot be merged into itself. Choose the other one.')
  const [first, second] = [ref, into].toSorted() as [string, string]
  const loaded = new Map([
    [first, await loadLocked(act, first)],
    [second, await loadLocked(act, second)],
  ])
  const [merged, survivor] = [loaded.get(ref), loaded.get(into)]
  if (!merged) throw notFound()
  if (!survivor) throw badField(['into'], `There is no development ${into} in this dossier.`)
  for (const one of [merged, survivor])
    if (one.retractedAt)
      throw refuse('CONFLICT', `${one.ref} was retracted, so it cannot be merged. Restore it first.`)
  if (merged.version !== version)
    throw stale({ ref, version }, { ref, version: merged.version, ...stateOf(merged) })
  if (survivor.version !== intoVersion)
    throw stale(
      { ref: into, version: intoVersion },
      { ref: into, version: survivor.version, ...stateOf(survivor) },
    )
  return { merged, survivor }
}

/** Writes facts and actors of a record, and the words it is found by. */
export async function writeFacts(
  act: Act,
  stored: Loaded,
  given: { facts: Partial<Facts>; roles: InRole[]; contentHash: string },
): Promise<void> {
  const { facts, roles, contentHash } = given
  const where = { dossierId: act.dossier.id, id: stored.id }
  const written = { ...asColumns(facts), contentHash, version: stored.version + 1, updatedAt: new Date() }
  await act.tx.development.updateMany({ where, data: written })
  const startsOn =
    (facts.startsOn as string | undefined)?.slice(0, 10) ?? stored.startsOn.toISOString().slice(0, 10)
  if (startsOn !== stored.startsOn.toISOString().slice(0, 10) || !sameRoles(roles, rolesOf(stored))) {
    await act.tx.developmentActor.deleteMany({
      where: { dossierId: act.dossier.id, developmentId: stored.id },
    })
    await writeActors(act, stored.id, startsOn, roles)
  }
  const { title = stored.title, summary = stored.summary } = facts
  if (title !== stored.title || summary !== stored.summary)
    await writeSearch(act, stored.id, { title: String(title), summary: String(summary) })
}

/** The record that goes is retracted and names the survivor; where both would say the same, it gives its place in the list of what is logged. */
async function stepBack(act: Act, merged: Loaded, into: string, contentHash: string): Promise<void> {
  await act.tx.development.updateMany({
    where: { dossierId: act.dossier.id, id: merged.id },
    data: {
      reviewState: 'duplicate',
      retractedAt: new Date(),
      retractedReason: `Merged into ${into}.`,
      contentHash,
      version: merged.version + 1,
      updatedAt: new Date(),
    },
  })
}

async function planOf(act: Act, survivor: Loaded, merged: Loaded, take: MergeField[]): Promise<MergePlan> {
  const moving = await movingOf(act, survivor, merged)
  const best = bestGrade([...survivor.citations, ...moving.citations] as Parameters<typeof bestGrade>[0])
  const grade = { reliability: best?.reliability ?? null, credibility: best?.credibility ?? null }
  return {
    before: factsOf(survivor),
    after: { ...factsAfter(survivor, merged, take), ...grade },
    actorsBefore: rolesOf(survivor),
    actorsAfter: rolesAfter(survivor, merged, take),
    merged: { reviewState: merged.reviewState, contentHash: merged.contentHash },
    ...moving,
  }
}

/**
 * Makes two records of the same thing one: what hangs on the one that goes moves to the survivor, which takes over the fields that are
 * named. The one that goes stays readable, retracted, and its ref leads to the survivor. Refuses stale versions (409).
 */
export async function mergeDevelopment(act: Act, given: Merging): Promise<Merged> {
  await lockLog(act)
  const { merged, survivor } = await loadBoth(act, given)
  const plan = await planOf(act, survivor, merged, given.take)
  const { title, kindCode, startsOn } = plan.after
  const identity = { title: String(title), kind: String(kindCode), startsOn: String(startsOn).slice(0, 10) }
  const id = newId()
  await stepBack(act, merged, survivor.ref, `merged:${id}`)
  const contentHash = await refuseDuplicate(act, identity, survivor.id)
  await writeFacts(act, survivor, { facts: plan.after, roles: plan.actorsAfter, contentHash })
  // What the other was called is refused as before, as long as the survivor is not called the same.
  if (contentHash !== plan.merged.contentHash)
    await act.tx.development.updateMany({
      where: { dossierId: act.dossier.id, id: merged.id },
      data: { contentHash: plan.merged.contentHash },
    })
  await moveTo(act, plan, survivor)
  await act.tx.developmentMerge.create({
    data: {
      ...{ dossierId: act.dossier.id, id, survivorId: survivor.id, mergedId: merged.id },
      ...{ plan: JSON.parse(JSON.stringify(plan)), reason: given.reason ?? null },
      mergedById: act.principal.accountId,
    },
  })
  await tell(act, 'development.merged', { merged, survivor, reason: given.reason })
  const { citations, measurements, links, threads } = plan
  return {
    id,
    survivor: { ...receiptOf(survivor, survivor.version + 1), title: String(title) },
    merged: receiptOf(merged, merged.version + 1),
    moved: {
      citations: citations.length,
      figures: measurements.length,
      links: links.length,
      threads: threads.length,
    },
  }
}

/** One audit entry for each of the two, with what changed in it. */
export async function tell(
  act: Act,
  type: 'development.merged' | 'development.unmerged',
  { merged, survivor, reason }: { merged: Loaded; survivor: Loaded; reason?: string | undefined },
): Promise<void> {
  for (const [stored, other] of [
    [survivor, merged],
    [merged, survivor],
  ] as const) {
    const now = (await loadLocked(act, stored.ref))!
    const changed = differences(stateOf(stored), stateOf(now))
    const side = stored === survivor ? { from: other.ref } : { into: other.ref }
    await act.audit({
      type,
      subject: { type: 'development', id: stored.id },
      before: changed?.before ?? {},
      after: { ...changed?.after, ...side },
      reason: reason ?? null,
    })
  }
}
