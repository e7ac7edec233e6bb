import 'server-only'
import { badField, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { hasSecondPerson, SECOND_PERSON } from '@/lib/inbox/rules/verdicts'
import { isCurrency } from '../rules/currency'
import { parseHappened } from '../rules/dates'
import type { MeasurementDraft } from '../rules/draft'
import { figureProblem } from '../rules/figures'
import type { ReviewState } from '../rules/review-states'
import { contentHashOf } from './content-hash'

/** When something happened, as the log keeps it: the EDTF, its first and last day, and how exactly it is known. */
export type Dated = { happened: string; startsOn: string; endsOn: string | null; precision: string }

/** Reads a date as typed; refuses what cannot be understood, or has no first day, with what to write. */
export function readDate(typed: string): Dated {
  const reading = parseHappened(typed, { today: new Date().toISOString().slice(0, 10) })
  if (!reading.ok) throw badField(['happened'], reading.problem)
  const { edtf, start, end, precision } = reading.happened
  if (!start)
    throw badField(
      ['happened'],
      'The log is in order of the first day. Write when it began, as in 2019/2021 or about 2019.',
    )
  return { happened: edtf, startsOn: start, endsOn: end, precision }
}

/** Refuses a kind that the dossier's list does not have, or has archived. */
export async function checkKind({ tx, dossier }: Act, kind: string): Promise<void> {
  const where = { dossierId_code: { dossierId: dossier.id, code: kind } }
  const found = await tx.kind.findUnique({ where, select: { label: true, archivedAt: true } })
  if (found?.archivedAt)
    throw badField(
      ['kind'],
      `${found.label} is archived: nothing new is logged with it. Choose another kind, or bring it back in Settings.`,
    )
  if (!found)
    throw badField(
      ['kind'],
      `This dossier has no kind ${kind}. Choose one of its list; "other" fits everything.`,
    )
}

/** Refuses figures that are out of order, and money without a currency. */
export function checkMeasurements(measurements: readonly MeasurementDraft[]): void {
  for (const [at, { low, best, high, unit, currency }] of measurements.entries()) {
    const problem = figureProblem({ low, best, high })
    if (problem) throw badField(['measurements', at, 'best'], problem)
    if (unit.startsWith('money') && !currency)
      throw badField(['measurements', at, 'currency'], 'Say in which currency the amount is, such as USD.')
    if (currency && !isCurrency(currency))
      throw badField(['measurements', at, 'currency'], `${currency} is not a currency of ISO 4217.`)
  }
}

/** Only editors date knowledge back: it decides what every view of the past shows. */
export function checkBackdating(act: Act): void {
  if (!act.may('link.decide'))
    throw refuse(
      'FORBIDDEN',
      'Only an editor says that something was known before it was recorded. Leave out when it could be known.',
    )
}

/** Where a record begins its review: accepted at once, unless a second person has to accept. Refuses to accept one's own where that is so. */
export function reviewFor(
  { dossier, principal }: Act,
  wanted: ReviewState | undefined,
  by = principal.accountId,
): ReviewState {
  if (!hasSecondPerson(dossier.settings)) return wanted ?? 'accepted'
  if (wanted === 'accepted' && by === principal.accountId) throw refuse('FORBIDDEN', SECOND_PERSON)
  return wanted ?? 'in-review'
}

/**
 * Holds the counter of the log's refs: until the transaction ends nobody else in the dossier logs anything, so that of two records of the same
 * thing the second finds the first.
 */
export async function lockLog({ tx, dossier }: Act): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO counters (dossier_id, name, value) VALUES (${dossier.id}::uuid, 'development', 0)
    ON CONFLICT (dossier_id, name) DO UPDATE SET value = counters.value`
}

/** Refuses what is logged already and says under which ref; gives the hash. The log must be locked. */
export async function refuseDuplicate(
  { tx, dossier }: Act,
  same: { title: string; startsOn: string; kind: string },
  ownId: string | null = null,
): Promise<string> {
  const contentHash = contentHashOf(same)
  const where = { dossierId_contentHash: { dossierId: dossier.id, contentHash } }
  const found = await tx.development.findUnique({
    where,
    select: { id: true, ref: true, title: true, retractedAt: true },
  })
  if (!found || found.id === ownId) return contentHash
  const { ref, title, retractedAt } = found
  const advice = retractedAt
    ? 'It was retracted; restore it if it holds after all.'
    : 'Add what is new to that record, or give this one a title of its own.'
  throw refuse('CONFLICT', `This is logged already as ${ref}: ${title}. ${advice}`, {
    reason: 'duplicate',
    ref,
    title,
  })
}
