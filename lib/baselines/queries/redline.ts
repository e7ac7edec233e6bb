import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { redline } from '../rules/redline'
import { textsOf, versionAmong, versionsOf } from './versions'

type Question = { baselineId: string; from: number; to: number }

/** Two versions of a baseline laid over one another. */
export async function getRedline(caller: Caller, { baselineId, from, to }: Question) {
  const versions = await versionsOf(caller, baselineId)
  const [older, newer] = [versionAmong(versions, from), versionAmong(versions, to)]
  const texts = await textsOf(caller, [older.id, newer.id])
  const blocksOf = (id: string) => texts.find((text) => text.id === id)?.blocks ?? []
  return { from: older, to: newer, blocks: redline(blocksOf(older.id), blocksOf(newer.id)) }
}
