import 'server-only'
import { notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Unmerged } from '../contract'
import { bestGrade } from '@/lib/sources/rules/grade'
import { figureKey } from '../rules/merge'
import { lockLog, refuseDuplicate } from './check'
import { tell, writeFacts } from './merge'
import {
  changedSince,
  factsOf,
  moveThreads,
  rolesOf,
  sameRoles,
  type Facts,
  type MergePlan,
} from './merge-plan'
import { loadLocked, type Loaded } from './state'

type Stored = { id: string; survivor: string; merged: string; plan: MergePlan; undone: boolean }

async function lockMerge({ tx, dossier }: Act, id: string): Promise<Stored> {
  const [stored] = await tx.$queryRaw<Stored[]>`
    SELECT m.id, s.ref AS survivor, o.ref AS merged, m.plan, m.undone_at IS NOT NULL AS undone FROM development_merges m
    JOIN developments s ON s.dossier_id = m.dossier_id AND s.id = m.survivor_id
    JOIN developments o ON o.dossier_id = m.dossier_id AND o.id = m.merged_id
    WHERE m.dossier_id = ${dossier.id}::uuid AND m.id = ${id}::uuid FOR UPDATE OF m`
  if (!stored) throw notFound()
  if (stored.undone) throw refuse('CONFLICT', `The merge of ${stored.merged} was undone already.`)
  return stored
}

/** The survivor may have been merged further since: that merge has to be undone first. */
async function refuseMergedOn({ tx, dossier }: Act, survivor: Loaded): Promise<void> {
  const [on] = await tx.$queryRaw<{ ref: string }[]>`
    SELECT d.ref FROM development_merges m JOIN developments d ON d.dossier_id = m.dossier_id AND d.id = m.survivor_id
    WHERE m.dossier_id = ${dossier.id}::uuid AND m.merged_id = ${survivor.id}::uuid AND m.undone_at IS NULL`
  if (on) throw refuse('CONFLICT', `${survivor.ref} was itself merged into ${on.ref}. Undo that merge first.`)
}

/** Sources that moved go back as they were; one that was taken out of the survivor since is made again. */
async function citationsBack({ tx, dossier }: Act, plan: MergePlan, survivor: Loaded, merged: Loaded) {
  const there = new Set(survivor.citations.map(({ id }) => id))
  for (const { id, position, gradedAt, ...rest } of plan.citations) {
    if (there.has(id))
      await tx.citation.updateMany({
        where: { dossierId: dossier.id, id },
        data: { developmentId: merged.id, position },
      })
    else
      await tx.citation.create({
        data: { ...rest, id, position, gradedAt: new Date(gradedAt), developmentId: merged.id },
      })
  }
}

/** Figures that moved go back. A revision writes figures anew, so one that says the same stands for the one that moved. */
async function figuresBack({ tx, dossier }: Act, plan: MergePlan, survivor: Loaded, merged: Loaded) {
  const left = [...survivor.measurements]
  for (const figure of plan.measurements) {
    const found =
      left.find(({ id }) => id === figure.id) ?? left.find((one) => figureKey(one) === figureKey(figure))
    const data = { developmentId: merged.id, position: figure.position }
    if (found) {
      left.splice(left.indexOf(found), 1)
      await tx.measurement.updateMany({ where: { dossierId: dossier.id, id: found.id }, data })
    } else await tx.measurement.create({ data: { ...figure, ...data } })
  }
}

async function childrenBack(act: Act, plan: MergePlan, survivor: Loaded, merged: Loaded): Promise<void> {
  await citationsBack(act, plan, survivor, merged)
  await figuresBack(act, plan, survivor, merged)
  await act.tx.link.updateMany({
    where: { dossierId: act.dossier.id, developmentId: survivor.id, id: { in: plan.links } },
    data: { developmentId: merged.id },
  })
  await moveThreads(act, plan.threads, merged.id)
}

/** What follows from the sources, and is nobody's choice. */
const graded = new Set<keyof Facts>(['reliability', 'credibility'])

/** The survivor's facts as they were, but for what somebody changed after the merge: that is theirs and stays. */
function factsBack(plan: MergePlan, survivor: Loaded) {
  const theirs = new Set(changedSince(factsOf(survivor), plan.after))
  const own = (Object.keys(plan.before) as (keyof Facts)[]).filter(
    (column) => plan.before[column] !== plan.after[column],
  )
  const back = own.filter((column) => !theirs.has(column))
  const rolesKept = !sameRoles(rolesOf(survivor), plan.actorsAfter)
  return {
    facts: Object.fromEntries(back.map((column) => [column, plan.before[column]])) as Partial<Facts>,
    roles: rolesKept ? rolesOf(survivor) : plan.actorsBefore,
    kept: [
      ...own.filter((column) => theirs.has(column) && !graded.has(column)),
      ...(rolesKept ? ['actors'] : []),
    ],
    /** its sources were changed since, so that its grade is found anew */
    regrade: [...graded].some((column) => theirs.has(column)),
  }
}

/** The best grade among the sources that the survivor keeps. */
async function regradeSurvivor({ tx, dossier }: Act, survivor: Loaded): Promise<void> {
  const citations = await tx.citation.findMany({
    where: { dossierId: dossier.id, developmentId: survivor.id },
  })
  const best = bestGrade(citations as Parameters<typeof bestGrade>[0])
  await tx.development.updateMany({
    where: { dossierId: dossier.id, id: survivor.id },
    data: { reliability: best?.reliability ?? null, credibility: best?.credibility ?? null },
  })
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/**
 * Undoes a merge: both records are as they were before it. What somebody changed in the survivor since stays as they left it, and `kept`
 * names it. Refuses (409) when the survivor was merged on, or when what the other is called was logged anew.
 */
export async function undoMerge(
  act: Act,
  { mergeId, reason }: { mergeId: string; reason?: string | undefined },
): Promise<Unmerged> {
  await lockLog(act)
  const { plan, ...stored } = await lockMerge(act, mergeId)
  const [first, second] = [stored.survivor, stored.merged].toSorted() as [string, string]
  const loaded = { [first]: (await loadLocked(act, first))!, [second]: (await loadLocked(act, second))! }
  const [survivor, merged] = [loaded[stored.survivor]!, loaded[stored.merged]!]
  await refuseMergedOn(act, survivor)
  const { facts, roles, kept, regrade } = factsBack(plan, survivor)
  const now = { ...factsOf(survivor), ...facts }
  const identity = {
    title: String(now.title),
    kind: String(now.kindCode),
    startsOn: String(now.startsOn).slice(0, 10),
  }
  const contentHash = await refuseDuplicate(act, identity, survivor.id)
  await writeFacts(act, survivor, { facts, roles, contentHash })
  await refuseDuplicate(
    act,
    { title: merged.title, kind: merged.kindCode, startsOn: dayOf(merged.startsOn) },
    merged.id,
  )
  await act.tx.development.updateMany({
    where: { dossierId: act.dossier.id, id: merged.id },
    data: {
      ...plan.merged,
      ...{ retractedAt: null, retractedReason: null, version: merged.version + 1, updatedAt: new Date() },
    },
  })
  await childrenBack(act, plan, survivor, merged)
  if (regrade) await regradeSurvivor(act, survivor)
  await act.tx.developmentMerge.updateMany({
    where: { dossierId: act.dossier.id, id: mergeId },
    data: { undoneAt: new Date(), undoneById: act.principal.accountId },
  })
  await tell(act, 'development.unmerged', { merged, survivor, reason })
  const receipt = ({ id, ref, title, version }: Loaded) => ({ id, ref, title, version: version + 1 })
  return { survivor: { ...receipt(survivor), title: String(now.title) }, merged: receipt(merged), kept }
}
