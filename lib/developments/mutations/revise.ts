import 'server-only'
import { actorsByCode, placeFor } from '@/lib/actors/mutations/make'
import { notFound, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { sourcesFor } from '@/lib/sources/mutations/cite'
import { bestGrade } from '@/lib/sources/rules/grade'
import type { Receipt } from '../contract'
import type { Revising } from '../rules/draft'
import {
  checkBackdating,
  checkKind,
  checkMeasurements,
  lockLog,
  readDate,
  refuseDuplicate,
  reviewFor,
  type Dated,
} from './check'
import {
  writeActors,
  writeCitations,
  writeMeasurements,
  writeSearch,
  type Cited,
  type InRole,
} from './children'
import { contentHashOf } from './content-hash'
import { citedState, differences, loadLocked, saidColumns, stateOf, type Loaded, type State } from './state'

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** What a revision comes to: the state after it, and what has to be written for it. */
type Outcome = {
  after: State
  dated: Dated
  placeId: string | null
  roles: InRole[]
  cited: Cited[] | null
}

const storedDate = ({ happened, startsOn, endsOn, precision }: Loaded): Dated => ({
  happened,
  startsOn: dayOf(startsOn),
  endsOn: endsOn && dayOf(endsOn),
  precision,
})

async function actorsAfter(act: Act, { actors, newActors }: Revising, stored: Loaded) {
  if (!actors)
    return {
      roles: stored.actors.map(({ actorId, role }) => ({ actorId, role })),
      state: stateOf(stored).actors,
    }
  const codes = actors.map(({ code }) => code)
  const found = await actorsByCode(act, codes, newActors)
  return {
    roles: found.map(({ id }, at) => ({ actorId: id, role: actors[at]!.role })),
    state: found.map(({ code }, at) => ({ code, role: actors[at]!.role })),
  }
}

async function placeAfter(act: Act, { place, newPlace }: Revising, stored: Loaded) {
  if (place === undefined && !newPlace) return stored.place
  return placeFor(act, place ?? null, newPlace)
}

async function citedAfter(act: Act, { citations }: Revising): Promise<Cited[] | null> {
  if (!citations) return null
  const sources = await sourcesFor(act, citations)
  return citations.map((draft, at) => ({ draft, source: sources[at]! }))
}

/** The plain fields that are given. */
function plainChanges(given: Revising): Partial<State> {
  const { title, summary, kind, stage, stageNote, polarity, significance, measurements } = given
  const { series, marking, reviewState, knownFrom, backfilled } = given
  const { announcedOn, agreedOn, completedOn, promisedBy } = given
  const all = {
    title,
    summary,
    kind,
    stage,
    stageNote,
    polarity,
    significance,
    measurements,
    series,
    marking,
    reviewState,
    knownFrom,
    backfilled,
    ...{ announcedOn, agreedOn, completedOn, promisedBy },
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

async function outcomeOf(act: Act, given: Revising, stored: Loaded): Promise<Outcome> {
  const before = stateOf(stored)
  const dated = given.happened === undefined ? storedDate(stored) : readDate(given.happened)
  if (given.kind !== undefined && given.kind !== before.kind) await checkKind(act, given.kind)
  if (given.measurements) checkMeasurements(given.measurements)
  const actors = await actorsAfter(act, given, stored)
  const place = await placeAfter(act, given, stored)
  const cited = await citedAfter(act, given)
  const after: State = {
    ...before,
    ...plainChanges(given),
    happened: dated.happened,
    actors: actors.state,
    place: place?.name ?? null,
    citations: cited ? cited.map(citedState) : before.citations,
  }
  if (after.knownFrom) after.backfilled = true
  return { after, dated, placeId: place?.id ?? null, roles: actors.roles, cited }
}

async function writeFacts(
  act: Act,
  stored: Loaded,
  { after, dated, placeId, cited }: Outcome,
  contentHash: string,
) {
  const { title, summary, kind, stage, polarity, significance, series, marking, reviewState, backfilled } =
    after
  const best = cited
    ? bestGrade(cited.filter(({ source }) => !source.withdrawn).map(({ draft }) => draft))
    : stored
  await act.tx.development.updateMany({
    where: { dossierId: act.dossier.id, id: stored.id },
    data: {
      ...{ title, summary, kindCode: kind, happened: dated.happened, precision: dated.precision },
      ...{ startsOn: new Date(dated.startsOn), endsOn: dated.endsOn ? new Date(dated.endsOn) : null },
      ...saidColumns(after),
      ...{
        stage,
        stageNote: after.stageNote,
        polarity,
        significance,
        placeId,
        series,
        marking,
        reviewState,
        backfilled,
        contentHash,
      },
      ...{ reliability: best?.reliability ?? null, credibility: best?.credibility ?? null },
      knownFrom: after.knownFrom ? new Date(after.knownFrom) : null,
      version: stored.version + 1,
      updatedAt: new Date(),
    },
  })
}

async function writeChildren(
  act: Act,
  stored: Loaded,
  { after, dated, roles, cited }: Outcome,
  changed: Partial<State>,
) {
  const of = { where: { dossierId: act.dossier.id, developmentId: stored.id } }
  if (changed.actors || dated.startsOn !== dayOf(stored.startsOn)) {
    await act.tx.developmentActor.deleteMany(of)
    await writeActors(act, stored.id, dated.startsOn, roles)
  }
  if (changed.measurements) {
    await act.tx.measurement.deleteMany(of)
    await writeMeasurements(act, stored.id, after.measurements)
  }
  if (cited && changed.citations) {
    await act.tx.citation.deleteMany(of)
    await writeCitations(act, stored.id, cited, stored.citations)
  }
  if (changed.title !== undefined || changed.summary !== undefined) await writeSearch(act, stored.id, after)
}

async function loadFor(act: Act, { ref, version, key: _, reason: __, ...yours }: Revising): Promise<Loaded> {
  const stored = await loadLocked(act, ref)
  if (!stored) throw notFound()
  if (stored.version !== version)
    throw stale({ version, ...yours }, { version: stored.version, ...stateOf(stored) })
  if (stored.retractedAt) throw refuse('CONFLICT', `${ref} was retracted. Restore it before changing it.`)
  return stored
}

/**
 * Changes the fields that are given. A stale version gets both versions back (409); what would be the same as another record is
 * refused with its ref. The audit keeps only what changed.
 */
export async function reviseDevelopment(act: Act, given: Revising): Promise<Receipt> {
  const stored = await loadFor(act, given)
  const outcome = await outcomeOf(act, given, stored)
  const { after, dated } = outcome
  const changed = differences(stateOf(stored), after)
  if (!changed)
    throw refuse('BAD_REQUEST', 'Nothing is different from what is saved.', { reason: 'unchanged' })
  if ('knownFrom' in changed.after || 'backfilled' in changed.after) checkBackdating(act)
  if (changed.after.reviewState !== undefined) reviewFor(act, given.reviewState, stored.createdById)
  const identity = { title: after.title, startsOn: dated.startsOn, kind: after.kind }
  let { contentHash } = stored
  if (contentHashOf(identity) !== contentHash) {
    // Over minutes nobody may be kept waiting: the unique key refuses what slips through.
    if (!act.isLong) await lockLog(act)
    contentHash = await refuseDuplicate(act, identity, stored.id)
  }
  await writeFacts(act, stored, outcome, contentHash)
  await writeChildren(act, stored, outcome, changed.after)
  await act.audit({
    type: 'development.revised',
    subject: { type: 'development', id: stored.id },
    ...changed,
    reason: given.reason ?? null,
  })
  return { id: stored.id, ref: stored.ref, title: after.title, version: stored.version + 1 }
}
