import 'server-only'
import { badField, notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { today } from '@/lib/drift/queries/clocks'
import type { RippleQuestion } from '../contract'
import { afterChange, standingCitations, weigh, type Before, type SourceChange } from '../rules/ripple'
import type { Ripple } from '../rules/ripple-shapes'
import { claimsMoved } from './ripple-claims'
import { editionsCiting } from './ripple-editions'
import { repeatsOf, stateAround } from './ripple-state'

const shownDevelopments = 200

type Head = { id: string; title: string; url: string | null; retractedAt: string | null }

async function headOf({ read, dossier }: Caller, id: string): Promise<Head> {
  const [found] = await read<Head[]>`
    SELECT id, title, url, retracted_at FROM sources WHERE dossier_id = ${dossier.id} AND id = ${id}`
  if (!found) throw notFound()
  return found
}

/** The sources that share a withdrawal: withdrawn in the same step. */
async function withdrawnWith({ read, dossier }: Caller, { id, retractedAt }: Head): Promise<string[]> {
  const rows = await read<{ id: string }[]>`
    SELECT id FROM sources WHERE dossier_id = ${dossier.id} AND retracted_at = ${retractedAt}`
  return rows.length > 0 ? rows.map((row) => row.id) : [id]
}

/** What is asked, as a change of the state; the sources it touches come first. */
async function changeOf(
  caller: Caller,
  question: RippleQuestion,
  head: Head,
  repeats: readonly { id: string }[],
): Promise<{ touched: string[]; change: (before: Before) => SourceChange }> {
  const { withdrawn, withRepeats, origin, reliability, credibility, citationId } = question
  const below = repeats.map(({ id }) => id)
  if (withdrawn === true) {
    const sourceIds = withRepeats ? [head.id, ...below] : [head.id]
    return { touched: sourceIds, change: () => ({ kind: 'withdraw', sourceIds }) }
  }
  if (withdrawn === false) {
    const sourceIds = await withdrawnWith(caller, head)
    return { touched: sourceIds, change: () => ({ kind: 'restore', sourceIds }) }
  }
  if (origin !== undefined) {
    if (below.includes(origin) || origin === head.id)
      throw badField(['origin'], 'That source repeats this one already, so this one cannot repeat it.')
    const originId = origin === 'none' ? null : (await headOf(caller, origin)).id
    return { touched: [head.id, ...below], change: () => ({ kind: 'origin', sourceId: head.id, originId }) }
  }
  if (!reliability && !credibility)
    throw badField(['reliability'], 'Say what would change: withdrawn, a grade, or what it repeats.')
  return {
    touched: [head.id],
    change: ({ citations }) => ({
      kind: 'regrade',
      ...{ reliability, credibility },
      citationIds: citations.flatMap((cited) =>
        cited.sourceId === head.id && (!citationId || cited.id === citationId) ? cited.id : [],
      ),
    }),
  }
}

type Named = { id: string; ref: string; title: string; happened: string }

async function developmentsChanged({ read, dossier }: Caller, before: Before, after: Before) {
  const [was, is] = [standingCitations(before), standingCitations(after)]
  const ids = [...new Set(before.citations.map(({ developmentId }) => developmentId))]
  const weighed = new Map(
    ids.map((id) => [id, { before: weigh(was.get(id) ?? []), after: weigh(is.get(id) ?? []) }]),
  )
  const changedIds = ids.filter((id) => {
    const { before: b, after: a } = weighed.get(id)!
    return (
      b.grade !== a.grade ||
      b.origins !== a.origins ||
      b.reliability !== a.reliability ||
      b.credibility !== a.credibility
    )
  })
  const named = await read<Named[]>`
    SELECT id, ref, title, happened FROM developments
    WHERE dossier_id = ${dossier.id} AND id = ANY (${changedIds}) AND retracted_at IS NULL ORDER BY starts_on DESC, id`
  const loss = (id: string) => weighed.get(id)!.before.grade - weighed.get(id)!.after.grade
  const developments = named
    .toSorted((a, b) => Math.abs(loss(b.id)) - Math.abs(loss(a.id)))
    .map(({ id, ...shown }) => ({ ...shown, ...weighed.get(id)! }))
  return { developments, standing: { was, is }, changedIds, citing: ids.length }
}

/**
 * What a change of a source would change, worked out by the method's own rules on the state before and the state after, both clocks at
 * today. Nothing is saved. Refuses a change that would make a source repeat itself.
 */
export async function getRipple(caller: Caller, question: RippleQuestion): Promise<Ripple> {
  const head = await headOf(caller, question.id)
  const repeats = await repeatsOf(caller, head.id)
  const { touched, change } = await changeOf(caller, question, head, repeats)
  const alsoTo = question.origin && question.origin !== 'none' ? [question.origin] : []
  const before = await stateAround(caller, touched, alsoTo)
  const after = afterChange(before, change(before))
  const { developments, standing, changedIds, citing } = await developmentsChanged(caller, before, after)
  const [moved, editions] = await Promise.all([
    claimsMoved(caller, changedIds, standing.is),
    editionsCiting(
      caller,
      head,
      developments.map(({ ref }) => ref),
    ),
  ])
  return {
    on: today(),
    developments: developments.slice(0, shownDevelopments),
    changed: developments.length,
    citing,
    ...moved,
    editions,
    repeats: [...repeats],
  }
}
