import 'server-only'
import { actorsByCode, placeFor } from '@/lib/actors/mutations/make'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { hasSecondPerson } from '@/lib/inbox/rules/verdicts'
import { proposeLink } from '@/lib/links/mutations/propose'
import { sourcesFor } from '@/lib/sources/mutations/cite'
import { bestGrade } from '@/lib/sources/rules/grade'
import type { Receipt } from '../contract'
import type { Logging } from '../rules/draft'
import type { ReviewState } from '../rules/review-states'
import { checkBackdating, checkKind, checkMeasurements, readDate, refuseDuplicate, reviewFor } from './check'
import type { Dated } from './check'
import type { Cited } from './children'
import { contentHashOf } from './content-hash'
import { insertDevelopment } from './insert'
import { citedState, type State } from './state'

/** A draft whose place in review is decided. */
type Reviewed = Logging & { reviewState: ReviewState }

type Parties = {
  roles: { actorId: string; code: string; role: string }[]
  place: { id: string; name: string } | null
  cited: Cited[]
}

/** The actors, the place and the sources that a draft names, made where they are new. */
async function partiesOf(act: Act, draft: Logging): Promise<Parties> {
  const { actors, newActors, citations } = draft
  const found = await actorsByCode(
    act,
    actors.map(({ code }) => code),
    newActors,
  )
  const place = await placeFor(act, draft.place, draft.newPlace)
  const sources = await sourcesFor(act, citations)
  return {
    roles: found.map(({ id, code }, at) => ({ actorId: id, code, role: actors[at]!.role })),
    place,
    cited: citations.map((cited, at) => ({ draft: cited, source: sources[at]! })),
  }
}

async function insert(
  act: Act,
  draft: Reviewed,
  dated: Dated,
  { roles, place, cited }: Parties,
): Promise<Receipt> {
  const { title, summary, kind, stage, polarity, significance, series, marking, reviewState, knownFrom } =
    draft
  const identity = { title, startsOn: dated.startsOn, kind }
  const id = newId()
  const best = bestGrade(cited.filter(({ source }) => !source.withdrawn).map(({ draft: given }) => given))
  const ref = await insertDevelopment(
    act,
    {
      ...{ id, title, summary, kind_code: kind, happened: dated.happened, precision: dated.precision },
      ...{ starts_on: dated.startsOn, ends_on: dated.endsOn, stage, stage_note: draft.stageNote, polarity },
      ...{ announced_on: draft.announcedOn, agreed_on: draft.agreedOn },
      ...{ completed_on: draft.completedOn, promised_by: draft.promisedBy },
      ...{ significance, place_id: place?.id ?? null, series, marking, review_state: reviewState },
      ...{ reliability: best?.reliability ?? null, credibility: best?.credibility ?? null },
      ...{ known_from: knownFrom, backfilled: draft.backfilled || knownFrom !== null },
      content_hash: contentHashOf(identity),
    },
    { roles, measurements: draft.measurements, cited },
  )
  if (ref) return { id, ref, title, version: 1 }
  await refuseDuplicate(act, identity)
  throw refuse('CONFLICT', 'The same was logged and taken back at this very moment. Log it again.')
}

/** What the audit says was logged. */
function loggedState(draft: Reviewed, dated: Dated, { roles, place, cited }: Parties): State {
  const { title, summary, kind, stage, stageNote, polarity, significance } = draft
  const { measurements, series, marking, reviewState } = draft
  return {
    ...{ title, summary, kind, happened: dated.happened, stage, stageNote, polarity, significance },
    ...{ announcedOn: draft.announcedOn, agreedOn: draft.agreedOn },
    ...{ completedOn: draft.completedOn, promisedBy: draft.promisedBy },
    actors: roles.map(({ code, role }) => ({ code, role })),
    place: place?.name ?? null,
    measurements,
    citations: cited.map(citedState),
    ...{ series, marking, reviewState, knownFrom: draft.knownFrom, backfilled: draft.backfilled },
  }
}

/** The links that came with the development: accepted at once by those who may decide, unless they ask for a proposal. */
async function link(act: Act, ref: string, { key, links, knownFrom }: Logging): Promise<void> {
  for (const { claim, relation, strength, rationale, state } of links) {
    const mayAccept = act.may('link.decide') && !hasSecondPerson(act.dossier.settings)
    const accept = state ? state === 'accepted' : mayAccept
    const known = knownFrom ? { knownFrom } : {}
    await proposeLink(act, { key, development: ref, claim, relation, strength, rationale, accept, ...known })
  }
}

/**
 * Logs a development with its actors, place, figures, citations and links. Refuses a date or figure it cannot read, unknown codes, and what is
 * logged already (409 with the ref).
 */
export async function logDevelopment(act: Act, given: Logging): Promise<Receipt> {
  const draft = { ...given, reviewState: reviewFor(act, given.reviewState) }
  const dated = readDate(draft.happened)
  checkMeasurements(draft.measurements)
  if (draft.knownFrom || draft.backfilled) checkBackdating(act)
  await checkKind(act, draft.kind)
  const parties = await partiesOf(act, draft)
  const receipt = await insert(act, draft, dated, parties)
  await act.audit({
    type: 'development.logged',
    subject: { type: 'development', id: receipt.id },
    after: { ref: receipt.ref, ...loggedState(draft, dated, parties) },
  })
  await link(act, receipt.ref, draft)
  return receipt
}
