import 'server-only'
import { badField, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { decideLink } from '@/lib/links/mutations/decide'
import type { Outcome } from '../contract'
import {
  hasSecondPerson,
  needsReason,
  SECOND_PERSON,
  VERDICTS,
  waitingStates,
  type InboxSource,
  type Verdict,
} from '../rules/verdicts'
import { done, keepDecision, type Decided } from './record'

type Named = { source: InboxSource; id: string; version: number }
type Decision = { entries: Named[]; verdict: Verdict; reason?: string | undefined }
type Row = { id: string; version: number; state: string; by: string; gone: boolean }

/** What came of one entry: how it was changed, or why it was left. */
type Result = Decided | { left: string }

const meanwhile = 'Somebody decided or changed this meanwhile.'

async function lockDevelopments({ tx, dossier }: Act, ids: string[]): Promise<Map<string, Row>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, version, review_state AS state, created_by_id AS by, retracted_at IS NOT NULL AS gone FROM developments
    WHERE dossier_id = ${dossier.id}::uuid AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

async function lockLinks({ tx, dossier }: Act, ids: string[]): Promise<Map<string, Row>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, version, state, proposed_by_id AS by, ended_at IS NOT NULL AS gone FROM links
    WHERE dossier_id = ${dossier.id}::uuid AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

/** Whether this person may accept what that person proposed. */
const mayAccept = ({ dossier, principal }: Act, by: string) =>
  !hasSecondPerson(dossier.settings) || by !== principal.accountId

async function decideDevelopment(
  act: Act,
  row: Row | undefined,
  entry: Named,
  given: Decision,
): Promise<Result> {
  if (!row) return { left: 'It is not here any more.' }
  const waits = (waitingStates as readonly string[]).includes(row.state) && !row.gone
  if (!waits || row.version !== entry.version) return { left: meanwhile }
  const state = VERDICTS[given.verdict].development
  if (state === row.state) return { left: `It is ${state.replace('-', ' ')} already.` }
  if (state === 'accepted' && !mayAccept(act, row.by)) return { left: SECOND_PERSON }
  await act.tx.development.updateMany({
    where: { dossierId: act.dossier.id, id: row.id },
    data: { reviewState: state, version: row.version + 1, updatedAt: new Date() },
  })
  const [before, after] = [{ reviewState: row.state }, { reviewState: state }]
  await act.audit({
    type: 'development.revised',
    subject: { type: 'development', id: row.id },
    ...{ before, after, reason: given.reason ?? null },
  })
  return { source: 'development', id: row.id, before, after }
}

async function decideOneLink(act: Act, row: Row | undefined, entry: Named, given: Decision): Promise<Result> {
  const decision = VERDICTS[given.verdict].link
  if (!decision) return { left: 'This can be said of a development, not of a link. Accept or reject it.' }
  if (!row) return { left: 'It is not here any more.' }
  if (row.state !== 'proposed' || row.gone || row.version !== entry.version) return { left: meanwhile }
  if (!act.may('link.decide')) return { left: 'Only an editor decides links.' }
  if (decision === 'accepted' && !mayAccept(act, row.by)) return { left: SECOND_PERSON }
  await decideLink(act, { linkId: row.id, decision, reason: given.reason })
  return { source: 'link', id: row.id, before: { state: 'proposed' }, after: { state: decision } }
}

/**
 * Gives one verdict on entries of the inbox. Each is decided as it was seen (by its version); one that changed meanwhile, or is not the
 * caller's to decide, is left with the reason. Refuses (409) when nothing could be decided.
 */
export async function decideInbox(act: Act, given: Decision): Promise<Outcome> {
  const sources = given.entries.map(({ source }) => source)
  if (!given.reason && needsReason(given.verdict, sources))
    throw badField(['reason'], 'Say why, in a sentence that whoever proposed it will read.')
  const idsOf = (wanted: InboxSource) =>
    given.entries.flatMap(({ source, id }) => (source === wanted ? id : []))
  const developments = await lockDevelopments(act, idsOf('development'))
  const links = await lockLinks(act, idsOf('link'))
  const decided: Decided[] = []
  const left: Outcome['left'] = []
  for (const entry of new Map(given.entries.map((one) => [one.id, one])).values()) {
    const result =
      entry.source === 'link'
        ? await decideOneLink(act, links.get(entry.id), entry, given)
        : await decideDevelopment(act, developments.get(entry.id), entry, given)
    if ('left' in result) left.push({ id: entry.id, why: result.left })
    else decided.push(result)
  }
  if (decided.length === 0) throw refuse('CONFLICT', left[0]!.why, { reason: 'left', left })
  return done(await keepDecision(act, given.verdict, decided), decided.length, left)
}
