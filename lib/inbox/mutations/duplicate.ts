import 'server-only'
import type { Act } from '@/lib/core/gate'
import { mergeDevelopment } from '@/lib/developments/mutations/merge'
import type { MergeField } from '@/lib/developments/rules/merge'
import type { Outcome } from '../contract'
import { done, keepDecision } from './record'

type Duplicate = {
  ref: string
  version: number
  into: string
  intoVersion: number
  take: MergeField[]
  reason?: string | undefined
}

/** The verdict "duplicate of": a merge, and one that `z` undoes. */
export async function mergeInbox(act: Act, given: Duplicate): Promise<Outcome> {
  const { id } = await mergeDevelopment(act, given)
  return done(await keepDecision(act, 'duplicate', [{ source: 'merge', id, before: {}, after: {} }]), 1)
}
