import 'server-only'
import { badField, notFound } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Receipt } from '../contract'
import { listVersions } from '../queries/versions'
import { revising } from '../rules/draft'
import { reviseDevelopment } from './revise'

type Restoring = { key: string; ref: string; version: number; wanted: number; reason: string }

/** What a citation did not say is left out, as a draft has it. */
const withoutNulls = (value: unknown) =>
  Object.fromEntries(Object.entries(value as object).filter(([, each]) => each !== null))

/**
 * Makes a version of a record again what it says, as a new version with its reason. As any revision: a stale version is refused with both, and
 * what the dossier does not have any more (an actor, a place) with a sentence.
 */
export async function restoreVersion(
  act: Act,
  { key, ref, version, wanted, reason }: Restoring,
): Promise<Receipt> {
  const { items } = await listVersions(act, { ref })
  const found = items.find((each) => each.version === wanted)
  if (!found) throw notFound()
  const { citations, ...state } = found.state
  const given = revising.safeParse({
    ...{ key, ref, version, reason: `Version ${wanted} again: ${reason}`.slice(0, 1_000) },
    ...state,
    ...(Array.isArray(citations) ? { citations: citations.map(withoutNulls) } : {}),
  })
  if (!given.success) {
    const [issue] = given.error.issues
    throw badField(
      ['wanted'],
      `Version ${wanted} cannot be restored as it is: ${issue?.path.join('.')} ${issue?.message}. Revise the record by hand.`,
    )
  }
  return reviseDevelopment(act, given.data)
}
